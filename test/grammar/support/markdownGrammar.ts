import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const CACHE = join(process.cwd(), '.vscode-test');
const MARKDOWN_FILE = 'markdown-basics/syntaxes/markdown.tmLanguage.json';

/** The grammars that Markdown includes, beside it. */
const INCLUDED: Readonly<Record<string, string>> = {
  'text.html.derivative': 'html/syntaxes/html-derivative.tmLanguage.json',
  'text.html.basic': 'html/syntaxes/html.tmLanguage.json',
  'source.yaml': 'yaml/syntaxes/yaml.tmLanguage.json',
};

/** Where the builds of VS Code that a test run may have installed keep their extensions, below their own folder. */
const PLACES = ['node_modules/code-server/lib/vscode', 'resources/app', 'Contents/Resources/app', '.'];

/**
 * The extensions folder of the VS Code that the host tests run in, or of the one in VSCODE_EXTENSIONS. Throws where
 * there is none: what is measured against VS Code's own Markdown grammar cannot be measured without it.
 */
export function extensionsFolder(): string {
  const builds = existsSync(CACHE) ? readdirSync(CACHE).sort().reverse() : [];
  const candidates = [
    process.env.VSCODE_EXTENSIONS ?? '',
    ...builds.flatMap((build) => PLACES.map((place) => join(CACHE, build, place, 'extensions'))),
  ];
  const found = candidates.find((folder) => folder !== '' && existsSync(join(folder, MARKDOWN_FILE)));
  if (found !== undefined) return found;
  throw new Error('VS Code is not installed yet: run npm run test:host once, or set VSCODE_EXTENSIONS.');
}

/** Files of VS Code's own Markdown grammar and of those that it includes, by scope. */
export function markdownGrammars(): Readonly<Record<string, string>> {
  const folder = extensionsFolder();
  const files = { 'text.html.markdown': MARKDOWN_FILE, ...INCLUDED };
  return Object.fromEntries(Object.entries(files).map(([scope, file]) => [scope, join(folder, file)]));
}
