// What the scripts print: progress lines while they work, one sentence when something cannot be had.
// Only Node's own modules, and no syntax newer than Node 14, so that an old Node gets the sentence too.

/** Something outside the project is missing (network, disk, browser); its message is one sentence for the user. */
export class Unavailable extends Error {}

/**
 * Prints a progress line.
 * @param {string} text
 */
export function say(text) {
  process.stdout.write(`${text}\n`);
}

/**
 * Runs a script's main function. An {@link Unavailable} ends it with its one sentence, any other error
 * with its stack; both set exit code 1.
 * @param {() => Promise<number | void>} main resolves to an exit code, 0 when it gives none
 */
export function runMain(main) {
  main().then(
    (code) => {
      process.exitCode = code || 0;
    },
    (error) => {
      process.stderr.write(`${error instanceof Unavailable ? error.message : error.stack || error}\n`);
      process.exitCode = 1;
    },
  );
}
