/** A statement that names several things one after the other: what it says of all of them, and each. */
export interface Series {
  readonly head: string;
  readonly items: readonly string[];
}

/** A series has at least so many items: “names and addresses” is one thing. */
const FEWEST = 3;
/** Where one item ends and the next begins, the plainer sign first. */
const SIGNS: readonly RegExp[] = [/;\s+(?:and\s+|or\s+)?/, /,\s+(?:and\s+|or\s+|and\/or\s+)?|\s+(?:and|or|and\/or)\s+/];
/** What stands before the first item, the surer sign first: “We use your data to”, “such as”; “We collect your”. */
const HEADS: readonly RegExp[] = [
  /^.*?(?::|\b(?:such as|including|following|to)(?=\s))/i,
  /^.*?\b(?:for|with|your|our)(?=\s)/i,
];

/** Read a clause as a series; null where it is none. Items keep their words; signs between them are gone. */
export function findSeries(text: string): Series | null {
  for (const sign of SIGNS) {
    const [first = '', ...rest] = text.split(sign).filter((item) => /\p{L}/u.test(item));
    if (rest.length + 1 < FEWEST) continue;
    const head = HEADS.map((before) => before.exec(first)?.[0]).find((found) => found !== undefined) ?? '';
    return { head, items: [first.slice(head.length), ...rest].filter((item) => /\p{L}/u.test(item)) };
  }
  return null;
}
