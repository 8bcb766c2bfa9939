import type { ServerResponse } from 'node:http';
import type { Push } from '../contract/api.ts';
import { toWire } from '../contract/wire.ts';

const BEAT_MS = 15_000;
const MAX_STREAMS = 32;
// A window that stopped reading is cut off rather than queued for without end; its EventSource connects again.
const MAX_QUEUED_BYTES = 1024 * 1024;

/** The open server-sent event streams of one host. */
export interface EventStreams {
  /** Keep this answer open and send it every push from now on; false when there are too many already. */
  open(response: ServerResponse, headers: Readonly<Record<string, string>>): boolean;
  send(push: Push): void;
  close(): void;
}

/** Start with no streams. Each gets a comment every 15 s, so that a window that has gone is noticed. */
export function createEventStreams(): EventStreams {
  const streams = new Set<ServerResponse>();
  const write = (text: string): void => {
    for (const stream of streams) {
      if (stream.writableLength > MAX_QUEUED_BYTES) stream.destroy();
      else stream.write(text);
    }
  };
  const beat = setInterval(() => write(': beat\n\n'), BEAT_MS).unref();
  return {
    open(response, headers) {
      if (streams.size >= MAX_STREAMS) return false;
      response.writeHead(200, headers);
      streams.add(response);
      response.on('close', () => streams.delete(response));
      response.write(': open\n\n');
      return true;
    },
    send: (push) => write(`data: ${toWire(push)}\n\n`),
    close() {
      clearInterval(beat);
      for (const stream of streams) stream.end();
    },
  };
}
