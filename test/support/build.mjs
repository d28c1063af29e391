import { run } from './command.mjs';
import { root } from './paths.mjs';
import { Unavailable } from './say.mjs';

/** Builds the bundles, quietly unless that fails. */
export async function buildExtension() {
  const { code, output } = await run('npm', ['run', '--silent', 'build'], { cwd: root });
  if (code !== 0) throw new Unavailable(`The extension does not build:\n${output.trim()}`);
}
