import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';

/**
 * Wordings that policies use for one thing, under the word that stands for them here. Each is matched whatever its inflection; `|` stands between them.
 *
 * Only what can be exchanged without a change of the statement stands together: “sell” and “rent”, but not “sell” and “share”.
 */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  data: [
    'data|information|details|pii|personal information|personal data|personal details',
    'personally identifiable information|personally identifying information|personal identifiable information',
    'personally identifiable data|individually identifiable information|identifying information',
  ],
  anonymous: [
    'anonymous|anonymize|anonymise|anonymized|aggregate|aggregated|de identify|deidentify|non personal',
    'de identified|non identifying|non identifiable|not identify any|not identify you|not personally identify',
    'not personally identifiable|not in personally identifiable|non personally identifiable|depersonalize',
    'statistical',
  ],
  share: [
    'share|disclose|disclosure|divulge|reveal|release|pass on|give out|make available|pass along|make accessible',
    'distribute|hand over',
  ],
  collect: ['collect|collection|gather|obtain|capture|acquire from'],
  retain: ['retain|retention|keep|kept|held|store|storage|hold|preserve|archive'],
  delete: ['delete|deletion|erase|erasure|remove|removal|destroy|destruction|purge|dispose'],
  sell: ['sell|sold|rent|lease|trade|renting|barter'],
  child: [
    'child|children|minor|kid|teen|teenager|under 13|age of 13|under the age of 13|underage|under age 13|under 16',
    'under the age of 16|under 18|under the age of 18|under 14|under the age of 14|under 15|under the age of 15|13 years of age|younger than 13|16 years of age',
  ],
  parent: ['parent|guardian|parental|legal guardian|parent or guardian|parent or legal guardian'],
  affiliate: [
    'affiliate|subsidiary|affiliated company|affiliated entity|group company|group of companies|related entity',
    'corporate family|company in our group|member of our group|worldwide office|related company|sister company',
    'parent company|corporate group|family of companies|group entity|company within our group|our entities',
  ],
  provider: [
    'service provider|vendor|supplier|contractor|processor|subprocessor|subcontractor|third party provider',
    'third party service provider|third party vendor|third party supplier|agent|third party processor',
    'third party company|business partner|partner',
  ],
  outsider: [
    'third party|other company|outside party|other organization|other entity|outside company|other person',
    'unaffiliated company|anyone|others|external party|other business|unrelated party|somebody else',
  ],
  law: ['law|legal|legally|lawful|statute|regulation|legislation|regulatory|statutory'],
  court: ['court|court order|subpoena|warrant|legal process|judicial|legal proceeding|litigation|judicial process'],
  authority: ['authority|government|law enforcement|government agency|public authority|police|regulator|governmental'],
  regulator: [
    'supervisory authority|data protection authority|protection authority|dpa|data protection regulator',
    'data protection commissioner',
  ],
  merger: [
    'merger|merge|acquisition|reorganization|reorganisation|restructuring|bankruptcy|insolvency|divestiture',
    'acquirer|joint venture|dissolution|liquidation|disposition|change of control|purchaser|change in ownership',
    'sale or disposition|sale of all|sale of some|sale of assets|sell our business|sale or transfer',
    'transfer of assets',
  ],
  site: ['site|website|web site|webpage|web page|web|online property|online service'],
  application: ['app|application|mobile app|mobile application'],
  mail: ['email|mail|e mail|<mail>'],
  optout: [
    'opt out|unsubscribe|choose not to receive|elect not to receive|no longer wish to receive|not wish to receive',
    'stop receiving|optout|not to receive|be removed from receiving|list removal|withdraw your consent',
  ],
  optin: ['opt in|optin|subscribe'],
  consent: ['consent|permission|authorization|authorisation|approval|agree|acknowledge|agreement to'],
  promotion: ['promotion|promotional|marketing|market|special offer|special offering|newsletter'],
  advert: ['advert|advertisement|advertising|ad|ads|advertiser|adverts'],
  protect: ['protect|safeguard|secure|security|protection|guard|safe|securely'],
  measure: ['measure|precaution|procedure|technique'],
  policy: ['policy|privacy policy|privacy statement|privacy notice|statement|notice'],
  abroad: [
    'other country|another country|international|internationally|cross border|across country border|worldwide',
    'abroad|overseas|outside your country|outside of your country|outside the country|global|globally|territory',
    'country|jurisdiction|border|outside the eea|outside the european economic area|foreign country|globe',
  ],
  transfer: ['transfer|transmit|transmission|move|export'],
  america: ['united states|usa|u.s|us based|united states of america'],
  europe: ['european union|eu|europe|european|eea|european economic area'],
  purchase: ['purchase|buy|order|bought'],
  change: ['change|changes|modify|modification|update|amend|amendment|revise|revision'],
  notify: ['notify|notification|inform|informs|informed|informing|alert|tell|announce|let you know|post a notice'],
  correct: ['correct|correction|rectify|rectification|accurate|accuracy|inaccurate|up to date'],
  complaint: ['complaint|complain|concern|grievance|unresolved'],
  cookie: [
    'cookie|tracking technology|similar technology|tracking tool|other technology|web beacon|beacon|pixel|pixel tag',
  ],
  automatic: ['automatic|automatically|automated means|automated'],
  fraud: ['fraud|fraudulent|malicious|deceptive|criminal|illegal|unlawful|abuse'],
  improve: ['improve|enhance|develop|optimize|optimise|improvement'],
  personalize: ['personalize|personalise|tailor|customize|customise|personalized'],
  necessary: ['necessary|needed|need|require|required|requirement|must|obligation|obligate|mandatory|duty'],
  customer: ['customer|client'],
  visitor: ['visitor|user|individual|person|people|subscriber|consumer|member|end user'],
  permit: ['permit|allow|enable|authorize|authorise'],
  use: ['use|usage|utilize|utilise|process|processing|handle'],
  contact: ['contact|reach|write|reach out|get in touch'],
  contract: ['contract|agreement|contractual|terms of service|terms of use|terms and condition'],
  forum: ['forum|message board|chat|blog|discussion forum|public area|bulletin board|newsgroup|commenting'],
  public: ['public|publicly|public information|public at large|publicly available'],
  request: ['request|ask'],
  question: ['question|inquiry|enquiry|query'],
  answer: ['answer|respond|reply|response'],
  truste: [
    'truste|trustarc|bbb|dispute resolution provider|dispute resolution mechanism|independent recourse mechanism',
  ],
  framework: ['safe harbor|privacy shield|data privacy framework|dpf|shield framework|safe harbor framework'],
  comply: ['comply|compliance|adhere|participate|certify|certification|in accordance with|consistent with'],
  clauses: ['standard contractual clause|scc|model clause|binding corporate rule|bcr|transfer mechanism'],
  merge: ['combine|supplement|link to your|tag to your|append|in combination'],
  browser: ['browser|web browser'],
  refuse: ['refuse|reject|decline|deny|disable|block|not accept|elect not to accept'],
  provide: ['provide|supply|deliver|give|furnish|submit'],
  perform: ['perform|carry out|fulfil|fulfill|complete'],
  log: ['log|log file|server log|record'],
  address: ['address|street|zip|postal'],
  ip: ['ip|internet protocol|ip address|internet protocol address'],
  detect: ['detect|investigate|combat|discover|discovery|identify fraud'],
  period: ['period|as long as|no longer than|duration'],
  respect: ['respect|commit|committed|important'],
  periodically: ['periodically|from time to time|frequently|regularly|occasionally|often'],
  caution: ['caution|careful|beware'],
  responsible: ['responsible|liable|accountable|responsibility|liability'],
};

/** A wording of two words or more, as stems, and the word that stands for it. */
export interface Wording {
  readonly stems: readonly string[];
  readonly word: string;
}

/** What the groups come to: for each word, and each stem of one, its group's word; and the longer wordings by their first stem, longest first. */
export interface WordGroups {
  readonly exact: ReadonlyMap<string, string>;
  readonly single: ReadonlyMap<string, string>;
  readonly longer: ReadonlyMap<string, readonly Wording[]>;
}

let made: WordGroups | null = null;

/** The groups of {@link GROUPS}, made ready once. */
export function getWordGroups(): WordGroups {
  return (made ??= makeWordGroups());
}

function makeWordGroups(): WordGroups {
  const exact = new Map<string, string>();
  const single = new Map<string, string>();
  const longer = new Map<string, Wording[]>();
  for (const [word, wordings] of Object.entries(GROUPS)) {
    for (const wording of wordings.flatMap((line) => line.split('|'))) {
      const stems = wording.split(' ').map((one) => toStem(one));
      const [first = ''] = stems;
      if (stems.length === 1) {
        exact.set(wording, word);
        // “Information” and “inform” have one stem: the earlier group has it, and the other its words as they stand.
        if (!single.has(first)) single.set(first, word);
      } else longer.set(first, [...(longer.get(first) ?? []), { stems, word }]);
    }
  }
  for (const [first, wordings] of longer) {
    longer.set(
      first,
      wordings.toSorted((a, b) => b.stems.length - a.stems.length),
    );
  }
  return { exact, single, longer };
}

const stems = new Map<string, string>();
/** Stems kept at hand; policies use some 20,000 different words. */
const MAX_STEMS = 50_000;

/** A word's stem by Porter's rules; numbers, addresses and words of other scripts are their own. */
export function toStem(word: string): string {
  const held = stems.get(word);
  if (held !== undefined) return held;
  const stem = /^[a-z]{3,30}$/.test(word) ? PorterStemmer.stem(word) : word;
  if (stems.size >= MAX_STEMS) stems.clear();
  stems.set(word, stem);
  return stem;
}
