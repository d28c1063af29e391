import { startHost as startServerHost } from './server-host.mjs';

/**
 * Runs the bundled suites in the oldest VS Code whose server npm has.
 * @param {Omit<Parameters<typeof startServerHost>[0], 'release'>} options
 */
export function startHost(options) {
  return startServerHost({ ...options, release: 'oldest' });
}
