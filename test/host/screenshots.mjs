// Takes the pictures of test/host/scenes/*.scene.ts in the VS Code from npm:
//   node test/host/screenshots.mjs [--out FOLDER] [--files PART]
// FOLDER is test-results/pictures unless given. Pictures NAME/frame-….png become the frames of NAME.png, which moves.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { animatedPng } from '../support/animatedPng.mjs';
import { buildExtension } from '../support/build.mjs';
import { installDependencies, requireNode } from '../support/dependencies.mjs';
import { results } from '../support/paths.mjs';
import { runMain, say } from '../support/say.mjs';

const FRAME_MS = 2200;

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
    host: /** @type {const} */ ('server'),
    grep: '',
    locale: '',
    verbose: false,
    pictures,
    reporter,
  };
  const ended = await runSession(session);
  animate(pictures);
  say(`Pictures are in ${pictures}.`);
  return reporter.close(ended, Date.now() - started);
});

/** Joins the frames of each folder, in the order of their names, and removes them. */
function animate(/** @type {string} */ pictures) {
  for (const folder of readdirSync(pictures, { withFileTypes: true })) {
    if (!folder.isDirectory()) continue;
    const from = path.join(pictures, folder.name);
    const names = readdirSync(from).filter((name) => /^frame-.*\.png$/.test(name));
    if (names.length === 0) continue;
    const frames = names
      .sort()
      .map((name) => ({ png: readFileSync(path.join(from, name)), milliseconds: FRAME_MS }));
    writeFileSync(`${from}.png`, animatedPng(frames));
    rmSync(from, { recursive: true });
  }
}
