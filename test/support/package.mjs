// npm run package: makes what is given away, in the checkout's folder or in one that is named, and measures it.
//   node test/support/package.mjs [--no-build] [--out FOLDER]
// gongbao-VERSION.vsix is the extension; gongbao-VERSION.tgz holds the command line and the module, for npm.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildExtension } from './build.mjs';
import { installDependencies, requireNode } from './dependencies.mjs';
import { root } from './paths.mjs';
import { runMain, say } from './say.mjs';

runMain(async () => {
  const { values } = parseArgs({
    options: { 'no-build': { type: 'boolean', default: false }, out: { type: 'string', default: root } },
  });
  requireNode();
  await installDependencies();
  if (!values['no-build']) await buildExtension();
  // these load npm packages, which are there only now
  const { packExtension } = await import('./packaging/extension.mjs');
  const { packCommandLine } = await import('./packaging/commandLine.mjs');
  const { measure } = await import('./packaging/limits.mjs');

  const out = path.resolve(values.out);
  await mkdir(out, { recursive: true });
  const extension = await packExtension(out);
  const commandLine = await packCommandLine(out);
  const { rows, broken } = measure(extension);
  say(`${path.relative(process.cwd(), extension)}\n${rows.join('\n')}`);
  say(path.relative(process.cwd(), commandLine));
  return broken ? 1 : 0;
});
