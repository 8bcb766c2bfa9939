import type { Span } from '../../../contract/types.ts';
import type { Block } from '../../1-ingest/document.ts';
import { BARE_LIMIT, toBareText } from '../2-words/bare-text.ts';
import { endsOpen, endsSentence } from '../2-words/endings.ts';
import { findMarker, type Marker } from '../2-words/marker.ts';
import { MARKUP, readSigns, UNEVEN } from '../2-words/signs.ts';
import type { Line } from './line-table.ts';

/**
 * A logical line: what stood on one line before any program wrapped it. A paragraph, a heading or a list item, as a rule.
 *
 * `bodyStart` is where the words start, behind quote signs, heading signs and the list marker. `bare` is what a person reads of the
 * body, on one line; of a very long unit it is only the beginning.
 */
export interface Unit extends Span {
  readonly bodyStart: number;
  readonly bare: string;
  /** The kinds of signs in `bare`, as bits. */
  readonly signs: number;
  /** Whether the words end as a lead-in does, and whether they end as a sentence does. */
  readonly opens: boolean;
  readonly ends: boolean;
  readonly quoted: boolean;
  /** The number of `#` signs in front, 0 for none. */
  readonly hashes: number;
  readonly marker: Marker | null;
  readonly indent: number;
  readonly blanksBefore: number;
  readonly block: Block | null;
}

const HASH = 0x23;
const LESS = 0x3c;
const HASHES = /^(?:(#{1,6})(?:\s+|(?=[\p{L}\p{N}*]))|<h([1-6])\b[^<>]*>\s*)/iu;

/** Read the marks at the head of a stretch of lines. */
export function toUnit(text: string, first: Line, end: number): Unit {
  const hashes = findHashes(text, first.bodyStart, end);
  const isItem = first.block === null || first.block.role === 'paragraph' || first.block.role === 'list-item';
  const marker = hashes === null && isItem ? findMarker(text, { start: first.bodyStart, end }) : null;
  const lead = (hashes?.[0].length ?? 0) + (marker?.length ?? 0);
  const bodyStart = Math.min(end, first.bodyStart + lead);
  const body = { start: bodyStart, end: Math.min(end, bodyStart + BARE_LIMIT) };
  const signs = readSigns(text, body);
  const bare = toBareText(text.slice(body.start, body.end), signs);
  return {
    start: first.start,
    end,
    bodyStart,
    bare,
    signs: (signs & (MARKUP | UNEVEN)) === 0 ? signs : readSigns(bare, { start: 0, end: bare.length }),
    opens: endsOpen(bare),
    ends: endsSentence(bare),
    quoted: first.bodyStart > first.start,
    hashes: hashes?.[1]?.length ?? Number(hashes?.[2] ?? 0),
    marker,
    indent: first.indent,
    blanksBefore: first.blanksBefore,
    block: first.block,
  };
}

/** The heading signs at the head of a line, or null. */
function findHashes(text: string, start: number, end: number): RegExpExecArray | null {
  const code = text.charCodeAt(start);
  return code === HASH || code === LESS ? HASHES.exec(text.slice(start, Math.min(end, start + 80))) : null;
}
