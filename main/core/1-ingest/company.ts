const NAME = String.raw`[\p{Lu}][\p{L}\p{N}&'’.+-]*(?:\s+(?:[\p{Lu}][\p{L}\p{N}&'’.+-]*|&|of|and)){0,4}`;
const FORM = String.raw`(?:,?\s+(?:Inc|LLC|Ltd|Limited|Corp|Corporation|GmbH|plc|PLC|Co|Company|B\.V|S\.A|AG|Pty)\b\.?)?`;
const IN_BRACKETS = String.raw`\(\s*(?:(?:hereafter|hereinafter|collectively|together|referred to as|the)[\s,]*)*["“]([^"”]{2,40})["”]`;
/** A short form in brackets, and a name that is given one: Example Corp. ("Example", "we"). */
const SHORT_FORM = new RegExp(IN_BRACKETS, 'gu');
const DEFINED = new RegExp(String.raw`(${NAME}${FORM})[^"“(.]{0,120}${IN_BRACKETS}$`, 'u');
/** How far in front of the bracket a name may start, in code units. */
const REACH = 400;
/** What shows that a short form is of the policy's owner. */
const SPEAKS = /["“](?:we|us|our|company|the company)["”]|\bwe\b|\bour\b/i;
const ACTS =
  /(?<![\p{L}.])((?:\p{Lu}[\p{L}\p{N}&.-]+)(?:\s\p{Lu}[\p{L}\p{N}&.-]+){0,3})(?=(?:[’']s)?\s+(?:may|will|collects?|uses?|shares?|does|respects?|processes|has|is|reserves|and its affiliates)\b)/gu;
const RIGHTS = new RegExp(
  String.raw`(?:©|\([Cc]\)|[Cc]opyright|COPYRIGHT)\s*(?:©\s*)?(?:\d{4}[\s\d,–-]*)(?:[Bb]y\s+)?(${NAME})`,
  'u',
);
const COMMON =
  /^(?:we|us|our|you|your|the|this|that|these|those|it|they|if|information|cookies?|privacy|policy|notice|statement|personal|data|services?|sites?|websites?|users?|company|usage|who|what|how|each|any|some|client|customers?|california|european|google|facebook|service provider|third|such|there|nothing|no|in|all|law|children|parents|platform|app|software|products?|business partners?|you and)\b/i;
/** What a title begins or ends with that is a section's rather than a company's. */
const SECTION = /^(?:chang|updat|amend|modif|revis|contact|scope|introduct|overview|welcome)|\s(?:to|of|in|for|with)$/i;
const INSIDE = /(?<=\p{Ll} )\p{Lu}[\p{L}\p{N}]+/gu;
/** Part of the text, from its front, that is looked at. */
const HEAD = 60_000;
/** Times that a name must act before it counts as the policy's owner. */
const FEWEST = 3;

/** A best guess at whose policy this is, or null: a name that the text defines, else the one that acts most often, else the title's or the copyright line's. */
export function guessCompany(text: string, title: string | null): string | null {
  const head = text.slice(0, HEAD);
  return findDefined(head) ?? findActor(head) ?? fromTitle(title) ?? findRightsHolder(text) ?? findMostNamed(head);
}

function findDefined(head: string): string | null {
  let from = 0;
  for (const bracket of head.slice(0, 8000).matchAll(SHORT_FORM)) {
    const end = bracket.index + bracket[0].length;
    const [, long, short] = DEFINED.exec(head.slice(Math.max(from, bracket.index - REACH), end)) ?? [];
    from = end;
    const name = long === undefined || short === undefined ? null : chooseName(long, short.trim());
    if (name !== null && SPEAKS.test(head.slice(bracket.index, end + 80))) {
      return clean(name);
    }
  }
  return null;
}

/** The name that counts of a long one and its short form; null where neither is a name. */
function chooseName(long: string, short: string): string | null {
  const name = /^(?:we|us|our|company|the company)$/i.test(short) ? long : short;
  return !COMMON.test(name) && /^\p{Lu}/u.test(name) && sharesWord(long, name) ? name : null;
}

function sharesWord(long: string, short: string): boolean {
  const [first = ''] = short.toLowerCase().split(/[\s,.]+/);
  return long.toLowerCase().includes(first) || /^[A-Z]{2,6}$/.test(short);
}

function findActor(head: string): string | null {
  const counts = new Map<string, number>();
  for (const hit of head.matchAll(ACTS)) {
    const name = clean((hit[1] ?? '').replace(/^(?:The|However|Therefore|Additionally|If|When|Although)\s+/, ''));
    if (name.length > 1 && !COMMON.test(name)) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  const [best] = [...counts].toSorted((one, other) => other[1] - one[1]);
  return best !== undefined && best[1] >= FEWEST ? best[0] : null;
}

/** The name that stands most often inside sentences, where no other guess can be made. */
function findMostNamed(head: string): string | null {
  const counts = new Map<string, number>();
  for (const [name] of head.matchAll(INSIDE)) {
    if (!COMMON.test(name)) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  const [best] = [...counts].toSorted((one, other) => other[1] - one[1]);
  return best !== undefined && best[1] >= FEWEST * 2 ? best[0] : null;
}

function fromTitle(title: string | null): string | null {
  const parts = (title ?? '').split(/\s+[|–—:-]\s+/);
  for (const part of parts) {
    const name = clean(
      part
        .replaceAll(
          /\b(?:website|online|global|web ?site|customer|u\.s\.|the|your|our|consumer|general|app|mobile)\b/gi,
          ' ',
        )
        .replace(
          /\b(?:privacy|cookies?|policy|policies|notice|statement|terms|data|legal|security|information)\b.*$/i,
          '',
        ),
    );
    if (/^\p{Lu}/u.test(name) && !SECTION.test(name)) {
      return name;
    }
  }
  return null;
}

function findRightsHolder(text: string): string | null {
  const name = clean(RIGHTS.exec(text)?.[1] ?? '');
  return name === '' || COMMON.test(name) ? null : name;
}

function clean(name: string): string {
  return name
    .replaceAll(/\s+/g, ' ')
    .replace(/[’']s?$/, '')
    .replace(/\.?\s+All\b.*$/, '')
    .replace(/[\s,.&-]+$/, '')
    .trim();
}
