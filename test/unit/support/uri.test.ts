import { expect, it } from 'vitest';
import { remoteUri, uriPath, workbenchAddress } from '../../support/workbench/uri.mjs';

const server = { port: 8421, address: 'http://127.0.0.1:8421' };

it('escapes what a folder’s name may hold', () => {
  const folder = '/tmp/新 工&报#1+%20';
  const { searchParams } = new URL(workbenchAddress(server, folder, []));
  expect(searchParams.get('folder')).toBe(folder);
  expect(decodeURIComponent(new URL(remoteUri(8421, folder)).pathname)).toBe(folder);
});

it('carries a payload', () => {
  const { searchParams } = new URL(workbenchAddress(server, '/a', [['openFile', 'vscode-remote://b/c&d']]));
  expect(JSON.parse(searchParams.get('payload') ?? '')).toEqual([['openFile', 'vscode-remote://b/c&d']]);
});

it('writes a Windows path as VS Code does', () => {
  expect(uriPath('C:\\Users\\王\\a.md')).toBe('/C:/Users/王/a.md');
});
