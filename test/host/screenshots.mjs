// Takes the pictures of test/host/scenes/*.scene.ts in the VS Code from npm:
//   node test/host/screenshots.mjs [--out FOLDER] [--files PART]
// FOLDER is test-results/pictures unless given.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildExtension } from '../support/build.mjs';
import { installDependencies, requireNode } from '../support/dependencies.mjs';
import { results } from '../support/paths.mjs';
import { runMain, say } from '../support/say.mjs';

runMain(async () => {
  const { values } = parseArgs({
    options: {
      out: { type: 'string', default: path.join(results, 'pictures') },
      files: { type: 'string', default: '' },
    },
  });
  const pictures = path.resolve(values.out);
  requireNode();
  await installDependencies();
  await buildExtension();
  const { findSuites } = await import('./bundle.mjs');
  const { createReporter } = await import('./reporter.mjs');
  const { runSession } = await import('./session.mjs');

  const suites = findSuites('.scene.ts', values.files);
  const reporter = createReporter();
  const started = Date.now();
  const session = {
    suites,
    grep: '',
    host: /** @type {const} */ ('server'),
    locale: '',
    verbose: false,
    pictures,
    reporter,
  };
  const ended = await runSession(session);
  say(`Pictures are in ${pictures}.`);
  return reporter.close(ended, Date.now() - started);
});
