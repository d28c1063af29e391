export function uriPath(file: string): string;
export function remoteUri(port: number, file: string): string;
export function workbenchAddress(
  server: { port: number; address: string },
  folder: string,
  payload: readonly (readonly [string, string])[],
): string;
