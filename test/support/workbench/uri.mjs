/**
 * The path part of a file's URI.
 * @param {string} file absolute
 * @returns {string} /C:/… on Windows
 */
export function uriPath(file) {
  const forward = file.replaceAll('\\', '/');
  return encodeURI(forward.startsWith('/') ? forward : `/${forward}`);
}
