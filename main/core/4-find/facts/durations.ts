import type { FactType } from '../../../contract/findings.ts';
import { findMatches, matchesAny, type Pattern } from '../pattern.ts';
import type { ReadClause } from '../read-clause.ts';
import { isNearLabel } from '../rule.ts';
import { type NumberReader, toNumber } from './numbers.ts';
import type { PlacedFact } from './placed-fact.ts';

const DURATION: Pattern = '#? #? # (business|calendar|working|full|consecutive|additional|more|further)? @unit';
const ONE: Pattern = '(a|an|each|per|every) (calendar|full)? (day|week|month|year)';
/** Numbers with a unit that bound neither keeping nor answering: ages, look-backs, frequencies, claims. */
const OTHERS: readonly Pattern[] = [
  '(last|past|preceding|previous|prior) ..3 # ..2 @unit',
  '(once|twice) (every|each|per|in)? ..2 # ..2 @unit',
  '# (years|year) (of age|old)',
  '(under|over|aged|age|age of|below|least|than) ..3 # (years|year) (of|old|or)',
  '(age|aged) ..3 # ..2 @unit',
  '(for over|has more than|have more than|founded) ..2 # years',
  '# @unit (notice|prior|in advance|trial|ago|free)',
  '# @unit before (the|any|it|such|you|changes)',
  '# @unit before we (make|change|post|update|amend|modify|begin using)',
  '(every|each) # @unit',
  '(once|twice) (a|per|each|every) (calendar)? (day|week|month|year)',
  '(within|in|during|over) (a|any|the) # @unit period',
  '(that|this|such|the) # @unit period',
  'you (may|can|must|should) (contact|appeal|confirm) ..10 within ..3 # ..2 @unit',
  'that you (confirm|provide|send|respond|reply|contact) ..14 within ..3 # ..2 @unit',
  '(average|median|mean|medium|mean time|timeframe) ..30 # ..2 @unit',
  'appeal ..24 within ..3 # ..2 @unit ..2 (of|after|following|from) ..3 (decision|denial|response|determination|refusal)',
  '(must|should) not ..10 # ..2 @unit',
  '(times|twice|once|one time) ..6 # @unit',
];

interface Use {
  readonly type: FactType;
  readonly role: string | null;
}

/** Every number with a unit of time that a clause binds to keeping data, or to answering, acting on or acknowledging something. */
export function findDurations(clause: ReadClause, read: NumberReader): readonly PlacedFact[] {
  const { words, ownFrom } = clause;
  const others = OTHERS.flatMap((pattern) => findMatches(words, pattern));
  const spans = [
    ...findMatches(words, DURATION),
    ...findMatches(words, ONE).filter(({ start }) => isAllowed(words.words[start])),
  ];
  return spans.flatMap(({ start, end }) => {
    if (start < ownFrom || others.some((other) => other.start <= start && end <= other.end)) return [];
    const use = toUse(clause, start);
    const run = words.words.slice(start, end);
    const value = toIsoDuration(run, read);
    if (use === null || value === null || (use.type === 'deadline' && !isDeadline(value))) return [];
    const [from, to] = [words.spans[start]?.start ?? 0, words.spans[end - 1]?.end ?? 0];
    const fact = { type: use.type, value, role: use.role, start: from, end: to };
    return [{ aspect: use.type === 'deadline' ? ('DIS-6' as const) : ('RET-2' as const), fact }];
  });
}

// “a month” is a length; “each month” and “per year” are how often.
function isAllowed(word: string | undefined): boolean {
  return word === 'a' || word === 'an';
}

/** No request waits longer than half a year: “once a year” is how often, and “13 months” is how long a choice is remembered. */
function isDeadline(value: string): boolean {
  const [, count = '0', unit = ''] = /^PT?(\d+)([HDWMY])$/.exec(value) ?? [];
  return (
    unit !== 'Y' &&
    !(unit === 'M' && Number(count) > 5 && !value.startsWith('PT')) &&
    !(unit === 'D' && Number(count) > 180)
  );
}

const OPT_OUT: readonly Pattern[] = [
  '(unsubscri*|marketing|promotion*|preferences|mailing list*|newsletter*|stop sending)',
  '(stop receiving|do not sell)',
  '(allow|take) ..8 # ..3 @unit ..6 (changes|request*)? ..4 (take effect|effective|processed|removed)',
  'opt* (out|in)',
];
const ACTED: readonly Pattern[] = [
  '(process*|act|acted|action*|honor*|honour*|effect*|take|takes|stop*|remov*|respon*|implement*|complet*|ceas*|comply|allow|updat*|confirm*)',
];
const ANSWER: readonly Pattern[] = [
  '(respon*|answer*|reply|replies|acknowledg*|comply|fulfil*|deal with|act on|action|confirm*)',
  '(get back|process|processed|processing|resolve*|decide*|decision|investigat*|handle*|provide|come back to|honor|honour)',
  '(complete|deliver|grant|effect|inform you|hear|contacted|receive your data)',
];
const ASKED: readonly Pattern[] = [
  '(request*|rights|inquir*|enquir*|question*|query|queries|receipt|ask|asked)',
  'you (write|contact|email)',
  '(respond|answer|reply|get back) ..4 within',
  '(expect|receive) ..4 (response|reply|answer|data packet)',
];
const COMPLAINED: readonly Pattern[] = ['(complain*|grievance*|your dispute*|the dispute*|concern|concerns)'];
/** “For a period of 30 days” is how long something lasts, not by when it is done. */
const LASTS =
  / for(?: (?:a|an|the|up|to|at|least|most|maximum|minimum|period|of|no|more|longer|than|another|approximately))* $| period of(?: (?:up|to|at|least|about))* $/;
const KEPT: readonly Pattern[] = [
  '(@keep|@delete|retention|expire*|anonymi*|overwritten|log files|remain*|backup*|gone|lasts|last for)',
  '(lifespan|rolling|persist*|lifetime*|duration)',
];

function toUse(clause: ReadClause, start: number): Use | null {
  const says = (patterns: readonly Pattern[]): boolean => matchesAny(clause.words, patterns);
  const kept = says(KEPT);
  if (says(['arbitrat*', 'password*', 'refund*', 'return* ..4 (product*|goods)'])) return null;
  if (LASTS.test(` ${clause.words.words.slice(Math.max(0, start - 9), start).join(' ')} `))
    return kept && isNearLabel(clause, 'retention') ? { type: 'retention-period', role: null } : null;
  if (isOnRequest(clause, start)) return { type: 'deadline', role: 'answer request' };
  if (!kept && says(OPT_OUT) && says(ACTED)) return { type: 'deadline', role: 'act on opt-out' };
  const answered = says(ANSWER);
  if (
    answered &&
    (says(COMPLAINED) || matchesAny(clause.heading, COMPLAINED)) &&
    !says(['(process|keep|store) ..30 for ..6 # ..3 @unit'])
  ) {
    return { type: 'deadline', role: says(['acknowledg*']) ? 'acknowledge complaint' : 'answer complaint' };
  }
  if (
    answered &&
    says(ASKED) &&
    !says(['@keep ..24 # ..2 @unit', '@delete ..6 after', '@delete ..20 after ..2 # ..2 @unit'])
  )
    return { type: 'deadline', role: 'answer request' };
  if (says(['(delet*|eras*|remov*) ..20 within']) && says(['request*', 'ask us', 'you ask']))
    return { type: 'deadline', role: 'answer request' };
  if (kept && isNearLabel(clause, 'retention')) return { type: 'retention-period', role: null };
  return null;
}

// “Within 30 days of receiving such a request”: also where the request is about marketing; an opt-out's own deadline is told beside it.
function isOnRequest({ words }: ReadClause, start: number): boolean {
  const near = words.words.slice(Math.max(0, start - 24), start + 14).join(' ');
  return (
    /\b(?:of|after|following|upon|from) (?:receiving |receipt of )?(?:such a|your|a|the) (?:\S+ )?request/.test(near) &&
    !/opt out|unsubscrib/.test(near)
  );
}

const UNITS: readonly (readonly [RegExp, string, number])[] = [
  [/^second/, 'PTnS', 1],
  [/^minute/, 'PTnM', 1],
  [/^hour/, 'PTnH', 1],
  [/^day/, 'PnD', 1],
  [/^week/, 'PnW', 1],
  [/^month/, 'PnM', 1],
  [/^quarter/, 'PnM', 3],
  [/^year/, 'PnY', 1],
  [/^decade/, 'PnY', 10],
];

/** A length of time as ISO 8601. Business days count as days; “a month” is one; half a year is six months. Null where it holds no number. */
function toIsoDuration(run: readonly string[], read: NumberReader): string | null {
  const unit = UNITS.find(([name]) => name.test(run.at(-1) ?? ''));
  const numbers = run
    .slice(0, -1)
    .filter((word) => !/^(?:business|calendar|working|full|consecutive|additional|more|further)$/.test(word));
  const count = isAllowed(numbers[0]) ? 1 : toNumber(numbers, read);
  if (unit === undefined || count === null || count <= 0) return null;
  const [, form, factor] = unit;
  if (form === 'PnY' && !Number.isInteger(count)) return `P${Math.round(count * factor * 12)}M`;
  return form.replace('n', String(count * factor));
}
