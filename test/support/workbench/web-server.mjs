// The static server that a VS Code for the Web comes from, with the checkout, a run's files and a workspace beside it.
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';

const types = /** @type {Record<string, string>} */ ({
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
});

/**
 * Serves folders on 127.0.0.1 to pages and workers of any origin.
 * @param {object} options
 * @param {Readonly<Record<string, string>>} options.folders how an address begins (`/static/`) to the folder that stands
 *   for; of two that fit, the one named first
 * @param {string} options.workspace folder that `/workspace.json` gives as one object: path to bytes in Base64
 * @param {(address: string) => Promise<string>} options.page the HTML of `/`
 * @returns {Promise<{ address: string, close: () => void }>}
 */
export async function serveWeb({ folders, workspace, page }) {
  let address = '';
  const server = createServer(async (request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    const { pathname } = new URL(request.url ?? '/', address);
    try {
      if (pathname === '/') return end(response, '.html', await page(address));
      if (pathname === '/workspace.json') {
        return end(response, '.json', JSON.stringify(await contents(workspace)));
      }
      const file = locate(folders, pathname);
      if (!file || !(await stat(file)).isFile()) throw new Error('no such file');
      response.setHeader('Content-Type', types[path.extname(file)] ?? 'application/octet-stream');
      createReadStream(file).pipe(response);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  address = `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`;
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { address, close };
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {string} ending
 * @param {string} body
 */
function end(response, ending, body) {
  response.setHeader('Content-Type', types[ending] ?? '');
  response.end(body);
}

/**
 * @param {Readonly<Record<string, string>>} folders
 * @param {string} pathname of a request
 * @returns {string | undefined} undefined for what is not in any of the folders
 */
function locate(folders, pathname) {
  const wanted = decodeURIComponent(pathname);
  const [start, folder] = Object.entries(folders).find(([start]) => wanted.startsWith(start)) ?? [];
  if (!start || !folder) return undefined;
  const file = path.join(folder, wanted.slice(start.length));
  return file.startsWith(folder + path.sep) ? file : undefined;
}

/**
 * @param {string} folder
 * @returns {Promise<Record<string, string>>}
 */
async function contents(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Object.fromEntries(
    await Promise.all(
      files.map(async ({ parentPath, name }) => {
        const file = path.join(parentPath, name);
        const below = path.relative(folder, file).replaceAll('\\', '/');
        return [below, (await readFile(file)).toString('base64')];
      }),
    ),
  );
}
