// A service on this machine that speaks OpenAI's chat completions, for the tests of machine drafts: it gives the replies
// that it was told and remembers what it was asked.
import { createServer } from 'node:http';

/**
 * @typedef {{ status?: number, body?: unknown, headers?: Record<string, string>, delay?: number }} Reply
 * `delay`: milliseconds before it answers
 */

export function chatServer() {
  /** @type {{ path: string, authorization: string, body: any }[]} */
  const requests = [];
  /** @type {Reply[]} */
  let replies = [];
  const server = createServer(async (request, response) => {
    // a web worker asks whether it may ask from another origin
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', 'authorization, content-type');
    response.setHeader('Access-Control-Expose-Headers', 'retry-after');
    if (request.method === 'OPTIONS') return response.writeHead(204).end();
    let text = '';
    for await (const chunk of request.setEncoding('utf8')) text += chunk;
    const { authorization = '' } = request.headers;
    requests.push({ path: request.url ?? '', authorization, body: JSON.parse(text || 'null') });
    const reply = replies.shift() ?? { status: 500 };
    await new Promise((resolve) => setTimeout(resolve, reply.delay ?? 0));
    response.writeHead(reply.status ?? 200, { 'Content-Type': 'application/json', ...reply.headers });
    response.end(typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body ?? {}));
  });
  return {
    /** Whether an action is one of these. */
    knows: (/** @type {string} */ action) => action.startsWith('chat'),
    /**
     * `chatStart` takes the replies to come and gives the address; `chatRequests` gives what was asked since.
     * @param {string} action
     * @param {{ replies?: Reply[] }} args
     */
    async act(action, args) {
      if (action === 'chatRequests') return requests.splice(0);
      replies = [...(args.replies ?? [])];
      requests.length = 0;
      if (!server.listening)
        await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      return `http://127.0.0.1:${port}/v1`;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
