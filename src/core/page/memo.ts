/** What was worked out of a text, for as long as it is asked for. */
export interface Memo<Value> {
  get(text: string): Value | undefined;
  set(text: string, value: Value): void;
}

const MOST = 6000;
const LONGEST = 600;

/**
 * Remembers values by text. Bounded: it holds two generations of 6,000 short texts and forgets what was not asked for
 * since the last generation but one. Values must depend on nothing but the text.
 */
export function createMemo<Value>(): Memo<Value> {
  let young = new Map<string, Value>();
  let old = new Map<string, Value>();
  const set = (text: string, value: Value): void => {
    if (text.length > LONGEST) return;
    if (young.size >= MOST) {
      old = young;
      young = new Map();
    }
    young.set(text, value);
  };
  return {
    get(text) {
      const known = young.get(text);
      if (known !== undefined) return known;
      const aged = old.get(text);
      if (aged !== undefined) set(text, aged);
      return aged;
    },
    set,
  };
}
