/**
 * What is being gathered for the rows of a view. A tree that is asked for its rows waits for it: VS Code gives the answer
 * to its first question also to those that it asks while that answer is on its way, and an empty list that was filled
 * meanwhile would stay empty on the screen.
 */
export class Gathering {
  #latest: Promise<unknown> = Promise.resolve();

  /** Lets all who ask from now on wait until `work` has ended, well or badly. Returns `work`. */
  begin<T>(work: Promise<T>): Promise<T> {
    this.#latest = Promise.allSettled([this.#latest, work]);
    return work;
  }

  /** Resolves when all has ended that had begun when this was called. */
  async settled(): Promise<void> {
    await this.#latest;
  }
}
