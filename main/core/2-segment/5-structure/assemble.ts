import type { Segment, SegmentKind, Span } from '../../../contract/types.ts';
import type { Unit } from '../1-lines/unit.ts';
import { isAllBold, isUnderlined } from '../3-rules/04-marked-headings.ts';
import type { Page } from '../3-rules/page.ts';
import { findRunInEnd } from '../4-sentences/run-in.ts';
import { scanSentences } from '../4-sentences/scan.ts';
import { descend, type HeadingPath, NO_HEADINGS, rise } from './heading-path.ts';
import { isDocumentTitle, rankHeading } from './heading-rank.ts';
import { findLeadIn, isLeadIn, type LeadIns, reopen } from './lead-ins.ts';

interface State {
  readonly path: HeadingPath;
  readonly leadIns: LeadIns;
  readonly segments: Segment[];
}

/** Depth of a paragraph among lead-ins: above every list. */
const PARAGRAPH = -1;

/** Turn units with roles into segments with their heading path, lead-in and level. */
export function assemble(page: Page): readonly Segment[] {
  let state: State = { path: NO_HEADINGS, leadIns: [], segments: [] };
  for (let at = 0; at < page.units.length; at += 1) {
    const unit = page.units[at];
    if (unit !== undefined) {
      const end = findAddressEnd(page, at);
      state = add(page, state, unit, { at, end });
      at = end;
    }
  }
  return state.segments;
}

/** The last of the address lines that start at `at`; `at` itself where the unit is none. */
function findAddressEnd(page: Page, at: number): number {
  let end = at;
  while (page.roles[at] === 'address' && page.roles[end + 1] === 'address' && page.units[end + 1]?.blanksBefore === 0) {
    end += 1;
  }
  return end;
}

/** Rank from which on a heading's level is read from its style alone. */
const UNMARKED = 6.5;

interface Place {
  readonly at: number;
  readonly end: number;
}

function add(page: Page, state: State, unit: Unit, { at, end }: Place): State {
  switch (page.roles[at] ?? 'prose') {
    case 'boilerplate': {
      return push(state, unit, 'boilerplate', null);
    }
    case 'heading': {
      return addHeading(state, unit, nest(state, rankUnit(page, unit, at)));
    }
    case 'address': {
      const leadIn = findLeadIn(state.leadIns, 0);
      const last = page.units[end] ?? unit;
      return push(state, { start: unit.start, end: last.end }, leadIn === null ? 'clause' : 'list-item', leadIn);
    }
    case 'item': {
      return addSentences(page.text, state, unit, unit.block?.role === 'list-item' ? unit.block.level : unit.indent);
    }
    case 'prose': {
      return addProse(page.text, state, unit);
    }
  }
}

function rankUnit(page: Page, unit: Unit, at: number): number {
  const below = page.units[at + 1];
  const underline = below !== undefined && isUnderlined(page, unit, at) ? page.text.charAt(below.start) : null;
  const rank = rankHeading(unit, underline, isAllBold(page.text, unit));
  const first = !page.roles.slice(0, Math.min(at, 400)).includes('heading');
  return first && rank > 6 && at < 400 && isDocumentTitle(unit.bare) ? 0 : rank;
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

function addProse(text: string, state: State, unit: Unit): State {
  const boldEnd = unit.block?.boldEnd ?? unit.bodyStart;
  const runIn = findRunInEnd(text, { start: unit.bodyStart, end: unit.end }, boldEnd);
  if (runIn === null) {
    return addSentences(text, state, unit, PARAGRAPH);
  }
  const headed = addHeading(state, { start: unit.start, end: runIn }, 7.8);
  return addSentences(text, headed, { ...unit, start: runIn, bodyStart: runIn }, PARAGRAPH);
}

function addSentences(text: string, state: State, unit: Unit, depth: number): State {
  const isItem = depth !== PARAGRAPH;
  const leadIn = isItem ? findLeadIn(state.leadIns, depth) : null;
  const sentences = scanSentences(text, { start: unit.bodyStart, end: unit.end });
  sentences.forEach((sentence, index) => {
    const span = index === 0 ? { start: skipSpace(text, unit.start), end: sentence.end } : sentence;
    push(state, span, isItem ? 'list-item' : 'clause', leadIn);
  });
  const last = state.segments.at(-1);
  if (last === undefined) {
    return state;
  }
  const span = { start: last.start, end: last.end };
  return {
    ...state,
    leadIns: reopen(state.leadIns, depth, span, isLeadIn(text.slice(Math.max(span.start, span.end - 160), span.end))),
  };
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (/\s/.test(text.charAt(at))) {
    at += 1;
  }
  return at;
}

function push(state: State, span: Span, kind: SegmentKind, leadIn: Span | null): State {
  state.segments.push({ start: span.start, end: span.end, kind, level: 0, headings: state.path.spans, leadIn });
  return state;
}
