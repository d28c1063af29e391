// Starts a VS Code server that, as code-server packs it up to VS Code 1.9x, only waits to be loaded:
//   node older-server.mjs SERVER-MAIN.js ARGUMENTS…
// The arguments are those of a server that starts by itself, and so is the line that names its port.
import { createServer } from 'node:http';
import { createRequire } from 'node:module';

const main = process.argv.splice(2, 1)[0] ?? '';
const args = process.argv.slice(2);
const { loadCodeWithNls } = createRequire(import.meta.url)(main);
const code = await loadCodeWithNls();

if (args.includes('--install-extension')) await code.spawnCli();
else {
  const server = await code.createServer(null);
  const listener = createServer((request, response) => server.handleRequest(request, response));
  listener.on('upgrade', (request, socket) => server.handleUpgrade(request, socket));
  listener.listen(Number(argument('--port')), argument('--host'), () => {
    const address = /** @type {import('node:net').AddressInfo} */ (listener.address());
    process.stdout.write(`Extension host agent listening on ${address.port}\n`);
  });
}

/** @param {string} name of an argument */
function argument(name) {
  return args[args.indexOf(name) + 1] ?? '';
}
