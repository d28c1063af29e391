// Assertions without Node: `node:assert` is not there in a web worker.

/** Fails unless `value` is truthy. */
export function ok(value: unknown, message = `expected something truthy, got ${show(value)}`): asserts value {
  if (!value) throw new Error(message);
}

/** Fails unless both are the same value (`Object.is`). */
export function equal<T>(actual: T, expected: T, message = 'not equal'): void {
  if (!Object.is(actual, expected)) throw mismatch(actual, expected, message);
}

/** Fails unless both hold the same plain data: objects by their own keys in any order, arrays in order. */
export function deepEqual<T>(actual: T, expected: T, message = 'not equal'): void {
  if (!same(actual, expected)) throw mismatch(actual, expected, message);
}

/** Fails unless `text` contains `part`. */
export function includes(text: string, part: string, message = `expected to contain ${show(part)}`): void {
  if (!text.includes(part)) throw new Error(`${message}\n  actual: ${show(text)}`);
}

function mismatch(actual: unknown, expected: unknown, message: string): Error {
  return new Error(`${message}\n  actual:   ${show(actual)}\n  expected: ${show(expected)}`);
}

function show(value: unknown): string {
  const text = typeof value === 'function' ? String(value) : (JSON.stringify(value) ?? String(value));
  return text.length > 2000 ? `${text.slice(0, 2000)}… (${text.length} characters)` : text;
}

function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every(
    (key) => key in b && same((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
  );
}
