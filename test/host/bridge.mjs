// Suites run inside an extension host; this is their line to the process that started it. They report results
// over HTTP and ask for what no extension can do: see the workbench's page, point at it, photograph it.
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';

/** Thrown by an action that this host has no means for; the test is then skipped, with the message as reason. */
export class NotHere extends Error {}

/**
 * @param {object} options
 * @param {(event: any) => void} options.onEvent receives what the harness reports
 * @param {(action: string, args: any) => Promise<unknown>} options.onAction answers a request of a test
 * @returns {Promise<{ address: string, close: () => void }>}
 */
export function openBridge({ onEvent, onAction }) {
  const secret = `/${randomUUID()}`;
  const server = createServer(async (request, response) => {
    // a web worker's request comes from another origin
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Private-Network', 'true');
    if (request.url !== secret) return response.writeHead(404).end();
    if (request.method !== 'POST') return response.writeHead(204).end();
    const message = JSON.parse(await body(request));
    response.end(JSON.stringify(await answer(message)));
  });
  const answer = async (/** @type {any} */ { event, action, args }) => {
    if (event) {
      onEvent(event);
      return {};
    }
    try {
      return { value: await onAction(action, args) };
    } catch (error) {
      if (error instanceof NotHere) return { skip: error.message };
      return { error: error instanceof Error ? error.message : String(error) };
    }
  };
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = /** @type {import('node:net').AddressInfo} */ (server.address());
      resolve({ address: `http://127.0.0.1:${address.port}${secret}`, close: () => server.close() });
    });
  });
}

/** @param {import('node:http').IncomingMessage} request */
async function body(request) {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += chunk;
  return text;
}
