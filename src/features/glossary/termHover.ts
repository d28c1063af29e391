import * as vscode from 'vscode';
import { isHan } from '../../core/text/characters';
import type { PageSnapshot } from '../../host/pageCache';
import type { Services } from '../../host/services';
import { settings } from '../../host/settings';
import { dictionaryCard } from './dictionaryCard';
import { paragraphAt, pieceAt, termsAt } from './termAt';
import { termCard } from './termCard';

/** Cards under the mouse: the glossary's, and for every other word the general dictionary's. */
export class TermHovers implements vscode.HoverProvider {
  readonly #services: Services;
  #notes: Thenable<boolean> | undefined;

  constructor(services: Services) {
    this.#services = services;
  }

  async provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.Hover | undefined> {
    if (!settings.hovers() || !this.#services.pages.reads(document)) return undefined;
    const glossary = await this.#services.glossary.get();
    const notes = await this.#hasNotes();
    if (token.isCancellationRequested) return undefined;
    const snapshot = this.#services.pages.get(document);
    const offset = document.offsetAt(position);
    const found = termsAt(snapshot, offset, glossary);
    if (!found) return settings.dictionary() ? this.#wordHover(snapshot, offset) : undefined;
    const card = termCard(
      found.matches.map(({ entry }) => entry),
      { glossary, notes, place: { uri: document.uri.toString(), version: document.version, offset } },
    );
    return new vscode.Hover(card, found.range);
  }

  async #wordHover(snapshot: PageSnapshot, offset: number): Promise<vscode.Hover | undefined> {
    if (!isHan(snapshot.text.charCodeAt(offset))) return undefined;
    const dictionary = await this.#services.dictionary.get();
    const position = paragraphAt(snapshot, offset);
    const matches = position ? dictionary?.at(position.reading.text, position.offset) : undefined;
    const longest = matches?.[0];
    if (!position || !matches || !longest) return undefined;
    return new vscode.Hover(dictionaryCard(matches), pieceAt(snapshot, position, longest, offset));
  }

  #hasNotes(): Thenable<boolean> {
    this.#notes ??= vscode.commands.getCommands(true).then((ids) => ids.includes('gongbao.notes.add'));
    return this.#notes;
  }
}
