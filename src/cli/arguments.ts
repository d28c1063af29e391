import { type ParseArgsConfig, parseArgs } from 'node:util';
import { Unusable } from './unusable';

/** Parses a command's arguments; unknown or incomplete options are Unusable. */
export function parseArguments<Options extends NonNullable<ParseArgsConfig['options']>>(
  command: string,
  args: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new Unusable(`${command}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
