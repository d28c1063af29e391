import { CONVERSION_CONFIGS, type ConversionConfig } from '../../core/script/configs';
import { parseArguments } from '../arguments';
import { convertPageText } from '../convertPageText';
import { eachFile } from '../eachFile';
import { loadConverter } from '../media';
import { write, writeLine } from '../output';
import { Unusable } from '../unusable';

/** `gongbao convert FILE… --config CONFIG [--exact] [--json]` */
export async function runConvert(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArguments('convert', args, {
    config: { type: 'string' },
    exact: { type: 'boolean' },
    json: { type: 'boolean' },
  });
  const config = configOf(values.config);
  const converter = await loadConverter(config, values.exact ?? false);
  return eachFile('convert', positionals, async ({ file, text }) => {
    const result = values.exact ? converter.convert(text) : convertPageText(text, converter);
    if (!values.json) await write(result.text);
    else await writeLine(JSON.stringify({ ...(positionals.length > 1 ? { file } : {}), ...result }));
    return 0;
  });
}

function configOf(name: string | undefined): ConversionConfig {
  const known = CONVERSION_CONFIGS.find((config) => config === name);
  if (!known) {
    throw new Unusable(`convert: --config takes one of ${CONVERSION_CONFIGS.join(' ')}, not "${name ?? ''}"`);
  }
  return known;
}
