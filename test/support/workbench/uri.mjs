/**
 * The path of a file's URI, as VS Code's URI objects hold it.
 * @param {string} file absolute
 * @returns {string} /C:/… on Windows
 */
export function uriPath(file) {
  const forward = file.replaceAll('\\', '/');
  return forward.startsWith('/') ? forward : `/${forward}`;
}

/**
 * The same, escaped for the text of a URI or of a query.
 * @param {string} file absolute
 */
function encodedUriPath(file) {
  return uriPath(file).split('/').map(encodeURIComponent).join('/');
}

/**
 * The URI under which a workbench in the browser sees a file of the server's machine.
 * @param {number} port the server's
 * @param {string} file absolute
 */
export function remoteUri(port, file) {
  return `vscode-remote://127.0.0.1:${port}${encodedUriPath(file)}`;
}

/**
 * The address of a folder in the workbench.
 * @param {{ port: number, address: string }} server
 * @param {string} folder absolute
 * @param {readonly (readonly [string, string])[]} payload what VS Code's own links carry: `openFile`, …
 */
export function workbenchAddress(server, folder, payload) {
  const extra = payload.length > 0 ? `&payload=${encodeURIComponent(JSON.stringify(payload))}` : '';
  return `${server.address}/?folder=${encodedUriPath(folder)}${extra}`;
}
