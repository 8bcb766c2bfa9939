/**
 * A text in the form in which the store keeps it without any loss.
 *
 * SQLite's TEXT is UTF-8, which can't hold half a surrogate pair: such a text (rare, but offsets must fit it) becomes a
 * blob of UTF-16, low byte first. {@link fromStored} is the inverse.
 */
export function toStored(text: string): string | Uint8Array {
  return text.isWellFormed() ? text : Buffer.from(text, 'utf16le');
}

/** The text that {@link toStored} was given. */
export function fromStored(stored: string | Uint8Array): string {
  return typeof stored === 'string' ? stored : Buffer.from(stored).toString('utf16le');
}
