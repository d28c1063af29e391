import * as vscode from 'vscode';
import type { Note } from '../core/annotation/note';
import { notesIn, pageOfSidecar, sidecarName } from '../core/annotation/sidecar';
import { loadSidecar } from '../core/annotation/sidecarFile';
import { fileName } from './files';
import { findInWorkspace } from './findFiles';
import { sidecarFolder } from './sidecarFolder';

/** A page's notes as they are kept, without their places. */
export interface KeptNotes {
  readonly page: vscode.Uri;
  readonly notes: readonly Note[];
}

const MOST = 5000;

/** The notes of every page of the workspace by their sidecars, 5,000 at most, in the order of the pages' paths. */
export async function notesOfWorkspace(): Promise<KeptNotes[]> {
  const files = await findInWorkspace('**/*.notes.jsonld', { most: MOST });
  const pages = files
    .flatMap((uri) => {
      const name = pageOfSidecar(fileName(uri));
      return name === undefined ? [] : [vscode.Uri.joinPath(uri, '..', name)];
    })
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  return Promise.all(
    pages.map(async (page) => {
      const { sidecar } = await loadSidecar(sidecarFolder(page), sidecarName(fileName(page)));
      return { page, notes: notesIn(sidecar) };
    }),
  );
}
