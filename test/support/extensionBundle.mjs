import { partedCore } from './partedCore.mjs';
import { root } from './paths.mjs';

/**
 * How esbuild bundles the extension, for VS Code's Node host and its web worker alike.
 * @satisfies {import('esbuild').BuildOptions}
 */
export const extensionBundle = {
  absWorkingDir: root,
  entryPoints: ['src/extension.ts'],
  outfile: 'dist/extension.js',
  bundle: true,
  format: /** @type {const} */ ('cjs'),
  platform: /** @type {const} */ ('browser'),
  target: 'es2022',
  charset: /** @type {const} */ ('utf8'),
  minify: true,
  logLevel: /** @type {const} */ ('warning'),
  external: ['./engine.js'],
  plugins: [partedCore(), requiredOnce('vscode')],
};

/**
 * Lets all importers of an external module share one namespace. Otherwise each would get a copy of its own, a getter for
 * every member: with VS Code's hundreds of members and more than a hundred importers, most of the time that loading takes.
 * @param {string} name
 * @returns {import('esbuild').Plugin}
 */
function requiredOnce(name) {
  const shared = 'shared';
  return {
    name: 'required-once',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: new RegExp(`^${name}$`) }, ({ namespace }) =>
        namespace === shared ? { path: name, external: true } : { path: name, namespace: shared },
      );
      onLoad({ filter: /.*/, namespace: shared }, () => ({ contents: `export * from '${name}';` }));
    },
  };
}
