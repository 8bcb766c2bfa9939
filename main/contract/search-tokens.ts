/** A piece of a query. `at` is where it begins in the query. */
export interface SearchToken {
  readonly kind: 'open' | 'close' | 'quoted' | 'bare';
  readonly text: string;
  readonly at: number;
  /** Whether it follows the one before with nothing between: `label:` and `"Ours & theirs"`. */
  readonly joined: boolean;
}

const ENDS_BARE = /[\s()"]/;

/** Cut a query into its pieces. A quotation that is not closed goes on to the end, so that nothing that is typed on the way is wrong. */
export function cutQuery(query: string): readonly SearchToken[] {
  const tokens: SearchToken[] = [];
  let at = 0;
  while (at < query.length) {
    const sign = query.charAt(at);
    if (/\s/.test(sign)) {
      at += 1;
      continue;
    }
    const [token, end] = readToken(query, at);
    tokens.push({ ...token, at, joined: at > 0 && !/\s/.test(query.charAt(at - 1)) });
    at = end;
  }
  return tokens;
}

function readToken(query: string, at: number): readonly [Pick<SearchToken, 'kind' | 'text'>, number] {
  const sign = query.charAt(at);
  if (sign === '(') return [{ kind: 'open', text: sign }, at + 1];
  if (sign === ')') return [{ kind: 'close', text: sign }, at + 1];
  if (sign === '"') {
    const close = query.indexOf('"', at + 1);
    const end = close === -1 ? query.length : close;
    return [{ kind: 'quoted', text: query.slice(at + 1, end) }, end + 1];
  }
  let end = at;
  while (end < query.length && !ENDS_BARE.test(query.charAt(end))) end += 1;
  return [{ kind: 'bare', text: query.slice(at, end) }, end];
}
