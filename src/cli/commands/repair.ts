import { parsePage } from '../../core/page/parsePage';
import { repairPage } from '../../core/page/repair';
import { parseArguments } from '../arguments';
import { eachFile } from '../eachFile';
import { write } from '../output';
import { Unusable } from '../unusable';

/** `gongbao repair FILE` */
export async function runRepair(args: readonly string[]): Promise<number> {
  const { positionals } = parseArguments('repair', args, {});
  if (positionals.length > 1) throw new Unusable('repair: takes one file');
  return eachFile('repair', positionals, async ({ text }) => {
    await write(repairPage(text, parsePage(text)));
    return 0;
  });
}
