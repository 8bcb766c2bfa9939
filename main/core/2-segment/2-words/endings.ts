import { isSpace, toCodes } from './characters.ts';

const COLON = 0x3a;
const HYPHEN = 0x2d;
const DASHES = toCodes('—–');
const MARKS = toCodes('.!?…');
/** Signs that may stand behind a lead-in's colon, and behind a sentence's mark. */
const BEHIND_COLON = toCodes('"”’\')|*_');
const BEHIND_MARK = toCodes('"”’\')]*_');
/** How far from the end the colon and the mark are looked for, in code units. */
const COLON_REACH = 12;
const MARK_REACH = 8;

/** Whether words end as a lead-in does: in a colon or an opening dash, seen through markup and table remains. */
export function endsOpen(bare: string): boolean {
  const from = Math.max(0, bare.length - COLON_REACH);
  const at = findLast(bare, from, BEHIND_COLON);
  const code = at < from ? Number.NaN : bare.charCodeAt(at);
  if (code !== HYPHEN) {
    return code === COLON || DASHES.has(code);
  }
  let before = at - 1;
  while (before > from && isSpace(bare.charCodeAt(before))) {
    before -= 1;
  }
  return before >= from && bare.charCodeAt(before) === COLON;
}

/** Whether words end as a sentence does. */
export function endsSentence(bare: string): boolean {
  const from = Math.max(0, bare.length - MARK_REACH);
  const at = findLast(bare, from, BEHIND_MARK);
  return at >= from && MARKS.has(bare.charCodeAt(at));
}

/** Where the last sign stands that is neither white space nor one of `passed`; before `from` where there is none. */
function findLast(bare: string, from: number, passed: ReadonlySet<number>): number {
  let at = bare.length - 1;
  for (; at >= from; at -= 1) {
    const code = bare.charCodeAt(at);
    if (!isSpace(code) && !passed.has(code)) {
      break;
    }
  }
  return at;
}
