import { COUNTRIES } from '../terms/countries.ts';
import { LAWS, MECHANISMS, RIGHTS } from '../terms/law.ts';
import { AUTHORITIES, DISPUTE_BODIES, OFFICERS, UNNAMED_AUTHORITIES } from '../terms/offices.ts';
import { RETENTION_RULES } from '../terms/retention-rules.ts';
import type { Pattern } from '../pattern.ts';
import { DATA_KIND_FACTS } from './data-kind-facts.ts';
import { PARTY_FACTS } from './party-facts.ts';
import type { TermFacts } from './term-facts.ts';

/** What an excepted law governs is not what the policy follows. */
const NOT_COVERED: readonly Pattern[] = [
  '(not include|not includes|not cover|not covers|not address|not apply to|excluded from|excludes|exempt|exempted)',
  'sector specific privacy laws',
];

/** Every type of fact that comes from a list of terms. */
export const TERM_FACTS: readonly TermFacts[] = [
  DATA_KIND_FACTS,
  ...PARTY_FACTS,
  {
    type: 'retention-rule',
    aspect: 'RET-1',
    terms: RETENTION_RULES,
    where: {
      says: ['(@keep|retention)'],
      label: 'retention',
      unless: ['stored on your', 'keep in mind', '(access|read) ..6 (messages|content) ..6 to enforce'],
    },
    voids: [
      'as long as ..2 user (chooses|wants|wishes|allows)',
      'last (forever|indefinitely)',
      'sometimes forever',
      'law* to hold',
    ],
    anyway: true,
    nested: true,
  },
  {
    type: 'transfer-mechanism',
    aspect: 'TRA-3',
    terms: MECHANISMS,
    where: {
      says: [
        '(transfer*|@abroad|framework|principles|certif*|shield|@country|recipients|standard contractual clause*)',
        '(european|swiss) ..6 law',
      ],
    },
    voids: [
      '@body',
      'safe harbor ..2 (complain*|web)',
      '@url',
      // To carry one's data to another company is a right, and to ask before data is passed on is no transfer abroad.
      'transfer* ..6 (another|other) (controller|organi*|company|provider) ..20 consent*',
      'transfer* ..14 (without|unless) ..8 consent*',
      'transfer* with ..3 consent',
      '(not|yet) ..8 (recogni*|deem*|found|consider*|determin*) ..12 adequate level of ..3 protection',
      '(not|yet) ..8 (recogni*|deem*|found|consider*|determin*) ..12 adequate protection',
      '(recogni*|deem*|found|consider*|determin*) ..12 not ..4 adequate level of ..3 protection',
      'pre contractual measures',
      'not ..4 require ..4 adequacy decision*',
      '(remov*|replac*|delet*) ..10 (safe harbor|safe harbour|privacy shield)',
      '(absence of|without|no|lack*) ..2 (adequacy decision*|adequacy finding*)',
      '(not|no) ..8 adequate level ..16 adequacy decision*',
      '(not|no) ..8 (subject to|covered by|benefit from) ..2 adequacy decision*',
      'consent we will transfer',
    ],
    anyway: true,
  },
  {
    type: 'destination',
    aspect: 'TRA-2',
    terms: Object.fromEntries(Object.entries(COUNTRIES).filter(([code]) => code !== 'EU' && code !== 'EEA')),
    where: {
      says: ['(@move|server*|recipients|based)'],
      label: 'transfer',
      unless: ['(@mail|attn|attention|po box|arbitrat*|governing law|laws of)'],
    },
    behind: ['@move', 'server*', 'based in', 'located in', 'recipients in', 'countries', 'territories'],
    asides: [
      {
        // Where data comes from, and whose it is.
        from: [
          '(leave*|transfer*|information|data|located|stored) ..2 outside ..4 @country',
          '(from|originat* in|collected in|collects in|made in|subjects in|recognised in|recognized in) ..6 @country',
          '(users|residents|individuals|citizens|customers|people|consumers|persons|visitors|those|anyone|members) ..4 (in|of|from) ..4 @country',
          '(for|about) ..4 @country ..8 (individuals|residents|users|data subjects|citizens)',
          '(if|where|when|while|unless) (you|your) ..6 @country',
          '(published|approved|adopted|issued|recogni*) ..8 @country',
          '(addresses|phone numbers|events|offices) ..2 (within|in) ..2 @country',
          '(considers|consider|recogni*|deem*) ..10 (appropriate|adequate) ..4 @country',
          '(provider|company|body|dispute resolution) ..6 based in the? @country',
        ],
        until: 'to into in including such is are was will we may shall has have who which'.split(' '),
      },
    ],
    voids: [
      '(outside|from|of|beyond) ..3 @country',
      '(outside|from|beyond) ..3 @country ,? (and|or)? the? @country ,? (and|or)? the? @country?',
      '@country ..3 (privacy|safe|data) (shield|harbor|harbour|privacy)',
      '@country (department|law*|citizens|residents|federal|government|companies)',
      '(than|by) ..4 @country',
      '@country or swiss',
      '(eea|eu|european union|european economic area) ,? or @country',
      '(citizens|residents|individuals|customers|users) ..4 @country',
      '(if|where|when|while) you ..6 @country',
      'swiss @country',
      '(you|users|individuals|those who|anyone who|customers|visitors|residents) ..4 (reside|located|live|residing|based) (in|within|outside)? ..3 @country ,? (and|or)? @country? ,? (and|or)? @country?',
      '@country extension',
      '@country (personal|data) (information|protection)',
      '@country @country dpf',
      '@country swiss',
      '@country @country ..3 (shield|harbor|harbour|framework|principles|data)',
      '(compl*|certif*) ..16 @country ..8 (framework|principles|harbor|shield)',
      '(framework|shield|harbor) ..8 @country',
      'adequacy decision* (about|on|for|of|regarding) ..14 @country',
      'adequacy decision* (about|on|for|of|regarding) ..14 @country ,? (and|or)? the? @country',
    ],
  },
  {
    type: 'dispute-body',
    aspect: 'DIS-3',
    terms: DISPUTE_BODIES,
    where: {
      says: ['(complain*|resolution|unresolved|dispute*|recourse|arbitrat*|mediat*|ombuds*)'],
      unless: ['(opt out|advertis*|class action)'],
    },
    anyway: true,
  },
  {
    type: 'dispute-body',
    aspect: 'DIS-5',
    terms: AUTHORITIES,
    where: {
      says: ['(complain*|lodge|contact*|file|refer|report|raise|appeal|write|concern*|supervisory|authority)'],
      unless: [
        '(clauses|shield|framework|law enforcement|consumer information|registered with|registered our)',
        '(permit|permits|licence|license|licensed) ..4 (from|by) ..4 @dpa',
        'jurisdiction of',
        '@share ..14 @dpa',
      ],
    },
    anyway: true,
  },
  {
    type: 'dispute-body',
    aspect: 'DIS-5',
    terms: UNNAMED_AUTHORITIES,
    where: { says: ['(complain*|lodge)'], unless: ['(clauses|shield|framework|rules|breach*)'] },
    behind: [
      '(complain*|lodge|appeal*) ..20 (to|with|before|at|by)',
      '(contact|contacting|refer*|report*|approach) ..8 (the|your)',
    ],
    before: ['(complain*|lodge|receive*) ..14 complain*'],
    anyway: true,
  },
  {
    type: 'officer',
    aspect: 'DIS-2',
    terms: OFFICERS,
    voids: ['(attn|attention) privacy (request*|question*|inquir*|policy|rights)'],
    where: { says: ['@officer'], unless: ['(law enforcement|directors , officers)'] },
    anyway: true,
  },
  ...Object.entries(LAWS).map(([aspect, terms]): TermFacts => ({
    type: 'law',
    aspect: aspect as keyof typeof LAWS,
    terms,
    asides: [{ from: NOT_COVERED, until: [] }],
    anyway: true,
  })),
  {
    type: 'right',
    aspect: 'RET-5',
    terms: RIGHTS,
    where: {
      says: [
        '(right*|request*|ability|entitled|opt out|unsubscribe*|ask us|wish|would like|object|option)',
        '(individuals have|provides individuals)',
        'you (can|may|have|are)',
        'provide you with ..4 access',
      ],
      anyway: true,
      unless: ['(@child|cookie*|subpoena|verify your identity before)', 'service providers ..8 access'],
    },
    nested: true,
    voids: [
      '(unauthori*) access',
      'how ..2 (you|users|visitors) ..1 access (or|and|,) ..1 use ..10 @data',
      '(rules|policies|belief|believe|control*) ..8 access ..10 @data',
      'access ,? (use|preservation) ..8 @data',
      '(we|us|team|they) ..3 (need|require*) ..2 access ..3 @data',
      'restrict* ..2 (ability|access)',
      'ability ..10 use',
      '(created|deleted|queries) or amended ..3 @data',
      'update ..2 sharing (settings|preferences)',
      'not want ..4 deleted',
      '(we|us) ..2 request access',
      'access to ..14 (other users|others)',
      'not receive ..2 legal',
      '(apps|applications|app|application) ..4 request access',
      '(apps|applications|app|application) ..4 request access ..8 @data',
      'review on request ..4 @data',
      'automated ..8 not (carried|made|used)',
      'we (may|can|will|also)? also? (review|access|see|update|correct|delete) ..8 @data',
      '(authority|power|permission|permissions|allow us|allowing us) ..8 (access|review) ..8 @data',
      '(been|be|is|was) updated , so',
      '(third part*|advertiser*|provider*|partner*|employee*|others|anyone|recipient*|processor*|representative|personnel|staff) ..8 access ..8 @data',
      'not provide ..3 access ..8 @data',
      'access ..2 (website|site|service*|app|platform) ..8 @data',
      'not ..4 access ..10 @data',
      'to be removed from ..6 (list*|emails)',
      'before granting access',
      'protect ..20 access',
      'access to ..4 (site*|service*|website*|account)',
      'not ..4 (update|access)',
      'access to or control',
      'access to (product|support|secure|certain) ..3 @data',
      '(we|us) ..6 (cancel|close|deactivate|terminate) ..3 account',
      '(after|when|once|upon) ..3 (cancel|close|deactivate|terminate) ..3 account',
    ],
    anyway: true,
  },
];
