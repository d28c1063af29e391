import { runArticles } from './commands/articles';
import { runCheck } from './commands/check';
import { runConvert } from './commands/convert';
import { runLookup } from './commands/lookup';
import { runNotes } from './commands/notes';
import { runRepair } from './commands/repair';
import { runTerms } from './commands/terms';
import { Unusable } from './unusable';
import { USAGE } from './usage';

/** Runs one command and returns the exit status: 0 done, 1 findings, 2 unusable input or arguments. */
type Command = (args: readonly string[]) => Promise<number>;

const COMMANDS: Readonly<Record<string, Command>> = {
  articles: runArticles,
  repair: runRepair,
  convert: runConvert,
  terms: runTerms,
  lookup: runLookup,
  notes: runNotes,
  check: runCheck,
};

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || name === 'help' || asksForHelp([name, ...args])) {
    process.stdout.write(USAGE);
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new Unusable(`unknown command "${name}"; see gongbao --help`);
  return command(args);
}

/** Whether `--help` or `-h` stands among the arguments; behind `--` it is a file's name. */
function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return args.some((arg, at) => (arg === '--help' || arg === '-h') && (end < 0 || at < end));
}

// A reader that has seen enough (head, a closed pager) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 2);
});

main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(`gongbao: ${reason.replace(/\s+/g, ' ')}\n`);
    process.exitCode = 2;
  },
);
