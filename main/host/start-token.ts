import { randomBytes, timingSafeEqual } from 'node:crypto';

const SECRET_BYTES = 32;

/** A fresh secret of 256 bits, in characters that links and cookies may hold. */
export function createSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}

/** Compare a secret in a time that does not depend on where the two differ. */
export function isSameSecret(given: string, secret: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(secret);
  return a.length === b.length && timingSafeEqual(a, b);
}

/** The value of one cookie in a `Cookie` header, or null. */
export function findCookie(header: string | undefined, name: string): string | null {
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return null;
}

/** Counts wrong secrets; `isSpent` for the rest of the window once there were too many. */
export interface GuessLimit {
  add(): void;
  isSpent(): boolean;
}

/** Allow `guesses` wrong secrets in any window of `windowMs`. */
export function createGuessLimit(guesses: number, windowMs: number, nowMs: () => number): GuessLimit {
  let since = Number.NEGATIVE_INFINITY;
  let count = 0;
  const renew = (): void => {
    if (nowMs() - since < windowMs) return;
    since = nowMs();
    count = 0;
  };
  return {
    add() {
      renew();
      count += 1;
    },
    isSpent() {
      renew();
      return count >= guesses;
    },
  };
}
