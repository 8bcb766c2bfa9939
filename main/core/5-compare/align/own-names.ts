/** What a policy calls its owner, in small letters: single words such as “acme”, never common ones. */
export type OwnNames = ReadonlySet<string>;

const DEFINED =
  /((?:\p{Lu}[\p{L}\p{N}&.'’-]*[\s,]{1,2}){1,6})(?:[^()"“.]{0,60})\(\s*[^()]{0,40}["“'](?:[Ww]e|[Uu]s|[Oo]ur|[Tt]he [Cc]ompany|Company)["”']/gu;
/** “Example Privacy Policy”, “Privacy Notice of Example Ltd”. */
const TITLED =
  /^((?:\p{Lu}[\p{L}\p{N}&.-]*\s){0,3})(?:Privacy|PRIVACY)\s(?:Policy|Notice|Statement|POLICY|NOTICE|STATEMENT)(?:\s(?:of|for)\s((?:\p{Lu}[\p{L}\p{N}&.-]*\s?){1,3}))?/u;
const INSIDE = /(?<=[\p{Ll},] )\p{Lu}[\p{L}\p{N}-]{2,30}(?:[’']s)?(?=[ ,.])/gu;
const ACTS =
  /(?<![\p{L}.])(\p{Lu}[\p{L}\p{N}]{2,30})(?:\s\p{Lu}[\p{L}\p{N}]{1,30})?(?=(?:[’']s)?\s(?:may|will|collects?|uses?|shares?|does|respects?|contracts|processes|has|is|reserves|strives|provides)\b)/gu;
/** Times that a name must be met, inside sentences and as who acts, before it counts. */
const FEWEST = 3;
/** Forms of companies and words of every policy, which are no names. */
const NO_NAMES =
  /^(?:inc|llc|ltd|limited|corp|corporation|gmbh|plc|co|company|group|systems?|technologies|the|and|of|we|us|our|you|your|i|it|this|that|these|if|personal|information|data|privacy|policy|notice|statement|services?|sites?|websites?|web|users?|content|product|products|platform|customers?|clients?|member|members|cookies?|app|apps|application|usage|google|facebook|adobe|apple|microsoft|twitter|linkedin|paypal|truste|trustarc|european|union|california|states|united|american|eu|uk|usa|eea|swiss|safe|harbor|shield|internet|protocol|children|terms|use|account|partners?|business|third|party|parties|law|online|properties|property|software|device|gdpr|ccpa|coppa|contact|security|rights?|such|any|all|each|other|some|what|who|how|when|where|may|will|federal|trade|commission|commerce|department|advertising|network)$/;

/**
 * The names that a policy has for its owner: from the name it is listed under, from its title, from definitions (`Example, Inc. (“we”, “us”)`), and from
 * capitalised words that act in sentence after sentence. Common words and well-known third parties are never names.
 */
export function findOwnNames(text: string, company: string | null, title: string | null = null): OwnNames {
  const names = new Set<string>();
  const add = (words: string): void => {
    for (const word of words.toLowerCase().split(/[^\p{L}\p{N}]+/u)) {
      if (word.length > 1 && !NO_NAMES.test(word)) names.add(word);
    }
  };
  if (company !== null) add(company);
  const [, before = '', after = ''] = TITLED.exec(title ?? '') ?? [];
  for (const name of `${before} ${after}`.split(/\s+/)) if (!isCommon(text, name)) add(name);
  for (const [, name = ''] of text.slice(0, 20_000).matchAll(DEFINED)) add(name);
  const acting = countWords(Array.from(text.matchAll(ACTS), ([, name = '']) => name));
  const inside = countWords(Array.from(text.matchAll(INSIDE), ([name]) => name.replace(/[’']s$/, '')));
  for (const [name, times] of acting) {
    if (times >= FEWEST && (inside.get(name) ?? 0) >= FEWEST && !isCommon(text, name)) add(name);
  }
  return names;
}

function countWords(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

// “Customer may” is a defined term; a text that also writes it small has no company of that name.
function isCommon(text: string, name: string): boolean {
  return text.includes(` ${name.toLowerCase()} `) || text.includes(` ${name.toLowerCase()}s `);
}
