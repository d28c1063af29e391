import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { root } from './paths.mjs';

const source = path.join(root, 'src');
const core = path.join(source, 'core');
const engine = path.join(source, 'host/engine.ts');
/** What tells whether a document is a page has to be there at once. */
const AT_ONCE = new Set(['page/holdsPage.ts', 'text/characters.ts'].map((name) => path.join(core, name)));
const CALLED_LATER = 'called-later';

/**
 * Parts the extension's bundle in two: what it asks of the core goes into `engine.js` beside it, which is loaded when the
 * first function of it is called. An activation has no use for it, and most of the documents that activate the extension
 * are no pages. Where the rest of the extension imports a function or a class of the core, it gets one of that name that
 * asks `src/host/engine.ts` for the real one; constants are plain data and stay with who reads them.
 * @returns {import('esbuild').Plugin}
 */
export function partedCore() {
  return {
    name: 'parted-core',
    setup({ initialOptions, onStart, onResolve, onLoad, onEnd }) {
      let wanted = wantedOfCore();
      onStart(() => {
        wanted = wantedOfCore();
      });

      onResolve({ filter: /\/core\// }, ({ path: name, importer, namespace }) => {
        const file = path.join(path.dirname(importer), `${name}.ts`);
        const stays = namespace === CALLED_LATER || importer.startsWith(core) || AT_ONCE.has(file);
        return stays ? undefined : { path: file, namespace: CALLED_LATER, sideEffects: false };
      });

      onLoad({ filter: /.*/, namespace: CALLED_LATER }, ({ path: file }) => ({
        contents: [
          `import { engine } from ${JSON.stringify(engine)};`,
          ...[...(wanted.get(file) ?? [])].map((name) => laterOf(file, name)),
        ].join('\n'),
        resolveDir: path.dirname(file),
        watchFiles: filesBelow(core),
      }));

      onEnd(async ({ errors }) => {
        if (errors.length > 0 || initialOptions.write === false) return;
        const { entryPoints, plugins, outfile = '', ...options } = initialOptions;
        const contents = [...wanted].map(([file, names]) => exportOf(file, names)).join('\n');
        const stdin = { contents, resolveDir: root };
        await build({ ...options, stdin, outfile: path.join(path.dirname(outfile), 'engine.js') });
      });
    },
  };
}

/** The names that the rest of the extension imports from modules of the core, types apart, by their files. */
function wantedOfCore() {
  /** @type {Map<string, Set<string>>} */
  const wanted = new Map();
  for (const importer of filesBelow(source)) {
    if (/^(core|cli)\b/.test(path.relative(source, importer))) continue;
    const text = readFileSync(importer, 'utf8');
    for (const [, names = '', from = ''] of text.matchAll(
      /^import \{([^}]*)\} from '(\.[^']*\/core\/[^']*)'/gm,
    )) {
      const file = path.join(path.dirname(importer), `${from}.ts`);
      if (AT_ONCE.has(file)) continue;
      const known = wanted.get(file) ?? new Set();
      wanted.set(file, known);
      for (const one of names.split(',').map((word) => word.trim()))
        if (one !== '' && !one.startsWith('type ')) known.add(one.replace(/ as .*/, ''));
    }
  }
  return wanted;
}

/** @param {string} folder */
function filesBelow(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.ts')).map((name) => path.join(folder, name));
}

/**
 * A function, class or constant that the core's own is asked for when it is called.
 * @param {string} file of the core
 * @param {string} name what it exports
 */
function laterOf(file, name) {
  const real = `engine().${name}`;
  const kind = new RegExp(`^export (?:async )?(function|class|const)\\*? ${name}\\b`, 'm').exec(
    readFileSync(file, 'utf8'),
  )?.[1];
  switch (kind) {
    case 'function':
      return `export const ${name} = (...args) => ${real}(...args);`;
    case 'class':
      return [
        `export function ${name}(...args) { return Reflect.construct(${real}, args); }`,
        `Object.defineProperty(${name}, Symbol.hasInstance, { value: (one) => one instanceof ${real} });`,
      ].join('\n');
    case 'const':
      return `export { ${name} } from './${path.basename(file, '.ts')}';`;
    default:
      throw new Error(`${file} exports no function, class or constant ${name}.`);
  }
}

/**
 * @param {string} file of the core
 * @param {Set<string>} names what the engine shows of it
 */
function exportOf(file, names) {
  return `export { ${[...names].join(', ')} } from ${JSON.stringify(file)};`;
}
