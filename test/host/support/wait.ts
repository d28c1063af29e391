/**
 * Waits until `condition` gives something truthy, and gives that.
 * @param what named in the error
 * @param limit milliseconds
 * @throws when `limit` has passed; the error also names what the condition threw last
 */
export async function waitFor<T>(
  what: string,
  condition: () => T | PromiseLike<T>,
  limit = 20_000,
): Promise<NonNullable<Awaited<T>>> {
  const end = Date.now() + limit;
  let lastError: unknown;
  for (;;) {
    try {
      const value = await condition();
      if (value) return value as NonNullable<Awaited<T>>;
    } catch (error) {
      lastError = error;
    }
    if (Date.now() > end) break;
    await sleep(50);
  }
  throw new Error(`waited ${limit} ms for ${what}${lastError ? `; last error: ${lastError}` : ''}`);
}

/** Resolves after some milliseconds. Prefer {@link waitFor}: a fixed pause is too short somewhere and too long elsewhere. */
export function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
