/** The key under which bytes travel inside JSON, as base64. */
const BYTES = '$bytes';

/** The name of the one Electron channel for calls, and of the one for pushes. */
export const CALL_CHANNEL = 'lacuna:call';
export const PUSH_CHANNEL = 'lacuna:push';

function isTaggedBytes(value: unknown): value is { readonly [BYTES]: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).length === 1 &&
    typeof (value as Record<string, unknown>)[BYTES] === 'string'
  );
}

/** Write a contract value as JSON; each `Uint8Array` in it becomes `{"$bytes": base64}`. */
export function toWire(value: unknown): string {
  return JSON.stringify(value, (_key, held: unknown) =>
    held instanceof Uint8Array ? { [BYTES]: toBase64(held) } : held,
  );
}

/**
 * Read a contract value from JSON; the inverse of {@link toWire}.
 *
 * @throws SyntaxError if the text is not JSON or holds bytes that are not base64.
 */
export function fromWire(json: string): unknown {
  // Quoted text would hold the key with its quotation marks escaped; and a parse that looks at no value is several times faster.
  if (!json.includes(`"${BYTES}"`)) return JSON.parse(json);
  return JSON.parse(json, (_key, held: unknown) => (isTaggedBytes(held) ? fromBase64(held[BYTES]) : held));
}

// Chunked, since `String.fromCharCode(...bytes)` overflows the stack on large arrays; `btoa` exists in Node and in browsers alike.
function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x8000) parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return btoa(parts.join(''));
}

function fromBase64(base64: string): Uint8Array {
  let binary: string;
  try {
    binary = atob(base64);
  } catch (error) {
    throw new SyntaxError('Bytes are not base64', { cause: error });
  }
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
