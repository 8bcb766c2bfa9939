import { type Fields, readFields } from './fields.ts';

/** A message or one part of it, as spans of the file's bytes. `parts` is empty for a part that holds its matter itself. */
export interface MessagePart {
  readonly fields: Fields;
  readonly type: string;
  readonly parameters: ReadonlyMap<string, string>;
  readonly start: number;
  readonly end: number;
  readonly parts: readonly MessagePart[];
}

/** Deepest nesting of parts that is followed; real mail has three or four. */
const DEEPEST = 12;
/** Most parts of one message that are looked at. */
const MOST_PARTS = 2000;

/**
 * Read a message's structure from its bytes written one character a byte, so that offsets are the file's. Null if it does not start with a
 * head. A message that breaks off is read as far as it goes. Source: RFC 5322, RFC 2045 and 2046.
 */
export function readMessage(ascii: string): MessagePart | null {
  const start = /^From [^\r\n]*\r?\n/.exec(ascii.slice(0, 1000))?.[0].length ?? 0;
  return /^[!-9;-~]{1,70}:/.test(ascii.slice(start, start + 80)) ? readPart(ascii, start, ascii.length, 0) : null;
}

function readPart(ascii: string, from: number, to: number, depth: number): MessagePart {
  const fields = readFields(ascii, from, to);
  const { type, parameters } = parseType(fields.get('content-type')?.value ?? 'text/plain');
  const start = fields.end;
  const boundary = parameters.get('boundary') ?? '';
  if (depth < DEEPEST && type.startsWith('multipart/') && boundary !== '') {
    const spans = findParts(ascii, start, to, boundary);
    return { fields, type, parameters, start, end: to, parts: spans.map(([a, b]) => readPart(ascii, a, b, depth + 1)) };
  }
  const inner = depth < DEEPEST && type === 'message/rfc822' ? [readPart(ascii, start, to, depth + 1)] : [];
  return { fields, type, parameters, start, end: to, parts: inner };
}

/** The stretches between the boundary's lines. */
function findParts(ascii: string, from: number, to: number, boundary: string): readonly (readonly [number, number])[] {
  const mark = `--${boundary}`;
  const spans: (readonly [number, number])[] = [];
  let open = -1;
  for (let at = ascii.indexOf(mark, from); at !== -1 && at < to; at = ascii.indexOf(mark, at + mark.length)) {
    const opensLine = at === from || ascii.charAt(at - 1) === '\n';
    if (!opensLine) {
      continue;
    }
    if (open !== -1) {
      spans.push([open, dropBreak(ascii, open, at)]);
    }
    const lineEnd = ascii.indexOf('\n', at);
    open = lineEnd === -1 || ascii.startsWith('--', at + mark.length) ? -1 : lineEnd + 1;
    if (open === -1 || spans.length >= MOST_PARTS) {
      return spans;
    }
  }
  return open === -1 || open >= to ? spans : [...spans, [open, to]];
}

/** The line break in front of a boundary belongs to the boundary. */
function dropBreak(ascii: string, from: number, at: number): number {
  const end = ascii.charAt(at - 2) === '\r' ? at - 2 : at - 1;
  return Math.max(from, end);
}

function parseType(value: string): { readonly type: string; readonly parameters: ReadonlyMap<string, string> } {
  const type = /^[^;\s]*/.exec(value.trim())?.[0].toLowerCase() ?? '';
  const parameters = new Map<string, string>();
  for (const [, name = '', quoted, plain] of value.matchAll(
    /;\s*([\w-]{1,40})\s*=\s*(?:"([^"]{0,500})"|([^;\s"]{1,500}))/g,
  )) {
    parameters.set(name.toLowerCase(), quoted ?? plain ?? '');
  }
  return { type: type === '' ? 'text/plain' : type, parameters };
}
