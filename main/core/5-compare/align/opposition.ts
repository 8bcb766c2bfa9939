import { isNegated } from '../../4-find/negation.ts';
import { findMatches, matchesAny, type Pattern } from '../../4-find/pattern.ts';
import type { Words } from '../../4-find/words.ts';

/** What policies do or don't do, as patterns over words. */
const ACTS = {
  share: '(share|shares|shared|sharing|disclos*|reveal*|divulge*|pass on|passed on)',
  sell: '(sell|sells|sold|selling|rent|rents|rented|renting|lease|trade|traded|trading)',
  collect: '(collect|collects|collected|collecting|gather*|obtain|obtains|obtained|solicit*)',
  retain: '(store|stores|stored|retain|retains|retained|keep|keeps|kept|log|logs|logged)',
  delete: '(delete|deletes|deleted|erase|erased|remove|removed|destroy|destroyed|purge*)',
  track: '(track|tracks|tracking|monitor|monitors)',
  choose: '(opportunity|option|choice|choices|opt out|ability)',
  advertise: '(targeted|behavioral|behavioural|interest based|display) ..3 (advertising|advertisements|ads)',
  optin: '(opt in|prior consent|explicit consent|affirmative consent)',
  direct: '(intended|directed|designed|targeted|aimed) ..2 (for|to|at)',
  answer: '(respond|responds|honor|honors|honour|recognize|recognise) ..5 (signal*|not track|dnt|gpc)',
  request: '(request|ask) ..3 (your|you|for) ..2 (id|password|personal|information)',
  guarantee: '(guarantee|guarantees|ensure|warrant)',
} as const satisfies Readonly<Record<string, Pattern>>;

type Act = keyof typeof ACTS;
const ALL_ACTS = Object.keys(ACTS) as readonly Act[];

/** What a clause says of an act: that it happens, that it doesn't, or both (“only if”, “except”). */
export type Stance = 'does' | 'denies' | 'both';

/** What a clause says of each act that it names. */
export type Stances = ReadonlyMap<Act, Stance>;

/** Words with which a denial takes something back, so that it is no opposite of the practice. */
const EXCEPTIONS: readonly Pattern[] = [
  '(except|unless|otherwise|other than|without your|without consent|only|exception*)',
  'without ..3 consent',
];

/** What readers are told to do is no practice of the policy's owner. */
const ADVICE = /^ (?:please|you (?:should|must)) /;

/** What a clause says of each act that it names. */
export function findStances(words: Words): Stances {
  const stances = new Map<Act, Stance>();
  if (ADVICE.test(words.line)) return stances;
  const takesBack = matchesAny(words, EXCEPTIONS);
  for (const act of ALL_ACTS) {
    const found = findMatches(words, ACTS[act]).map((span) => isNegated(words, span));
    if (found.length === 0) continue;
    const denies = found.includes(true);
    stances.set(act, denies && (takesBack || found.includes(false)) ? 'both' : denies ? 'denies' : 'does');
  }
  return stances;
}

/**
 * Whether two clauses say opposite things: one does what the other denies, in more acts than they agree in. A denial with exceptions is
 * the opposite of nothing. Who asks first (“opt in”) and who lets people leave (“opt out”) are opposites too.
 */
export function areOpposed(a: Stances, b: Stances): boolean {
  let [against, together] = [0, 0];
  for (const [act, stance] of a) {
    const other = b.get(act);
    if (other === undefined || stance === 'both' || other === 'both') continue;
    if (stance === other) together += 1;
    else against += 1;
  }
  return against > together;
}

/**
 * Whether two clauses say other things of more acts than they say the same of. Unlike opposites, one may take back only some of what the other
 * says: “we share” and “we share only with your consent”.
 */
export function areUnlike(a: Stances, b: Stances): boolean {
  let [unlike, alike] = [0, 0];
  for (const [act, stance] of a) {
    const other = b.get(act);
    if (other === undefined) continue;
    if (stance === other) alike += 1;
    else unlike += 1;
  }
  return unlike > alike;
}
