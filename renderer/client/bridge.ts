import type { Bridge, Push, Result } from '../../main/contract/api.ts';
import { LacunaError } from '../../main/contract/errors.ts';
import { fromWire } from '../../main/contract/wire.ts';
import { writeBody } from './call-body.ts';

declare global {
  interface Window {
    /** Put there by the desktop shell's preload script; absent in a plain browser. */
    readonly lacuna?: Bridge;
  }
}

function toFailure(error: LacunaError): Result<unknown> {
  return { ok: false, error: { code: error.code, message: error.message } };
}

async function callLoopback(method: string, request: unknown): Promise<Result<unknown>> {
  try {
    const response = await fetch('/api', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: await writeBody({ method, request }),
    });
    return fromWire(await response.text()) as Result<unknown>;
  } catch (error) {
    return toFailure(new LacunaError('unreachable', {}, { cause: error }));
  }
}

/** What may have been missed while no stream was open. */
const MISSED: readonly Push[] = [
  { type: 'changed', what: 'policies', policyId: null },
  { type: 'changed', what: 'host', policyId: null },
  { type: 'changed', what: 'codebook', policyId: null },
];

/** The loopback host's transport: calls are POSTs to our own origin; pushes are server-sent events, one stream for all listeners. */
function createLoopback(): Bridge {
  const listeners = new Set<(push: Push) => void>();
  let events: EventSource | null = null;
  const send = (push: Push): void => {
    for (const listener of listeners) listener(push);
  };
  const open = (): EventSource => {
    const source = new EventSource('/events');
    source.addEventListener('message', (event: MessageEvent<string>) => send(fromWire(event.data) as Push));
    source.addEventListener('open', () => MISSED.forEach(send));
    return source;
  };
  return {
    call: callLoopback,
    subscribe(listener) {
      listeners.add(listener);
      events ??= open();
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        events?.close();
        events = null;
      };
    },
  };
}

/** The way to the main process, whichever host this window runs in. */
export const bridge: Bridge = window.lacuna ?? createLoopback();
