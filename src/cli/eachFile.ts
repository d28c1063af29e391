import { type Input, readInput } from './input';
import { progress } from './output';
import { Unusable } from './unusable';

/**
 * Runs `step` on every file in turn, in input order. A file that can't be used is named on standard error and the rest
 * still run; returns 2 if there was one, else the highest status of the steps.
 */
export async function eachFile(
  command: string,
  files: readonly string[],
  step: (input: Input) => Promise<number>,
): Promise<number> {
  if (files.length === 0) throw new Unusable(`${command}: name a file, or - for standard input`);
  let status = 0;
  for (const [i, file] of files.entries()) {
    progress(i, files.length, file);
    try {
      status = Math.max(status, await step(await readInput(file)));
    } catch (error) {
      if (!(error instanceof Unusable)) throw error;
      process.stderr.write(`gongbao: ${error.message}\n`);
      status = 2;
    }
  }
  progress(files.length, files.length, '');
  return status;
}
