import type { Bridge, Push, Result } from '../../main/contract/api.ts';
import { LacunaError } from '../../main/contract/errors.ts';
import { fromWire, toWire } from '../../main/contract/wire.ts';

declare global {
  interface Window {
    /** Put there by the desktop shell's preload script; absent in a plain browser. */
    readonly lacuna?: Bridge;
  }
}

function toFailure(error: LacunaError): Result<unknown> {
  return { ok: false, error: { code: error.code, message: error.message } };
}

/** The loopback host's transport: calls are POSTs to our own origin, pushes are server-sent events. */
const loopback: Bridge = {
  async call(method, request) {
    try {
      const response = await fetch('/api', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: toWire({ method, request }),
      });
      return fromWire(await response.text()) as Result<unknown>;
    } catch (error) {
      return toFailure(new LacunaError('unreachable', {}, { cause: error }));
    }
  },
  subscribe(listener) {
    const events = new EventSource('/events');
    events.addEventListener('message', (event: MessageEvent<string>) => listener(fromWire(event.data) as Push));
    return () => events.close();
  },
};

/** The way to the main process, whichever host this window runs in. */
export const bridge: Bridge = window.lacuna ?? loopback;
