import * as vscode from 'vscode';
import { headingLine } from '../../core/page/articleBrief';
import { LINE_ROLES, type LineRole } from '../../core/page/model';
import { Refusal } from '../../core/refusal';
import { resolveTarget } from '../../host/pageTarget';
import type { Services } from '../../host/services';
import { askArticle, askCorrections, askPlace, askRole } from './asking';
import { drop } from './dropping';
import { merge, place, setParagraph, setRole, split, step } from './mend';
import { type MendTarget, mendTarget } from './selection';

/** Corrections of what the parse made of a page: by drag and drop, by command, by key; undoable, kept beside the page. */
export function register(services: Services): vscode.Disposable {
  const { commands, corrections, notify, pages, rows } = services;
  rows.onDrop = async (dragged, onto) => {
    try {
      await drop(services, dragged, onto);
    } catch (error) {
      notify.problem('gongbao.mend', error);
    }
  };
  const onLines = (id: string, handler: (target: MendTarget, given?: unknown) => Promise<void>) =>
    commands.register(id, async (argument?: unknown, all?: unknown) =>
      handler(await mendTarget(services, argument, all), all),
    );
  return vscode.Disposable.from(
    onLines('gongbao.mend.setRole', async (target, given) => {
      const role = isRole(given) ? given : await askRole(target);
      if (role) await setRole(services, target, role);
    }),
    onLines('gongbao.mend.markNoise', (target) => setRole(services, target, 'noise')),
    onLines('gongbao.mend.moveTo', async (target) => {
      const placement = await askPlace(target);
      if (placement) await place(services, target, placement);
    }),
    onLines('gongbao.mend.moveUp', (target) => step(services, target, -1)),
    onLines('gongbao.mend.moveDown', (target) => step(services, target, 1)),
    onLines('gongbao.mend.split', (target) => split(services, target)),
    onLines('gongbao.mend.merge', async (target) => {
      if (!target.article) throw new Refusal('no-article');
      const other = await askArticle(
        target.snapshot,
        vscode.l10n.t('Merge into which article?'),
        target.article,
      );
      if (other) await merge(services, target, headingLine(other));
    }),
    onLines('gongbao.mend.joinParagraph', (target) => setParagraph(services, target, true)),
    onLines('gongbao.mend.startParagraph', (target) => setParagraph(services, target, false)),
    commands.register('gongbao.mend.undo', async () => {
      if (!(await corrections.undo(await activePage(services)))) throw new Refusal('nothing-to-undo');
    }),
    commands.register('gongbao.mend.redo', async () => {
      if (!(await corrections.redo(await activePage(services)))) throw new Refusal('nothing-to-undo');
    }),
    commands.register('gongbao.mend.remove', async (argument?: unknown) => {
      const { snapshot } = await resolveTarget(pages, argument);
      if (snapshot.corrections.length === 0) throw new Refusal('nothing-to-undo');
      const chosen = await askCorrections(snapshot);
      if (chosen) await corrections.remove(snapshot.document.uri, new Set(chosen.map(({ id }) => id)));
    }),
  );
}

/** The page whose history is meant: of the row that is selected where the tree has no editor beside it. */
async function activePage({ rows }: Services): Promise<vscode.Uri> {
  const uri = vscode.window.activeTextEditor?.document.uri ?? rows.selected()[0]?.target.uri;
  if (!uri) throw new Refusal('no-editor');
  return uri;
}

function isRole(value: unknown): value is LineRole {
  return LINE_ROLES.some((role) => role === value);
}
