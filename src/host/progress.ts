import * as vscode from 'vscode';

const SLICE_MS = 40;
const SHOW_AFTER_MS = 700;

/**
 * Runs `step` over `items` without blocking the editor: control goes back every 40 ms, and work that takes longer
 * than 0.7 s shows progress with a way to cancel. Throws a CancellationError when the user cancels.
 */
export async function forEachWithProgress<T>(
  title: string,
  items: Iterable<T>,
  total: number,
  step: (item: T) => void,
): Promise<void> {
  const started = Date.now();
  let progress: Shown | undefined;
  let done = 0;
  let slice = started;
  try {
    for (const item of items) {
      step(item);
      done++;
      const now = Date.now();
      if (now - slice < SLICE_MS) continue;
      if (!progress && now - started > SHOW_AFTER_MS) progress = show(title);
      progress?.report(done / Math.max(1, total));
      await new Promise<void>((resume) => setTimeout(resume, 0));
      if (progress?.isCancelled()) throw new vscode.CancellationError();
      slice = Date.now();
    }
  } finally {
    progress?.close();
  }
}

interface Shown {
  report(share: number): void;
  isCancelled(): boolean;
  close(): void;
}

function show(title: string): Shown {
  let close = () => {};
  let reported = 0;
  let report: (share: number) => void = () => {};
  let cancelled = false;
  const finished = new Promise<void>((resolve) => {
    close = resolve;
  });
  vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title, cancellable: true },
    (progress, token) => {
      token.onCancellationRequested(() => {
        cancelled = true;
      });
      report = (share) => {
        const percent = Math.floor(share * 100);
        progress.report({ increment: percent - reported });
        reported = percent;
      };
      return finished;
    },
  );
  return { report: (share) => report(share), isCancelled: () => cancelled, close: () => close() };
}
