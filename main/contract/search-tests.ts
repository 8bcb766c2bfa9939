import {
  SEARCH_DIFFERENCES,
  SEARCH_KINDS,
  SEARCH_SORTS,
  SEARCH_STATUSES,
  SEARCH_TRAITS,
  type ScoreSign,
  type SearchField,
  type SearchTest,
} from './search.ts';

/** The fields that take one of a few values. */
const CLOSED: Readonly<Partial<Record<SearchField, readonly string[]>>> = {
  status: SEARCH_STATUSES,
  has: SEARCH_TRAITS,
  differs: SEARCH_DIFFERENCES,
  kind: SEARCH_KINDS,
  sort: SEARCH_SORTS,
};

/** A field's test, or why its value is wrong. */
export function toFieldTest(field: SearchField, typed: string): SearchTest | string {
  const allowed = CLOSED[field];
  const value = typed.trim();
  if (value === '') return `“${field}:” lacks its value`;
  if (allowed === undefined) return { kind: 'is', field, value };
  const found = allowed.find((one) => one === value.toLowerCase());
  if (found === undefined) return `“${field}:” is one of ${allowed.join(', ')}, not “${value}”`;
  return { kind: 'is', field, value: found };
}

/** Words to look for, or null where there is no letter and no digit among them. A star at the end asks for beginnings of words. */
export function toTextTest(text: string, quoted: boolean): SearchTest | null {
  if (!/[\p{L}\p{N}]/u.test(text)) return null;
  if (!quoted && text.endsWith('*')) return { kind: 'text', match: 'prefix', words: text.slice(0, -1) };
  return { kind: 'text', match: quoted ? 'phrase' : 'word', words: text.trim() };
}

/** `score.retention>0.3` as a test; why it is wrong; or null for anything else. */
export function readScore(text: string): SearchTest | string | null {
  if (!/^score\./i.test(text)) return null;
  const parts = /^score\.([^<>=]+)(<=|>=|<|>)([^<>=]+)$/i.exec(text);
  const value = Number(parts?.[3]);
  if (parts === null || !(value >= 0 && value <= 1)) {
    return `“${text}” is no question on a score; write it as score.retention>0.3, with a number from 0 to 1`;
  }
  return { kind: 'score', label: parts[1] ?? '', sign: parts[2] as ScoreSign, value };
}
