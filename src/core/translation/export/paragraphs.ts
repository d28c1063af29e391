import type { Translation } from '../model';

/** A paragraph of the translated article, ready to be set. */
export interface ExportParagraph {
  readonly role: string;
  readonly source: string;
  /** '' where nothing of it is translated. */
  readonly target: string;
  readonly segments: readonly { readonly source: string; readonly target: string }[];
}

/**
 * The translation a paragraph at a time. Sentences are joined with a space, or without one in languages that write
 * none. A sentence that is not translated stands in its source, between 【】, so that nobody overlooks it.
 */
export function exportParagraphs({ units, targetLanguage }: Translation): ExportParagraph[] {
  const space = /^(?:zh|yue|ja|th|lo|km|my)(?:-|$)/i.test(targetLanguage) ? '' : ' ';
  return units.map(({ role, segments }) => {
    const written = segments.some(({ target }) => target.trim() !== '');
    const targets = segments.map(({ source, target }) =>
      target.trim() === '' ? `【${source}】` : target.trim(),
    );
    return {
      role,
      source: segments.map(({ source, gap }) => source + gap).join(''),
      target: written ? targets.join(space) : '',
      segments: segments.map(({ source, target }) => ({ source, target: target.trim() })),
    };
  });
}

/** What stands for a paragraph: its translation, or its marked source. */
export function shown({ source, target }: ExportParagraph): string {
  return target === '' ? `【${source}】` : target;
}
