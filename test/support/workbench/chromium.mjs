// The browser that drives the workbench: one that is installed, else Debian's package, else the one from npm.
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { onPath, run } from '../command.mjs';
import { cache } from '../paths.mjs';
import { say, Unavailable } from '../say.mjs';

/** @typedef {{ executablePath: string, args: string[], env: NodeJS.ProcessEnv }} Browser as playwright takes it */

const quiet = [
  '--no-sandbox', // containers run as root; only pages of this project are opened
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const sparticuz = '@sparticuz/chromium@147.0.0'; // the last one for Node 20

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];

const applications = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * A Chromium, installed first when there is none. `CHROMIUM_PATH` names one to use instead.
 * @returns {Promise<Browser>}
 */
export async function installChromium() {
  let executablePath = await find();
  const fonts = await hasChineseFonts();
  if (!executablePath || !fonts) {
    await installPackages([...(executablePath ? [] : ['chromium']), ...(fonts ? [] : ['fonts-noto-cjk'])]);
    executablePath ??= await find();
  }
  if (executablePath) return { executablePath, args: quiet, env: process.env };
  const bundled = await fromNpm();
  if (bundled) return bundled;
  throw new Unavailable(
    'The host tests need Chromium or Chrome: install one (Debian: "sudo apt-get install chromium fonts-noto-cjk"), or ' +
      'set CHROMIUM_PATH to the file that starts it.',
  );
}

/** @returns {Promise<string | undefined>} a browser that starts */
async function find() {
  const named = process.env.CHROMIUM_PATH;
  const candidates = named
    ? [named]
    : [...names.map(onPath), ...applications.filter((file) => existsSync(file))];
  for (const file of candidates) {
    // Ubuntu has a `chromium-browser` that only tells where to get one
    if (file && (process.platform !== 'linux' || (await run(file, ['--version'])).code === 0)) return file;
  }
  if (named) throw new Unavailable(`CHROMIUM_PATH names ${named}, which does not start.`);
  return undefined;
}

/** Linux machines without a desktop often have no font for Chinese; others always do. */
async function hasChineseFonts() {
  if (process.platform !== 'linux') return true;
  const { code, output } = await run('fc-list', [':lang=zh', 'family']);
  return code === 0 && output.trim() !== '';
}

/**
 * Installs Debian packages where this account may; says so and goes on where it may not.
 * @param {readonly string[]} packages
 */
async function installPackages(packages) {
  if (!onPath('apt-get')) return;
  const root = process.getuid?.() === 0;
  if (!root && (await run('sudo', ['-n', 'true'])).code !== 0) {
    say(`This account may not install packages; with "sudo apt-get install ${packages.join(' ')}" one may.`);
    return;
  }
  say(`Installing ${packages.join(' and ')} with apt-get (once)…`);
  const sudo = root ? [] : ['sudo', '-n'];
  const apt = [...sudo, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq'];
  const [program = 'apt-get', ...args] = apt;
  await run(program, [...args, 'update']);
  const { code, output } = await run(program, [
    ...args,
    'install',
    '-y',
    '--no-install-recommends',
    ...packages,
  ]);
  if (code !== 0) say(`  apt-get could not: ${output.trim().split('\n').at(-1)}`);
}

/** @returns {Promise<Browser | undefined>} the Chromium of the npm package @sparticuz/chromium, on Linux x64 only */
async function fromNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const home = path.join(cache, 'chromium');
  const entry = path.join(home, 'node_modules/@sparticuz/chromium/build/esm/index.js');
  if (!existsSync(entry)) {
    say('Installing Chromium from npm (once)…');
    await mkdir(home, { recursive: true });
    await writeFile(path.join(home, 'package.json'), '{ "private": true }\n');
    const flags = ['--no-audit', '--no-fund', '--loglevel=error'];
    const { code } = await run('npm', ['install', ...flags, sparticuz], { cwd: home });
    if (code !== 0) return undefined;
  }
  // unpacked by a process of its own: the package does so into TMPDIR, and with its libraries only on AWS Lambda
  const script = `import chromium from ${JSON.stringify(pathToFileURL(entry).href)}; await chromium.executablePath();`;
  const lambda = { ...process.env, TMPDIR: home, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
  await run(process.execPath, ['--input-type=module', '--eval', script], { env: lambda });
  const executablePath = path.join(home, 'chromium');
  const withLibraries = { ...process.env, LD_LIBRARY_PATH: path.join(home, 'al2023/lib') };
  for (const env of [process.env, withLibraries]) {
    if ((await run(executablePath, ['--version'], { env })).code === 0)
      return { executablePath, args: quiet, env };
  }
  return undefined;
}
