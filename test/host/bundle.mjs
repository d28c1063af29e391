import { readdirSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { root } from '../support/paths.mjs';
import { Unavailable } from '../support/say.mjs';

const folder = path.join(root, 'test/host');

/**
 * The suites of test/host, found by their name's ending.
 * @param {string} ending `.test.ts`, or that of another kind of scenario
 * @param {string} part keep those whose path contains it
 * @returns {string[]} paths relative to test/host, sorted
 */
export function findSuites(ending, part = '') {
  return readdirSync(folder, { recursive: true })
    .map((name) => String(name).replaceAll('\\', '/'))
    .filter((name) => name.endsWith(ending) && name.includes(part))
    .sort();
}

/**
 * Bundles suites into the one module that an extension host loads. It is bundled for a browser, so that
 * a suite which asks for a Node module fails here: the same file must run in a web worker.
 * @param {object} options
 * @param {readonly string[]} options.suites as {@link findSuites} gives them
 * @param {string} options.outfile
 * @param {string} options.bridge address that the suites report to
 * @param {string} options.grep run the tests whose full name contains it
 */
export async function bundleSuites({ suites, outfile, bridge, grep }) {
  const list = suites.map((file) => `{ file: ${JSON.stringify(file)}, load: () => import('./${file}') }`);
  await bundleForHost({
    stdin: {
      contents: `import { runSuites } from './support/harness';
        export const run = () => runSuites([${list.join(', ')}], ${JSON.stringify(grep)});`,
      resolveDir: folder,
      sourcefile: 'entry.ts',
      loader: 'ts',
    },
    outfile,
    bridge,
  });
}

/**
 * Bundles a module that exports `run()` itself.
 * @param {object} options
 * @param {string} options.entry below test/host
 * @param {string} options.outfile
 * @param {string} options.bridge address that it reports to
 */
export async function bundleScript({ entry, outfile, bridge }) {
  await bundleForHost({ entryPoints: [path.join(folder, entry)], outfile, bridge });
}

/** @param {import('esbuild').BuildOptions & { bridge: string }} options */
async function bundleForHost({ bridge, ...input }) {
  await build({
    ...input,
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    sourcemap: 'linked',
    external: ['vscode'],
    define: { BRIDGE_ADDRESS: JSON.stringify(bridge) },
    logLevel: 'warning',
  }).catch(() => {
    throw new Unavailable('The suites do not build.'); // esbuild has said where
  });
}
