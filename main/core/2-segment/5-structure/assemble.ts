import type { Segment, SegmentKind, Span } from '../../../contract/types.ts';
import type { Unit } from '../1-lines/unit.ts';
import { isCapital, skipSpace, toCodes } from '../2-words/characters.ts';
import { findCapitalTitleLength } from '../2-words/heading-words.ts';
import { BARS } from '../2-words/signs.ts';
import { isAllBold, isUnderlined } from '../3-rules/05-marked-headings.ts';
import type { Page } from '../3-rules/page.ts';
import { findFlatItems } from '../4-sentences/flat-lists.ts';
import { findKnownEnd, type KnownHeadings, learnHeading } from '../4-sentences/known-headings.ts';
import { findRunInEnd } from '../4-sentences/run-in.ts';
import { type SentenceScanner, toSentenceScanner } from '../4-sentences/scan.ts';
import { descend, type HeadingPath, NO_HEADINGS, rise } from './heading-path.ts';
import { isDocumentTitle, rankHeading } from './heading-rank.ts';
import { findLeadIn, isLeadIn, type LeadIns, reopen } from './lead-ins.ts';

interface State {
  readonly path: HeadingPath;
  readonly leadIns: LeadIns;
  readonly segments: Segment[];
}

interface Reading extends Page {
  readonly known: KnownHeadings;
  readonly scan: SentenceScanner;
  /** The first heading among the units; -1 where there is none. */
  readonly firstHeading: number;
}

/** Farthest that a title and the first words behind it are looked for, in code units. */
const TITLE_REACH = 140;
const BOLD_STARTS = toCodes('*_');
const NO_LEAD_INS: LeadIns = [];

/** Depth of a paragraph among lead-ins: above every list. */
const PARAGRAPH = -1;

/** Turn units with roles into segments with their heading path, lead-in and level. */
export function assemble(rules: Page): readonly Segment[] {
  const page: Reading = {
    ...rules,
    known: { firstWords: new Set(), byStart: new Map() },
    scan: toSentenceScanner(rules.text),
    firstHeading: rules.roles.indexOf('heading'),
  };
  let state: State = { path: NO_HEADINGS, leadIns: [], segments: [] };
  for (let at = 0; at < page.units.length; at += 1) {
    const unit = page.units[at];
    if (unit !== undefined) {
      const end = findLastLine(page, at);
      state = add(page, startsList(page, at) ? { ...state, leadIns: [] } : state, unit, { at, end });
      at = end;
    }
  }
  return state.segments;
}

/** Whether an item of a source with blocks opens another list than the item above: an empty line stands between them. */
function startsList({ text, units }: Page, at: number): boolean {
  const above = units[at - 1];
  const unit = units[at];
  const both = above?.block?.role === 'list-item' && unit?.block?.role === 'list-item';
  return both && /\n\s*\n/.test(text.slice(above.end, unit.start));
}

/** The last of the lines that are one segment with the unit at `at`; `at` itself where it is by itself. */
function findLastLine(page: Page, at: number): number {
  let end = at;
  while (page.roles[end + 1] === 'address-line' || page.roles[end + 1] === 'heading-line') {
    end += 1;
  }
  return end;
}

/** Rank of headings that run into their paragraph: beside those on lines of their own. */
const RUN_IN = 7.2;
/** Units from the start among which the document's title can stand. */
const TITLE_UNITS = 400;
/** Rank from which on a heading's level is read from its style alone. */
const UNMARKED = 6.5;

interface Place {
  readonly at: number;
  readonly end: number;
}

function add(page: Reading, state: State, unit: Unit, { at, end }: Place): State {
  switch (page.roles[at] ?? 'prose') {
    case 'boilerplate': {
      return push(state, unit, 'boilerplate', null);
    }
    case 'heading': {
      const last = page.units[end] ?? unit;
      learnHeading(page.known, unit.bare);
      return addHeading(state, { start: unit.start, end: last.end }, nest(state, rankUnit(page, unit, at)));
    }
    case 'heading-line':
    case 'address-line':
    case 'address': {
      const leadIn = findLeadIn(state.leadIns, 0);
      const last = page.units[end] ?? unit;
      return push(state, { start: unit.start, end: last.end }, leadIn === null ? 'clause' : 'list-item', leadIn);
    }
    case 'item': {
      return addItem(page, state, unit, at);
    }
    case 'prose': {
      return addProse(page, state, unit, at);
    }
  }
}

function rankUnit(page: Reading, unit: Unit, at: number): number {
  const below = page.units[at + 1];
  const underline = below !== undefined && isUnderlined(page, unit, at) ? page.text.charAt(below.start) : null;
  const rank = rankHeading(unit, underline, isAllBold(page.text, unit));
  return at === page.firstHeading && rank > 6 && at < TITLE_UNITS && isDocumentTitle(unit.bare) ? 0 : rank;
}

/** A heading right below one of its own kind stands under it: nothing else would be there for the upper one to announce. */
function nest(state: State, rank: number): number {
  const last = state.segments.at(-1);
  const above = state.path.ranks.at(-1) ?? 0;
  if (last?.kind !== 'heading' || rank < UNMARKED || Math.floor(above * 100) !== Math.floor(rank * 100)) {
    return rank;
  }
  return above === rank ? rank + 0.001 : above;
}

function addHeading(state: State, span: Span, rank: number): State {
  const above = rise(state.path, rank);
  state.segments.push({
    start: span.start,
    end: span.end,
    kind: 'heading',
    level: above.spans.length + 1,
    headings: above.spans,
    leadIn: null,
  });
  return { ...state, path: descend(above, { start: span.start, end: span.end }, rank), leadIns: [] };
}

function addProse(page: Reading, state: State, unit: Unit, at: number): State {
  const runIn = findRunIn(page.text, unit);
  if (runIn === null) {
    return addSentences(page, state, unit, PARAGRAPH, at);
  }
  const title = page.text.charAt(runIn - 1) === '.' ? RUN_IN + 0.3 : RUN_IN;
  const rank = unit.marker === null ? title : rankHeading(unit, null, false);
  const headed = addHeading(state, { start: unit.start, end: runIn }, rank);
  return addSentences(page, headed, { ...unit, start: runIn, bodyStart: runIn }, PARAGRAPH, at);
}

/** An item's title that ends as a sentence does is a heading; one in front of a colon is part of what the item says. */
function addItem(page: Reading, state: State, unit: Unit, at: number): State {
  const depth = unit.block?.role === 'list-item' ? unit.block.level : unit.indent;
  const runIn = findRunIn(page.text, unit);
  if (runIn === null || !/[.?!][*_]*$/.test(page.text.slice(unit.bodyStart, runIn))) {
    return addSentences(page, state, unit, depth, at);
  }
  const headed = addHeading(state, { start: unit.start, end: runIn }, RUN_IN + 0.3);
  return addSentences(
    page,
    { ...headed, leadIns: state.leadIns },
    { ...unit, start: runIn, bodyStart: runIn },
    depth,
    at,
  );
}

function findRunIn(text: string, unit: Unit): number | null {
  return findRunInEnd(text, { start: unit.bodyStart, end: unit.end }, unit.block?.boldEnd ?? unit.bodyStart);
}

function addSentences(page: Reading, state: State, unit: Unit, depth: number, at: number): State {
  const { text } = page;
  const isItem = depth !== PARAGRAPH;
  const kind = isItem ? 'list-item' : 'clause';
  const leadIn = isItem ? findLeadIn(state.leadIns, depth) : null;
  let now = state;
  for (const piece of cutPieces(page, unit)) {
    if (piece.role === 'heading') {
      now = addHeading(now, piece, RUN_IN);
    } else {
      push(now, piece, piece.role === 'remains' ? 'boilerplate' : kind, leadIn);
    }
  }
  if (!isItem && !standsAboveItem(page, at)) {
    return { ...now, leadIns: NO_LEAD_INS };
  }
  const last = now.segments.findLast((segment) => segment.kind !== 'boilerplate');
  if (last === undefined) {
    return now;
  }
  const opens = isLeadIn(text.slice(Math.max(last.start, last.end - 160), last.end));
  if (!opens && now.leadIns.length === 0) {
    return now;
  }
  return { ...now, leadIns: reopen(now.leadIns, depth, { start: last.start, end: last.end }, opens) };
}

/** Whether an item or an address is the next thing below a unit that is not boilerplate: only then can the unit lead in to it. */
function standsAboveItem({ roles }: Page, at: number): boolean {
  let below = at + 1;
  while (roles[below] === 'boilerplate') {
    below += 1;
  }
  return roles[below] === 'item' || roles[below] === 'address';
}

interface Piece extends Span {
  readonly role: 'sentence' | 'heading' | 'remains';
}

/** The sentences of a unit, with the marker in the first, known headings cut off and table remains at the end apart. */
function cutPieces(page: Reading, unit: Unit): readonly Piece[] {
  const { text } = page;
  if (isRow(unit)) {
    return [{ start: unit.start, end: unit.end, role: 'sentence' }];
  }
  const starts = findFlatItems(text, unit, unit.bodyStart, unit.marker);
  const end = findRemains(text, unit);
  const pieces: Piece[] = [];
  starts.forEach((start, at) => {
    const bodyStart = at === 0 ? unit.bodyStart : start + 1;
    const sentences = page.scan({ start: bodyStart, end: starts[at + 1] ?? end });
    sentences.forEach((sentence, index) => {
      const span = index === 0 ? { start: skipSpace(text, start), end: sentence.end } : sentence;
      pushPieces(page, span, unit.marker === null && index + 1 < sentences.length, pieces);
    });
  });
  if (end < unit.end) {
    pieces.push({ start: skipSpace(text, end), end: unit.end, role: 'remains' });
  }
  return pieces;
}

/** Longest row of a table without bars at its ends, in code units. */
const LONGEST_ROW = 300;

/** A row of a table: bars at both ends, or two between its cells, of which the first holds no sentence. */
function isRow({ start, end, bare, signs }: Unit): boolean {
  if ((signs & BARS) === 0) {
    return false;
  }
  return /^\|.*\|$/.test(bare) || (end - start <= LONGEST_ROW && /^[^.!?|]{1,60} \| [^|]+ \| /.test(bare));
}

/** Where the remains of a table start behind a unit's words; its end where there are none. */
function findRemains(text: string, { start, bodyStart, end }: Unit): number {
  if (text.charAt(end - 1) !== '|' || text.startsWith('|', start)) {
    return end;
  }
  const tail = /\s*\|[\s|]*$/.exec(text.slice(Math.max(bodyStart, end - 60), end))?.[0].length ?? 0;
  return end - tail;
}

/** Add a sentence to the pieces, cut in two where it opens with a known heading. */
function pushPieces({ text, known }: Reading, { start, end }: Span, mayTitle: boolean, pieces: Piece[]): void {
  const length = findKnownEnd(known, text, { start, end });
  if (length === null) {
    pieces.push({ start, end, role: mayTitle && isTitle(text, { start, end }) ? 'heading' : 'sentence' });
    return;
  }
  pieces.push({ start, end: start + length, role: 'heading' });
  pieces.push({ start: skipSpace(text, start + length), end, role: 'sentence' });
}

/** Whether a sentence with others behind it is their title: in bold type, or in capitals. */
function isTitle(text: string, { start, end }: Span): boolean {
  const capitals = isCapital(text.charCodeAt(start)) && isCapital(text.charCodeAt(start + 1));
  return (
    isBold(text, start, end) ||
    (capitals && findCapitalTitleLength(text.slice(start, start + TITLE_REACH)) === end - start)
  );
}

function isBold(text: string, start: number, end: number): boolean {
  return (
    end - start <= 100 &&
    BOLD_STARTS.has(text.charCodeAt(start)) &&
    /^(\*\*|__)[^*_]+[.:?!]?\1[.:]?$/.test(text.slice(start, end))
  );
}

function push(state: State, span: Span, kind: SegmentKind, leadIn: Span | null): State {
  state.segments.push({ start: span.start, end: span.end, kind, level: 0, headings: state.path.spans, leadIn });
  return state;
}
