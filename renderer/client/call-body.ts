import { toWireParts } from '../../main/contract/wire.ts';

/** After so long the window gets its turn. */
const TURN_MS = 8;

/** Write a call as the body of a request, with pauses: a file of the greatest size would hold the window up for a second. */
export async function writeBody(call: unknown): Promise<Blob> {
  const parts: Blob[] = [];
  let begunMs = performance.now();
  for (const part of toWireParts(call)) {
    parts.push(new Blob([part]));
    if (performance.now() - begunMs < TURN_MS) continue;
    await new Promise((resolve) => setTimeout(resolve));
    begunMs = performance.now();
  }
  return new Blob(parts);
}
