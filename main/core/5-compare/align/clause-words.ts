import { toWords } from '../../4-find/words.ts';
import { NUMBER } from './figures.ts';
import type { OwnNames } from './own-names.ts';
import { getWordGroups, toStem, type Wording } from './policy-words.ts';

/** What stands for the policy's owner, whatever it calls itself. */
export const OWNER = 'we';

/**
 * Words that carry no topic. “We” and “you” are among them: every clause has them. Negations too: they turn a statement round, and
 * {@link findStances} looks at them.
 */
const EMPTY = new Set(
  (
    'a an the and or of to in on at by for with from as is are was were be been being am it its this that these those there here ' +
    'will would shall should can could may might do does did done has have had having not no nor neither never if when where while ' +
    'which who whom whose what how than then so such also any all each every some other another more most own same too very just only ' +
    'we us our ours you your yours yourself he she they them their his her i me my up out about into over under through via per ' +
    'including include includes included between both either however therefore thereafter e.g i.e etc please within without upon ' +
    '<number> onto because since although though but unless except until before after during whether well . , like example certain various ' +
    'make made way one further additional additionally addition order set forth herein hereby thereof behalf inc llc ltd corp gmbh plc'
  ).split(' '),
);

/** Where a Markdown link leads: the words of the link say what it is. */
const LINK_TARGET = /\]\([^()\s]{0,400}(?:\s"[^"]{0,200}")?\)/g;

/** A clause's words made comparable: names gone, small letters, stems, one word for each group of wordings. In order; repeats stay. */
export function toClauseWords(text: string, names: OwnNames): readonly string[] {
  const bare = text.replaceAll(LINK_TARGET, ']');
  const { words } = toWords(bare, { start: 0, end: bare.length });
  return group(words.filter((word) => word !== '.' && word !== ',').map((word) => toPlain(word, names)));
}

/** The words that carry a topic, in order; repeats stay. */
export function toTopicWords(words: readonly string[]): readonly string[] {
  return words.filter((word) => !EMPTY.has(word));
}

function toPlain(word: string, names: OwnNames): string {
  if (names.has(word)) return OWNER;
  if (word === 'does' || word === 'did') return 'do';
  if (/^(?:https?:|www\.)/.test(word)) return '<url>';
  return word.includes('@') ? '<mail>' : word;
}

function group(words: readonly string[]): readonly string[] {
  const { exact, single, longer } = getWordGroups();
  const stems = words.map((word) => toStem(word));
  const grouped: string[] = [];
  for (let at = 0; at < stems.length;) {
    const stem = stems[at] ?? '';
    const wording = longer.get(stem)?.find((one) => stands(stems, at, one));
    const word = wording?.word ?? toGrouped(words[at] ?? '', stem, exact, single);
    // A run of names is one name: “Example Cloud Services Inc.”
    if (word !== OWNER || grouped.at(-1) !== OWNER) grouped.push(/^\d/.test(word) ? NUMBER : word);
    at += wording?.stems.length ?? 1;
  }
  return grouped;
}

function toGrouped(
  word: string,
  stem: string,
  exact: ReadonlyMap<string, string>,
  single: ReadonlyMap<string, string>,
): string {
  return EMPTY.has(word) ? word : (exact.get(word) ?? single.get(stem) ?? stem);
}

function stands(stems: readonly string[], at: number, wording: Wording): boolean {
  return wording.stems.every((stem, on) => stems[at + on] === stem);
}
