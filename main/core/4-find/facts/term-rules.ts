import { COUNTRIES } from '../terms/countries.ts';
import { DATA_KINDS } from '../terms/data-kinds.ts';
import { LAWS, MECHANISMS, RIGHTS } from '../terms/law.ts';
import { DISPUTE_BODIES, OFFICERS, RECIPIENTS, SOURCES } from '../terms/parties.ts';
import { RETENTION_RULES } from '../terms/retention-rules.ts';
import type { TermFacts } from './term-facts.ts';

/** Every type of fact that comes from a list of terms. */
export const TERM_FACTS: readonly TermFacts[] = [
  {
    type: 'data-kind',
    aspect: 'COL-1',
    terms: DATA_KINDS,
    where: {
      says: ['(@collect|such as|includ*|e.g|kinds of|types of|categories of|for example|like your)'],
      label: 'collection',
      unless: ['(to make such a request|contact us at)', 'request ..10 (deletion|access)'],
    },
    voids: [
      '(by|via|through|over the|an|our|send) (email|phone|telephone|mail)',
      '@tool ..4 (name|address)',
      '(web|website|site|following|url) (address|addresses)',
      '(company|domain|brand|trade) name*',
      '(set|close|use|using|supported) ..2 browser*',
      'browser* ..3 (settings|setting|to)',
      '(your|her|his) (browser|device|computer)',
    ],
  },
  {
    type: 'recipient',
    aspect: 'SHA-1',
    terms: RECIPIENTS,
    where: {
      says: ['(@share|receive*|have access|has access|disclosure|@provider)'],
      label: 'sharing',
      unless: ['on the basis of'],
    },
    behind: [
      '@share ..14 (to|with|by|among|between|within)',
      '@share ..6 @data',
      '@share (our|your|it|them)',
      '(use|employ|engage|hire|contract*) ..4 with?',
      'disclosure ..4 (is)? to',
      '(with|to) the following',
    ],
    before: ['(receive|receives|get|gets|have access|has access|may access|process|processes) ..4 @data'],
    voids: [
      'internet service provider*',
      'from ..8 @recipient',
      '(such as|like|e.g) (google|bing|yahoo)',
      '(property|safety|rights|interests) ..14 @recipient',
      '(required|requested|ordered|compelled|authorised|authorized) by ..4 @recipient',
      '@recipient (product*|service*|site*|website*|requests|request)',
      'search engines',
      'by ..2 @recipient',
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
    voids: ['internet service provider*', 'affiliate member*', '(with|to) ..4 @source'],
  },
  {
    type: 'retention-rule',
    aspect: 'RET-1',
    terms: RETENTION_RULES,
    where: { says: ['(@keep|retention)'], label: 'retention', unless: ['stored on your'] },
    anyway: true,
    nested: true,
  },
  {
    type: 'transfer-mechanism',
    aspect: 'TRA-3',
    terms: MECHANISMS,
    where: { says: ['(transfer*|@abroad|framework|principles|certif*|shield|@country|recipients)'] },
    voids: ['@body', 'safe harbor ..2 (complain*|web)', '@url'],
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
    voids: [
      '(outside|from|of|beyond) ..3 @country',
      '@country ..3 (privacy|safe|data) (shield|harbor|harbour|privacy)',
      '@country (department|law*|citizens|residents|federal|government|companies)',
      '(than|by) ..4 @country',
      '@country or swiss',
      '(citizens|residents|individuals|customers|users) ..4 @country',
      '(if|where|when|while) you ..6 @country',
      'swiss @country',
      '(you|users|individuals|who|customers|visitors|residents) ..4 (reside|located|live|residing|based) (in|within|outside)? ..3 @country ,? (and|or)? @country? ,? (and|or)? @country?',
      '@country extension',
      '@country @country dpf',
      '@country swiss',
      '@country @country ..3 (shield|harbor|harbour|framework|principles|data)',
      '(compl*|certif*) ..16 @country ..8 (framework|principles|harbor|shield)',
      '(framework|shield|harbor) ..8 @country',
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
    type: 'officer',
    aspect: 'DIS-2',
    terms: OFFICERS,
    where: { says: ['@officer'], unless: ['(law enforcement|directors , officers)'] },
    anyway: true,
  },
  { type: 'law', aspect: 'COL-8', terms: LAWS, anyway: true },
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
    voids: [
      '(unauthori*) access',
      'before granting access',
      'protect ..20 access',
      'access to ..4 (site*|service*|website*|account)',
      'not ..4 (update|access)',
      'access to or control',
    ],
    anyway: true,
  },
];
