import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** What is downloaded to run a VS Code, kept between runs; @vscode/test-electron uses the same folder. */
export const cache = path.join(root, '.vscode-test');

/** Reports and screenshots of the last run. */
export const results = path.join(root, 'test-results');
