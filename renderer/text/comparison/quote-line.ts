import { toPlain } from '../plain.ts';

/** A clause on one line, without the source's markup and without the bullet of a list. For showing only. */
export function toQuoteLine(quote: string): string {
  return toPlain(quote).replace(/^[-*+•·▪◦–] /, '');
}
