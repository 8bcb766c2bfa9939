import type { SearchQuery, SearchTest } from './search.ts';

/** A query as a person would type it: what parses to the same query again. */
export function printQuery(query: SearchQuery): string {
  switch (query.kind) {
    case 'not':
      return `NOT ${printInside(query.part)}`;
    case 'all':
      return query.parts.map(printInside).join(' ');
    case 'any':
      return query.parts.map(printInside).join(' OR ');
    case 'text':
    case 'near':
    case 'is':
    case 'score':
      return printTest(query);
  }
}

function printInside(query: SearchQuery): string {
  const text = printQuery(query);
  return query.kind === 'all' || query.kind === 'any' || query.kind === 'not' ? `(${text})` : text;
}

function printTest(test: SearchTest): string {
  switch (test.kind) {
    case 'text':
      if (test.match === 'phrase') return `"${test.words}"`;
      return test.match === 'prefix' ? `${test.words}*` : test.words;
    case 'near':
      return `NEAR(${test.words.join(' ')}, ${test.within})`;
    case 'score':
      return `score.${test.label}${test.sign}${test.value}`;
    case 'is':
      return `${test.field}:${/^[\w.-]+$/.test(test.value) ? test.value : `"${test.value}"`}`;
  }
}
