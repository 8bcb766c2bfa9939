import { SEARCH_FIELDS, type SearchField, type SearchQuery } from './search.ts';
import { readScore, toFieldTest, toTextTest } from './search-tests.ts';
import { cutQuery, type SearchToken } from './search-tokens.ts';

/** A query as it was understood, or why not: `why` is a clause for people, `at` the offset (UTF-16) of what is wrong. */
export type ParsedQuery =
  | { readonly ok: true; readonly query: SearchQuery }
  | { readonly ok: false; readonly why: string; readonly at: number };

/** Carries what is wrong up to {@link parseQuery}; no caller sees it. */
class Wrong extends Error {
  readonly at: number;

  constructor(why: string, at: number) {
    super(why);
    this.at = at;
  }
}

const MISPLACED_SORT = '“sort:” is said of all that is found: it can’t stand in brackets, nor beside OR or behind NOT';
/** Deeper than any person nests, and far from the end of the stack. */
const MAX_DEPTH = 50;

/**
 * Understand a query: words, `"phrases"`, `prefixes*`, `NEAR(a b, 5)`, `field:value`, `score.label>0.5`, with AND (or nothing), OR, NOT (or `-`) and
 * brackets. AND binds tighter than OR. Nothing but white space finds every clause.
 *
 * Never throws: what can't be understood is said in the answer.
 */
export function parseQuery(text: string): ParsedQuery {
  const reader = new Reader(cutQuery(text), text.length);
  try {
    const query = reader.done() ? ({ kind: 'all', parts: [] } as const) : reader.readAny(0);
    if (!reader.done()) throw new Wrong('a closing bracket stands here without its opening one', reader.at());
    const misplaced = query.kind === 'all' ? query.parts.some(sortsInside) : sortsInside(query);
    if (misplaced) throw new Wrong(MISPLACED_SORT, Math.max(0, text.search(/sort:/i)));
    return { ok: true, query };
  } catch (error) {
    if (error instanceof Wrong) return { ok: false, why: error.message, at: error.at };
    throw error;
  }
}

/** Whether a part holds a `sort:` below its top. */
function sortsInside(query: SearchQuery): boolean {
  if (query.kind === 'not') return isSort(query.part) || sortsInside(query.part);
  return (
    (query.kind === 'all' || query.kind === 'any') && query.parts.some((part) => isSort(part) || sortsInside(part))
  );
}

/** Whether a query that was understood asks for the order of review: `sort:uncertain`. */
export function isSorted(query: SearchQuery): boolean {
  return query.kind === 'all' ? query.parts.some(isSort) : isSort(query);
}

function isSort(query: SearchQuery): boolean {
  return query.kind === 'is' && query.field === 'sort';
}

/** Walks along the pieces of one query. */
class Reader {
  readonly #tokens: readonly SearchToken[];
  readonly #length: number;
  #next = 0;

  constructor(tokens: readonly SearchToken[], length: number) {
    this.#tokens = tokens;
    this.#length = length;
  }

  done(): boolean {
    return this.#next >= this.#tokens.length;
  }

  at(): number {
    return this.#tokens[this.#next]?.at ?? this.#length;
  }

  readAny(depth: number): SearchQuery {
    if (depth > MAX_DEPTH) throw new Wrong('the brackets are nested too deep', this.at());
    const parts = [this.#readAll(depth)];
    while (this.#take('OR')) parts.push(this.#readAll(depth));
    return join('any', parts);
  }

  #readAll(depth: number): SearchQuery {
    const parts = [this.#readOne(depth)];
    while (!this.done() && this.#peek()?.kind !== 'close' && !this.#isWord('OR')) {
      this.#take('AND');
      parts.push(this.#readOne(depth));
    }
    return join('all', parts);
  }

  #readOne(depth: number): SearchQuery {
    let isNot = false;
    while (this.#take('NOT')) isNot = !isNot;
    const query = this.#readPlain(depth);
    return isNot ? { kind: 'not', part: query } : query;
  }

  #readPlain(depth: number): SearchQuery {
    const token = this.#peek();
    if (token === undefined) throw new Wrong('something is missing at the end', this.#length);
    if (token.kind === 'close' || this.#isWord('AND') || this.#isWord('OR'))
      throw new Wrong(`something is missing before “${token.text}”`, token.at);
    this.#next += 1;
    if (token.kind === 'open') return this.#readBrackets(depth);
    if (token.kind === 'quoted') return toTextTest(token.text, true) ?? this.#refuseWords(token);
    if (token.text === '-' && this.#peek()?.joined === true) return { kind: 'not', part: this.#readPlain(depth + 1) };
    if (token.text.startsWith('-') && token.text.length > 1) {
      return { kind: 'not', part: this.#readBare({ ...token, text: token.text.slice(1), at: token.at + 1 }) };
    }
    return this.#readBare(token);
  }

  #readBrackets(depth: number): SearchQuery {
    const query = this.readAny(depth + 1);
    if (this.#peek()?.kind !== 'close') throw new Wrong('a closing bracket is missing', this.#length);
    this.#next += 1;
    return query;
  }

  #readBare(token: SearchToken): SearchQuery {
    if (token.text === 'NEAR' && this.#peek()?.kind === 'open' && this.#peek()?.joined === true)
      return this.#readNear();
    const score = readScore(token.text);
    if (score !== null) return typeof score === 'string' ? this.#refuse(score, token) : score;
    const colon = token.text.indexOf(':');
    if (colon <= 0) return toTextTest(token.text, false) ?? this.#refuseWords(token);
    return this.#readField(token, token.text.slice(0, colon), token.text.slice(colon + 1));
  }

  #readField(token: SearchToken, name: string, bare: string): SearchQuery {
    const field = SEARCH_FIELDS.find((one) => one === name.toLowerCase());
    if (field === undefined) {
      return this.#refuse(`there is no field “${name}”; there are ${SEARCH_FIELDS.join(', ')} and score.LABEL`, token);
    }
    const test = toFieldTest(field, bare === '' ? this.#readValue(token, field) : bare);
    return typeof test === 'string' ? this.#refuse(test, token) : test;
  }

  #readValue(token: SearchToken, field: SearchField): string {
    const value = this.#peek();
    if (value?.kind !== 'quoted' || !value.joined) throw new Wrong(`“${field}:” lacks its value`, token.at);
    this.#next += 1;
    return value.text;
  }

  #readNear(): SearchQuery {
    const open = this.at();
    this.#next += 1;
    const words: string[] = [];
    for (let token = this.#peek(); token !== undefined && token.kind !== 'close'; token = this.#peek()) {
      words.push(token.text);
      this.#next += 1;
    }
    if (this.#peek() === undefined) throw new Wrong('a closing bracket is missing', this.#length);
    this.#next += 1;
    const [, listed = '', distance] = /^([^,]*),?\s*(\d{1,3})?$/.exec(words.join(' ')) ?? [];
    const near = listed.split(/\s+/).filter((word) => toTextTest(word, false) !== null);
    if (near.length < 2) throw new Wrong('NEAR needs two words or more, as in NEAR(data partners, 5)', open);
    return { kind: 'near', words: near, within: Number(distance ?? 10) };
  }

  #peek(): SearchToken | undefined {
    return this.#tokens[this.#next];
  }

  #isWord(word: string): boolean {
    const token = this.#peek();
    return token?.kind === 'bare' && token.text === word;
  }

  #take(word: string): boolean {
    const is = this.#isWord(word);
    if (is) this.#next += 1;
    return is;
  }

  #refuse(why: string, { at }: SearchToken): never {
    throw new Wrong(why, at);
  }

  #refuseWords(token: SearchToken): never {
    return this.#refuse(`“${token.text}” holds no letter and no digit to look for`, token);
  }
}

function join(kind: 'all' | 'any', parts: readonly SearchQuery[]): SearchQuery {
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { kind, parts };
}
