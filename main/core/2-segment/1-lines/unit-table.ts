import type { Span } from '../../../contract/types.ts';
import type { Block } from '../../1-ingest/document.ts';
import { isSmall, isWordSign, toCodes } from '../2-words/characters.ts';
import { findMarker } from '../2-words/marker.ts';
import { type Line, toLines } from './line-table.ts';
import { findSoftBreaks } from './soft-wrap.ts';
import { toUnit, type Unit } from './unit.ts';

/** Signs behind which a line need not go on, and those that may stand behind them. */
const FINISHERS = toCodes('.!?:;|');
const CLOSERS = toCodes('"”’\')*_');
/** How far from a line's end its finisher is looked for, in code units. */
const FINISH_REACH = 8;
const HASH = 0x23;
/** Signs that a line which is a block by itself starts with. */
const BLOCK_STARTS = toCodes('#=_~*-|');

/** The logical lines of a text, in order: soft-wrapped lines joined, all others as they stand. */
export function toUnits(text: string, blocks: readonly Block[] | null): readonly Unit[] {
  const lines = toLines(text, blocks);
  const soft = findSoftBreaks(text, lines);
  const units: Unit[] = [];
  let first = 0;
  lines.forEach((line, at) => {
    const next = lines[at + 1];
    const opener = lines[first];
    const below = lines[at + 2];
    const place = {
      soft: soft[at] === true,
      softBelow: soft[at + 1] === true,
      gapBelow: below === undefined || below.blanksBefore > 0,
    };
    if (opener === undefined || (next !== undefined && goesOn(text, [opener, line, next], place))) {
      return;
    }
    units.push(toUnit(text, opener, line.end));
    first = at + 1;
  });
  return units;
}

/** Whether the break behind a line is soft, whether the next one is, and whether an empty line stands behind the next line. */
interface Place {
  readonly soft: boolean;
  readonly softBelow: boolean;
  readonly gapBelow: boolean;
}

function goesOn(text: string, lines: readonly [Line, Line, Line], place: Place): boolean {
  const [opener, line, next] = lines;
  if (next.blanksBefore > 0 || next.block !== line.block) {
    return false;
  }
  if (line.block?.role === 'heading') {
    return true;
  }
  const finished = isFinished(text, line);
  if (startsBlock(text, next, finished)) {
    return false;
  }
  if (standsAlone(text, line)) {
    return line === opener && !finished && isBrokenTitle(text, line, place);
  }
  if (place.soft) {
    return !startsAlike(text, lines) && !isHeadingBreak(text, lines, finished && !place.softBelow);
  }
  return !finished && !line.hardBreak && continuesSmall(text, opener, line, next);
}

/** Whether a line ends in a mark behind which nothing need follow, seen through closing quotes and emphasis. */
function isFinished(text: string, { start, end }: Line): boolean {
  const from = Math.max(start, end - FINISH_REACH);
  let at = end - 1;
  while (at > from && CLOSERS.has(text.charCodeAt(at))) {
    at -= 1;
  }
  return FINISHERS.has(text.charCodeAt(at));
}

/** A full line of `#` signs and a title, over the one line that is the rest of it. */
function isBrokenTitle(text: string, line: Line, { soft, softBelow, gapBelow }: Place): boolean {
  return soft && !softBelow && gapBelow && text.charCodeAt(line.bodyStart) === HASH;
}

/** A full line that ends in a comma, below which the next item of a list opens with the same small word: "to run …,", "to bill …". */
function startsAlike(text: string, [opener, line, next]: readonly [Line, Line, Line]): boolean {
  const sign = text.charAt(line.end - 1);
  if (sign !== ',' && sign !== ';') {
    return false;
  }
  const word = /^\p{Ll}+\s/u.exec(text.slice(opener.bodyStart, opener.bodyStart + 20))?.[0];
  return word !== undefined && text.startsWith(word, next.bodyStart);
}

/** A full line may still end where its writer meant it to: before a title, or behind a title that ends in a colon. */
function isHeadingBreak(text: string, [opener, line, next]: readonly [Line, Line, Line], mayEnd: boolean): boolean {
  const head = text.slice(opener.bodyStart, line.end);
  return (mayEnd && isTitle(text.slice(next.bodyStart, next.end))) || (head.endsWith(':') && isTitle(head));
}

/** A line that nobody wrapped but that goes on with a small letter: a writer's own break in mid-sentence. */
function continuesSmall(text: string, opener: Line, line: Line, next: Line): boolean {
  if (!isSmall(text.charCodeAt(next.bodyStart)) || !isWordSign(text.charCodeAt(line.end - 1))) {
    return false;
  }
  const openedSmall = isSmall(text.charCodeAt(opener.bodyStart)) && findMarker(text, toBody(opener)) === null;
  return !openedSmall && !startsBlock(text, next, true);
}

/** Whether a line is a block by itself: a heading with signs, a separator, a table row, a line in bold. */
function standsAlone(text: string, line: Line): boolean {
  if (!BLOCK_STARTS.has(text.charCodeAt(line.bodyStart))) {
    return false;
  }
  const body = text.slice(line.bodyStart, Math.min(line.end, line.bodyStart + 200));
  return (
    /^(?:#{1,6}\s|[=_~*-]{3,}\s*$|\|)/.test(body) || (/^\*\*[^*]+\*\*$/.test(body) && line.end - line.bodyStart < 200)
  );
}

/** Whether a line opens a block of its own whatever stands before it. A number can also be the rest of a sentence. */
function startsBlock(text: string, line: Line, afterEnd: boolean): boolean {
  if (standsAlone(text, line)) {
    return true;
  }
  const marker = findMarker(text, toBody(line));
  return marker !== null && (afterEnd || marker.kind === 'bullet');
}

function toBody({ bodyStart, end }: Line): Span {
  return { start: bodyStart, end };
}

/** A short line of capitalised words without an end: a heading that follows on a full line. */
function isTitle(line: string): boolean {
  const words = line.split(/\s+/);
  const capitals = words.filter((word) => /^["“(]?[\p{Lu}\p{N}]/u.test(word));
  return (
    words.length <= 14 &&
    !/[.,;]$/.test(line) &&
    /^["“(]?[\p{Lu}\p{N}]/u.test(line) &&
    capitals.length * 2 > words.length
  );
}
