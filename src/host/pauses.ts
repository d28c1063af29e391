const SLICE_MS = 30;

/**
 * For long work on the thread that answers the keyboard: await what the function returned gives after every piece of
 * it, and others get their turn whenever a slice of 30 ms is used up.
 */
export function pauses(): () => Promise<void> | undefined {
  let since = Date.now();
  return () => {
    if (Date.now() - since < SLICE_MS) return undefined;
    return new Promise<void>((resume) => setTimeout(resume, 0)).then(() => {
      since = Date.now();
    });
  };
}
