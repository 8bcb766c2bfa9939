/** Work that is done step by step, so that others can have their turn in between: each null is such a moment, and the result comes at the end. */
export type Steps<T> = Generator<null, T, undefined>;

/** Do all the steps at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}
