import { toTopicWords } from './clause-words.ts';

/** Words with which clauses say when or for whom they hold. They come as {@link toClauseWords} has them. */
const CONDITIONS = new Set('if when where depend unless until as once in for with by to'.split(' '));
/** Two clauses hold in the same case where so many words stand at the beginning of both; more of them are a statement of their own. */
const SHARED = { least: 5, most: 12 };
/** Behind that they say the same only if the one has this share of the other's words that carry a topic. */
const LEAST = 0.3;

/** Whether two clauses begin with one condition, word for word, and say other things of that case: what they share is the case. */
export function differBehindCondition(a: readonly string[], b: readonly string[]): boolean {
  if (!CONDITIONS.has(a[0] ?? '')) return false;
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared += 1;
  if (shared < SHARED.least || shared > SHARED.most) return false;
  const [one, other] = [new Set(toTopicWords(a.slice(shared))), new Set(toTopicWords(b.slice(shared)))];
  const longer = Math.max(one.size, other.size);
  const inBoth = [...one].filter((word) => other.has(word)).length;
  return longer > 0 && inBoth / longer < LEAST;
}
