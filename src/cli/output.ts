/** Writes a line and waits while the reader is behind, so that an archive never piles up in memory. */
export async function writeLine(line: string): Promise<void> {
  await write(`${line}\n`);
}

/** Writes text as it is, and waits as `writeLine` does. */
export async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) {
    await new Promise<void>((resume) => process.stdout.once('drain', resume));
  }
}

/** Progress on standard error, where that is a terminal. */
export function progress(done: number, total: number, file: string): void {
  if (!process.stderr.isTTY || total < 2) return;
  process.stderr.write(done < total ? `\r\x1b[K${done + 1}/${total} ${file}` : '\r\x1b[K');
}
