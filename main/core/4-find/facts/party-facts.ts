import { NAMED_COMPANIES, RECIPIENT_PHRASES, RECIPIENTS, SOURCES } from '../terms/parties.ts';
import { joinTerms } from '../terms/terms.ts';
import type { TermFacts } from './term-facts.ts';

/** Words behind which it is said again who receives something. */
const SHARED = 'to with share shared disclose disclosed we'.split(' ');

/** Who receives data, and who else it comes from. */
export const PARTY_FACTS: readonly TermFacts[] = [
  {
    type: 'recipient',
    aspect: 'SHA-1',
    terms: joinTerms(RECIPIENTS, RECIPIENT_PHRASES),
    where: {
      says: [
        '(@share|receive*|have access|has access|disclosure|@provider|accessible|available to|visible to)',
        '(place|set|recogni*) ..6 (cookie*|beacon*)',
      ],
      label: 'sharing',
      unless: [
        'on the basis of',
        // What a safeguard is approved by, and whom an owner may look for.
        '(clauses|rules|certification) ..6 approved by',
        'in cooperation with ..12 (owners|providers)',
      ],
    },
    behind: [
      '@share ..14 (to|with|by|among|between|within)',
      '@share ..6 @data',
      '@share (our|your|it|them)',
      '(use|employ|engage|hire|contract*) ..4 with?',
      'disclosure ..4 (is)? to',
      '(with|to) the following',
      '(accessible|available|access|visible) ..3 (to|by)',
      '(forum*|blogs|posted|message boards|chat rooms)',
    ],
    before: [
      '(receive|receives|get|gets|obtain|have access|has access|may access|process|processes) ..6 @data',
      '(place|set|recogni*) ..6 (cookie*|beacon*)',
    ],
    asides: [
      {
        // Whose rights and safety are protected, and at whose word.
        from: [
          '(property|safety|rights|interests|security|health|reputation) ..3 of',
          'at the (direction|request|instruction) of',
          '(prohibit*|forbid*) ..6 @recipient',
          '(receive|obtain|collect) ..8 (information|data) ..6 from',
          '(communicate|contact|inform|tell|update|notify) with? you about',
          // Whose products and services are spoken of.
          '(products|services|service|offers|offerings|information|marketing|communications|events|promotions) ..6 (by|from|of) us',
          '(products|services|offers|offerings|events|promotions) ..4 (offered|sold|sponsored|provided) by',
        ],
        until: SHARED,
      },
    ],
    voids: [
      'internet service provider*',
      'wireless service provider*',
      'payment related companies',
      'email delivery service*',
      '(mobile|telephone|phone|network|cellular|wireless|internet) carrier*',
      'partner with',
      '@recipient (privacy|terms|policy|policies)',
      '(communicate|interact*|relationship|relationships) with ..8 @recipient',
      '(communicate|contact you) ..12 through ..4 @recipient',
      'partners like',
      'their other customers',
      'no longer ..6 @recipient',
      'to (allow|enable) (our|the)? @recipient to (offer|advertise|market)',
      '(act|acts|acting) as ..4 @recipient',
      'by ..3 @recipient ,? such as @recipient',
      '(help|helps) (our|the) @recipient',
      '(work|works|working|employed) (for|by|at) ..4 @recipient',
      'from ..3 @recipient',
      '(such as|like|e.g) (google|bing|yahoo)',
      '(property|safety|rights|interests) ..14 @recipient',
      '(required|requested|ordered|compelled|authorised|authorized) by ..4 @recipient',
      '@recipient (product*|service*|site*|website*|requests|request)',
      'search engines',
      'other members of ..4 group',
      'by ..2 @recipient',
      '(in|used in|before) ..2 court*',
      '@recipient account*',
      '(property|safety|rights|interests) ..14 @recipient ,? (and|or)? ..2 @recipient',
      'without ..2 @recipient',
      'affiliate (link*|marketing|program*|network*)',
      'affiliate ,? ..3 program*',
      'advertiser id*',
      '@data (of|about) (our|the|its|job|former|current|prospective)? (applicants|candidates|customers|job applicants) (and|or) @recipient',
      '(protect*|defend|rights|property|safety|help*) ..24 (employees|clients)',
      '(their|your|on) employees',
      '(use|using|seek) ..4 third party (apps|applications)',
    ],
  },
  {
    type: 'recipient',
    aspect: 'SHA-1',
    terms: NAMED_COMPANIES,
    where: {
      says: ['(@share|third part*|partners|providers|processors|services|we use|we also use|we may use)'],
      label: 'sharing',
      unless: [
        '(log in|login|sign in|signing in|opt out|policies|your browser|device such as|player such as)',
        'if you (are|have) ..2 (user|member|account)',
      ],
    },
    behind: [
      '(partners|providers|third part*|processors|vendors|networks|compan*) ..4 (including|such as|like|namely|e.g|are|is)',
      '@share ..10 (to|with)',
      '(we|us) ..2 (use|using|employ|engage|rely on)',
    ],
    voids: [
      'search engines ..6 (google|bing)',
      '(from|via|through|your|on|for|visit|of) ..2 (google|facebook|twitter|linkedin|apple|instagram|amazon|microsoft|tiktok)',
      '(google|facebook|twitter|linkedin|apple|amazon|microsoft|instagram) ..2 (chrome|account*|page|pages|store|profile|website|play|privacy|policy|login|connect|ads settings)',
      '(third party|other) (websites|sites) ..2 (like|such as) ..14 (google|facebook|twitter|instagram|linkedin|tiktok)',
      '(preferences|settings) ..4 to ..4 (google|facebook|twitter|instagram|linkedin|tiktok)',
      '(pages|page|channels|accounts|profiles|presence) ..8 on ..12 (facebook|instagram|twitter|linkedin|tiktok)',
      '(google|facebook|twitter|linkedin|apple|amazon|microsoft|instagram) (partners|calendar|drive|docs|contacts|advertiser|echo|alexa|assistant|email|tv|api|pay|user|users|terms|service or|application|applications|app)',
    ],
  },
  {
    type: 'source',
    aspect: 'COL-2',
    terms: SOURCES,
    where: { says: ['@source'], label: 'collection' },
    behind: [
      '(obtain*|collect*|receive*|get|gets|acquire*|gather*|purchase*|buy|comes|come|combin*|supplement*|enhanc*|append*|@data|we hold) ..16 from',
      'sources',
      '(purchase|buy|obtain) ..6 from',
    ],
    before: ['(share|shares|give|gives|send|sends|provide|provides|pass|passes|tell|tells) ..6 with? us'],
    asides: [
      { from: ['(prohibit*|forbid*) ..6 @source', '(list|lists) of ..2 friends'], until: [] },
      {
        from: [
          '(share|shared|disclose|disclosed|available|visible) ..20 (with|to) (all|our|other|any|your|third|a|the|businesses)',
        ],
        until: ['from'],
      },
    ],
    voids: [
      'internet service provider*',
      'affiliate (member*|link*|marketing|program*)',
      '(friends|contact) list',
      'partner network*',
      'products ..14 from ..3 @source',
      '(about|from|of) us (and|or) our? ..1 @source',
      '(social media|social network) (url*|link*)',
      '@source (program|programs|handle|handles)',
      '(twitter|facebook) ..2 handles',
      'from which (you|users|the user) ..14 @source',
      'through ..2 social media',
      '(on|another) ..1 social (media|network*)',
      '(owned|operated|provided|controlled) by ..6 @source',
      'third part* (cookie*|beacon*|pixel*)',
      'public (social media|social network*)',
      '(public|trust|user) references',
      'records of ..8 @source',
      'you ..3 (purchase|buy|order|receive|book) ..14 from ..6 @source',
      '(messages|invitations|requests|offers) from ..3 @source',
      '(contact|reach) you ..8 @source',
      'interests ..10 (another|other) (person|persons|people)',
      '(with|to) ..4 @source ,? (and|or)? @source?',
      'from you ..10 @source ,? (and|or)? @source?',
    ],
  },
];
