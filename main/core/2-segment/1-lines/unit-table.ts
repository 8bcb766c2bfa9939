import type { Block } from '../../1-ingest/document.ts';
import { findMarker } from '../2-words/marker.ts';
import { type Line, toLines } from './line-table.ts';
import { findSoftBreaks } from './soft-wrap.ts';
import { toUnit, type Unit } from './unit.ts';

/** The logical lines of a text, in order: soft-wrapped lines joined, all others as they stand. */
export function toUnits(text: string, blocks: readonly Block[] | null): readonly Unit[] {
  const lines = toLines(text, blocks);
  const soft = findSoftBreaks(text, lines);
  const units: Unit[] = [];
  let first = 0;
  lines.forEach((line, at) => {
    const next = lines[at + 1];
    const opener = lines[first];
    if (opener === undefined || (next !== undefined && goesOn(text, [opener, line, next], soft, at))) {
      return;
    }
    units.push(toUnit(text, opener, line.end));
    first = at + 1;
  });
  return units;
}

function goesOn(text: string, lines: readonly [Line, Line, Line], soft: readonly boolean[], at: number): boolean {
  const [opener, line, next] = lines;
  if (next.blanksBefore > 0 || next.block !== line.block) {
    return false;
  }
  if (line.block?.role === 'heading') {
    return true;
  }
  const finished = /[.!?:;|]["”’')*_]*$/.test(text.slice(Math.max(line.start, line.end - 8), line.end));
  if (startsBlock(text, next, finished) || startsBlock(text, { ...line, end: line.end }, false, true)) {
    return false;
  }
  if (soft[at] === true) {
    return !(finished && soft[at + 1] !== true && isTitle(text.slice(next.start, next.end)));
  }
  const head = text.slice(next.start, next.start + 1);
  const opening = text.slice(opener.start, opener.start + 1);
  return (
    !finished &&
    !line.hardBreak &&
    isLower(head) &&
    !isLower(opening) &&
    /[\p{L}\p{N}]$/u.test(text.slice(line.end - 1, line.end))
  );
}

function isLower(letter: string): boolean {
  return /\p{Ll}/u.test(letter);
}

/** Whether a line opens a block of its own whatever stands before it. A number can also be the rest of a sentence. */
function startsBlock(text: string, line: Line, afterEnd: boolean, headingOnly = false): boolean {
  const head = text.slice(line.start, Math.min(line.end, line.start + 40)).replace(/^(?:>\s*)+/, '');
  if (/^(?:#{1,6}\s|[=_~*-]{3,}\s*$|\|)/.test(head)) {
    return true;
  }
  if (headingOnly) {
    return false;
  }
  const marker = findMarker(head);
  return marker !== null && (afterEnd || marker.kind === 'bullet');
}

/** A short line of capitalised words without an end: a heading that follows on a full line. */
function isTitle(line: string): boolean {
  const words = line.split(/\s+/);
  const capitals = words.filter((word) => /^["“(]?[\p{Lu}\p{N}]/u.test(word));
  return (
    words.length <= 12 &&
    !/[.,;]$/.test(line) &&
    /^["“(]?[\p{Lu}\p{N}]/u.test(line) &&
    capitals.length * 2 > words.length
  );
}
