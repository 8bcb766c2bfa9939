import type { Span } from '../../contract/types.ts';

/** A JSON object from outside: its fields are read by {@link get}, never by name, so that inherited ones are not taken for its own. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** The value if it is an object and no list, else null. */
export function toObject(value: unknown): JsonObject | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : null;
}

/** An own field of a value; undefined where it has none. */
export function get(value: unknown, field: string): unknown {
  const object = toObject(value);
  return object !== null && Object.hasOwn(object, field) ? object[field] : undefined;
}

/** The value if it is text, else null. */
export function toText(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** The value if it is text that is not blank, else null. */
export function toName(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** The value if it is a list, else nothing. */
export function toList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The value if it is a list of texts alone, else null. */
export function toTexts(value: unknown): readonly string[] | null {
  return Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : null;
}

/** A whole number of 0 or more, or null. Digits in text count. */
export function toWhole(value: unknown): number | null {
  const number = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : null;
}

/** A span of two whole numbers in order, not empty; else null. */
export function toSpan(from: unknown, to: unknown): Span | null {
  const [start, end] = [toWhole(from), toWhole(to)];
  return start !== null && end !== null && start < end ? { start, end } : null;
}

/** A hash of 64 hexadecimal digits, or null. */
export function toHash(value: unknown): string | null {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value) ? value : null;
}

/** What a clause’s id tells: the first digits of its policy’s hash, and its place in UTF-16 code units. */
export interface ClauseId {
  readonly sha256: string;
  readonly span: Span;
}

/** An id as Lacuna’s exports write it; null for any other. */
export function toClauseId(value: unknown): ClauseId | null {
  const [, sha256, from, to] = /^([0-9a-f]{12}):(\d{1,9})-(\d{1,9})$/.exec(toText(value) ?? '') ?? [];
  const span = toSpan(from, to);
  return sha256 === undefined || span === null ? null : { sha256, span };
}

/** The first digits of a policy’s hash at the start of a file’s name, as Lacuna’s exports write it, and the name behind it; null for others. */
export function toStampedName(file: string): { readonly sha256: string; readonly name: string } | null {
  const base = file.split('/').at(-1) ?? '';
  const [, sha256, name] = /^(?:\d{1,9}_)?([0-9a-f]{12})_(.+)\.(?:xmi|json|csv)$/.exec(base) ?? [];
  return sha256 === undefined || name === undefined ? null : { sha256, name };
}
