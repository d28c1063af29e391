import { chmod, copyFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** From npm: the search program for every system, which newer servers carry themselves. */
export const searchPackage = '@vscode/ripgrep-universal@1';

/** In place of a native module: a log that nobody reads. */
const log = `class Logger {}
for (const name of ['trace', 'debug', 'info', 'warn', 'error', 'critical']) Logger.prototype[name] = () => {};
for (const name of ['setLevel', 'setPattern', 'clearFormatters', 'flush', 'drop']) Logger.prototype[name] = () => {};
Logger.prototype.getLevel = () => 6;
const createLogger = async () => new Logger();
module.exports = {
  version: 0,
  setLevel() {},
  setFlushOn() {},
  Logger,
  createRotatingLogger: createLogger,
  createAsyncRotatingLogger: createLogger,
};
`;

/** In place of a native module: what ends an extension host when its server is gone. */
const watchdog = 'exports.start = () => {};\nexports.exit = (code) => process.exit(code);\n';

/**
 * Gives an older server what its packages' install scripts would have compiled or downloaded, without a compiler: newer
 * ones do without the first two, an older extension host hangs.
 * @param {string} home the folder that {@link searchPackage} is installed in
 * @param {string} vscode the folder of the workbench
 */
export async function replaceNativeModules(home, vscode) {
  const modules = path.join(vscode, 'node_modules');
  await writeFile(path.join(modules, '@vscode/spdlog/index.js'), log);
  await writeFile(path.join(modules, 'native-watchdog/index.js'), watchdog);
  const program = process.platform === 'win32' ? 'rg.exe' : 'rg';
  const from = path.join(home, 'node_modules/@vscode/ripgrep-universal/bin');
  const to = path.join(modules, '@vscode/ripgrep/bin', program);
  await mkdir(path.dirname(to), { recursive: true });
  await copyFile(path.join(from, `${process.platform}-${process.arch}`, program), to);
  await chmod(to, 0o755);
}
