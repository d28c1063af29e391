import { foldKey } from '../text/foldKey';
import { openColumns } from './columnTable';
import { type Glossary, glossaryOf } from './glossary';
import { openTrie, packTrie } from './packedTrie';
import { numbersByKey } from './termTable';
import { buildTrie } from './termTrie';

/**
 * The built-in glossary over its text, packed by columns, with the index that was packed with it. An index that is damaged, missing or of
 * another text is made anew. Only the entries that are asked for are read.
 */
export function openBuiltIn(text: string, index: Uint8Array): Glossary {
  const table = openColumns(text);
  const trie = openTrie(index, { terms: table.length, length: text.length });
  return glossaryOf(table, trie ?? buildTrie(numbersByKey(table, foldKey)));
}

/** The index of a glossary packed by columns, for `openBuiltIn`. */
export function packIndex(text: string): Uint8Array {
  const table = openColumns(text);
  const trie = buildTrie(numbersByKey(table, foldKey));
  return packTrie(trie, { terms: table.length, length: text.length });
}
