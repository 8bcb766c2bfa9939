import type { IncomingMessage } from 'node:http';
import { LacunaError } from '../contract/errors.ts';
import { createGuessLimit, createSecret, findCookie, isSameSecret } from './start-token.ts';

const GUESSES_A_MINUTE = 20;
const MINUTE_MS = 60_000;

/** Why a request was turned away, as HTTP says it. The sentence for people is always that of `forbidden`. */
export class RefusedAtGate extends LacunaError {
  readonly status: 403 | 421 | 429;

  constructor(status: 403 | 421 | 429) {
    super('forbidden');
    this.status = status;
  }
}

/** Decides who comes in to one loopback host. */
export interface Gate {
  readonly origin: string;
  /** The address with the start token in it, good until the host closes. */
  readonly startLink: string;
  /** A link that lets in once: for places where others may read it, as a program's arguments. */
  createOneTimeLink(): string;
  /** The cookie, as a header's value, for a request that brings the start token. @throws RefusedAtGate for any other. */
  admit(request: IncomingMessage, token: string): string;
  /** @throws RefusedAtGate unless the request names our host and holds our cookie. */
  check(request: IncomingMessage): void;
  /** @throws RefusedAtGate unless the request is JSON from a page of ours. */
  checkOrigin(request: IncomingMessage): void;
}

/**
 * Draw the secrets of one run and guard its port with them.
 *
 * The start token stands in the link only; the cookie holds another secret, so that a link left in a history is not a session.
 * Cookies ignore ports, so the cookie's name holds ours. Once a minute's guesses are spent the start link rests as well,
 * while windows that hold the cookie go on. Requests that a browser says another site made never count as guesses,
 * so a hostile page can't use up the limit.
 */
export function createGate(port: number, nowMs: () => number): Gate {
  const authority = `127.0.0.1:${port}`;
  const origin = `http://${authority}`;
  const token = createSecret();
  const session = createSecret();
  const cookieName = `lacuna_${port}`;
  const limit = createGuessLimit(GUESSES_A_MINUTE, MINUTE_MS, nowMs);
  const oneTimeTokens = new Set<string>();
  const toLink = (secret: string): string => `${origin}/?token=${secret}`;

  const isGood = (given: string): boolean => {
    const once = [...oneTimeTokens].find((secret) => isSameSecret(given, secret));
    if (once !== undefined) return oneTimeTokens.delete(once);
    return isSameSecret(given, token);
  };
  const checkPlace = (request: IncomingMessage): void => {
    // Only the literal address is answered: a foreign name that resolves to 127.0.0.1 (DNS rebinding) is not ours.
    if (request.headers.host !== authority) throw new RefusedAtGate(421);
    const site = request.headers['sec-fetch-site'];
    if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new RefusedAtGate(403);
  };
  const refuseGuess = (): never => {
    limit.add();
    throw new RefusedAtGate(403);
  };
  return {
    origin,
    startLink: toLink(token),
    createOneTimeLink() {
      const secret = createSecret();
      oneTimeTokens.add(secret);
      return toLink(secret);
    },
    admit(request, given) {
      checkPlace(request);
      if (limit.isSpent()) throw new RefusedAtGate(429);
      if (!isGood(given)) return refuseGuess();
      return `${cookieName}=${session}; HttpOnly; SameSite=Strict; Path=/`;
    },
    check(request) {
      checkPlace(request);
      const cookie = findCookie(request.headers.cookie, cookieName);
      if (cookie === null) throw new RefusedAtGate(403);
      if (isSameSecret(cookie, session)) return;
      if (limit.isSpent()) throw new RefusedAtGate(429);
      refuseGuess();
    },
    checkOrigin(request) {
      const [mediaType] = (request.headers['content-type'] ?? '').split(';');
      if (request.headers.origin !== origin || mediaType !== 'application/json') throw new RefusedAtGate(403);
    },
  };
}
