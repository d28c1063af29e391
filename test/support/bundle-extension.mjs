// Bundles the extension: node test/support/bundle-extension.mjs [--watch]
// With --watch it is bundled anew at each change, readable and with a source map, until the process is ended.
import { build, context } from 'esbuild';
import { extensionBundle } from './extensionBundle.mjs';

if (process.argv.includes('--watch')) {
  const readable = await context({ ...extensionBundle, minify: false, sourcemap: true, logLevel: 'info' });
  await readable.watch();
} else {
  await build(extensionBundle).catch(() => process.exit(1)); // esbuild has said why
}
