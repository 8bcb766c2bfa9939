/** How long after a call's answer its push may still come. */
const LATEST_MS = 5000;

const awaited: symbol[] = [];

/**
 * Make a call whose change this window shows by itself, so that the push which follows need not fetch the policy anew.
 *
 * One push is awaited for each call that changes something: of the pushes that come, no more than that are taken for ours.
 */
export async function asOwnChange<T>(change: Promise<T>): Promise<T> {
  const push = Symbol('push');
  awaited.push(push);
  const forget = (): void => {
    const at = awaited.indexOf(push);
    if (at !== -1) awaited.splice(at, 1);
  };
  try {
    const answer = await change;
    if (answer === null) forget();
    else setTimeout(forget, LATEST_MS);
    return answer;
  } catch (error) {
    forget();
    throw error;
  }
}

/** Whether a push about decisions answers a call of this window; each call is answered once. */
export function takeOwnChange(): boolean {
  return awaited.shift() !== undefined;
}
