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

// A multiple of three, so that the chunks' base64 can be joined, and few enough for the arguments of one call.
const CHUNK_BYTES = 0x7ffe;

/** Write a contract value as JSON; each `Uint8Array` in it becomes `{"$bytes": base64}`. */
export function toWire(value: unknown): string {
  return [...toWireParts(value)].join('');
}

/** The same in parts to be joined, none of which takes long to write: large files can be written with pauses between. */
export function* toWireParts(value: unknown): Generator<string, void, undefined> {
  const held: Uint8Array[] = [];
  // Inside a string the quotation marks would be escaped, so that no text can be taken for a place of bytes.
  const json = JSON.stringify(value, (_key, part: unknown) =>
    part instanceof Uint8Array ? { [BYTES]: `#${held.push(part) - 1}` } : part,
  );
  const [head = '', ...tails] = json.split(/(?<=\{"\$bytes":")#\d+(?="\})/);
  yield head;
  for (const [at, tail] of tails.entries()) {
    const bytes = held[at] ?? new Uint8Array();
    for (let from = 0; from < bytes.length; from += CHUNK_BYTES)
      yield toBase64(bytes.subarray(from, from + CHUNK_BYTES));
    yield tail;
  }
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

// `btoa` exists in Node and in browsers alike; spreading the bytes instead of applying to them is five times slower.
function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode.apply(null, bytes as unknown as number[]));
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
