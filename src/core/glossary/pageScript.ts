import { isHan } from '../text/characters';
import { foldTable } from '../text/foldKey';

/** Forms that Hong Kong's list of glyphs has and Taiwan's has not. */
const HONG_KONG = /[羣衞啓説裏温]/g;
const TAIWAN = /[群衛啟說裡溫]/g;

/**
 * The script in which a text is printed: Traditional where at least one Han character in twenty has a Simplified form of
 * its own (in Traditional running text it is about one in three), Hong Kong's where its glyphs outnumber Taiwan's.
 * A text without Han characters counts as Simplified.
 */
export function pageScript(text: string): 'simplified' | 'taiwan' | 'hong-kong' {
  const fold = foldTable();
  let han = 0;
  let traditional = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (!isHan(unit)) continue;
    han++;
    if (fold[unit] !== unit) traditional++;
  }
  if (traditional * 20 < han || han === 0) return 'simplified';
  return (text.match(HONG_KONG)?.length ?? 0) > (text.match(TAIWAN)?.length ?? 0) ? 'hong-kong' : 'taiwan';
}
