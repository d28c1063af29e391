import { assemblePage } from './assemble';
import { columnWidth } from './columnWidth';
import { readFeatures } from './lineFeatures';
import type { Page } from './model';
import { decodeRoles } from './roles';
import { scanLines } from './scanLines';
import { splitArticles } from './splitArticles';

/**
 * Parses a page: line roles, articles, reading order. Total: any text gives a page, an empty one a page without
 * lines. Offsets are UTF-16 offsets into `text`.
 */
export function parsePage(text: string): Page {
  const scanned = scanLines(text);
  const features = scanned.map(readFeatures);
  const guesses = decodeRoles(features, columnWidth(scanned));
  const lines = features.map((f, i) => ({
    features: f,
    role: guesses[i]?.role ?? 'body',
    confidence: guesses[i]?.confidence ?? 0,
  }));
  return assemblePage(text, lines, splitArticles(lines));
}
