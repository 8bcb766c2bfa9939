import type { Detector } from '../rule.ts';

/** What is said of giving data to others. */
export const SHARING: readonly Detector[] = [
  {
    // Denied: nobody gets the data. Partial: "third parties" without a kind.
    aspect: 'SHA-1',
    rules: [
      {
        gives: 'stated',
        says: [
          '@share ..14 (to|with|by) ..8 @recipient',
          '(to|with|among|between) ..5 @recipient',
          '@recipient ..10 (receive*|get|gets|have access|has access|access|obtain|obtains|sees|see)',
          '(we|disclosure|disclosed) ..3 (use|uses|employ|engage|contract*|hire|hires|work) ..4 (with)? ..3 @recipient',
          '@share ..8 @data ..8 @recipient',
        ],
        also: ['(@data|@it|@share|@kind|disclosure*)'],
        voids: ['from ..6 @recipient', 'by ..3 @recipient', 'provided to ..2 @recipient'],
        label: 'sharing',
      },
      { gives: 'partial', says: ['@share ..10 (with|to) ..4 @third'], label: 'sharing' },
      {
        gives: 'denied',
        says: [
          '(not|never|no) ..6 (share|disclose|give|pass|provide|reveal) ..10 (anyone|anybody|third part*|others|outside|nobody)',
          '(nobody|no one) ..5 (receives|gets|sees)',
        ],
        unless: ['(unless|except|without|other than|@child|marketing|only|if)'],
        anyway: true,
      },
    ],
  },
  {
    // Partial: safeguards are spoken of without a limit to the purpose or a like level of protection.
    aspect: 'SHA-2',
    rules: [
      {
        gives: 'stated',
        says: [
          '(only|solely|exclusively|limited to|restricted to) ..10 (purpose*|extent|necessary|needed|perform*|provide|provid*|instruct*|behalf|service*|deliver*|task*|job)',
          '(@provider|they|them|recipients|parties|those) ..14 (not|never|nor|prohibit*|forbid*|forbidden|no) ..8 (use|using|disclose|share|keep|retain|sell) ..14 (other|own|purpose*|than|else)',
          '(same|equal|equivalent|similar|comparable|consistent|adequate|appropriate) ..8 (protect*|privacy|security|safeguard*|standard*|confidential*|care)',
          '(contract*|agreement*|bound|required|oblig*|must|require*|expected|commit*|agree*) ..14 (confidential*|protect*|secur*|safeguard*|instruct*|secret|comply)',
          '(in accordance with|on|under|follow|following) ..3 (our|written)? instructions',
        ],
        also: [
          '(@provider|recipient*)',
          '(they|them|third parties|partners|recipients|parties|these companies|such companies) ..10 (authori*|may only|may not|may use|must|required|bound|prohibit*|agree*|acting on)',
        ],
        with: ['(@data|@it|@third|@provider)'],
        label: 'sharing',
        unless: ['(opt out|@child|you choose to|we are not responsible|their own privacy|these sites|subpoena)'],
        anyway: true,
      },
      {
        gives: 'partial',
        says: [
          '(ensur*|require*|expect*|ask) ..3 @provider ..16 (secur*|safeguard*|protect*|measure*|confidential*)',
          '@provider ..14 (secur*|safeguard*|protect*|confidential*|trust*|careful*)',
        ],
        unless: ['(opt out|@child)'],
      },
    ],
  },
  {
    // Denied: nothing goes to the group. Received from affiliates is no sharing with them.
    aspect: 'SHA-3',
    rules: [
      {
        gives: 'stated',
        says: [
          '@share ..16 (to|with|by|among|between|within|across) ..10 @group',
          '(with|within|among|between|across|amongst) ..8 @group',
          '(to|and) (our|its|an|any|another|other) ..6 @group',
          '(to|with) another ..4 (entity|company of the group|group company)',
          '@group ..8 (may|will|can)? (use|access|receive|process|see) ..5 (@data|@it|your)',
          '@share ..12 @group',
        ],
        also: ['(@share|@data|@it|@kind|disclosure*)'],
        label: 'sharing',
        voids: [
          'from ..8 @group',
          '(operated|owned|controlled|provided|offered|collected|obtained) by ..4 @group',
          '(use|uses|used) by ..6 @group',
          '@share ..10 from ..8 @group',
        ],
        unless: [
          '(hereafter|hereinafter)',
          'this (policy|notice|statement) ..3 (applies|covers)',
          '(obtain*|receive|receives|collect*|get) ..8 from ..6 @group',
          '(rights|safety|property|protect*) ..12 @group',
        ],
        negated: 'denied',
      },
    ],
  },
  {
    // Denied: data is not sold. Partial: not sold, "unless the law permits it" and the like, which empties the promise.
    aspect: 'SHA-4',
    rules: [
      {
        gives: 'stated',
        says: [
          '(we|us|may|might|will|do|does|not|never|or) (also|sometimes|ever|knowingly|intentionally)? ..3 @sell ..8 (@data|@it|email*|list*|@kind)',
          'we @sell ..6 (@data|@it)',
          '(business of|without|from) ..2 (selling|renting) ..6 (@data|@it)',
          '(@data|email*|list*|it|them|these) ..3 (is|are|be|been|being) ..3 (sold|rented|traded|leased)',
          '(constitut*|consider*|deemed|qualif*|amount*|treated as|regarded as) ..6 (sale|sell*|sold)',
          'we ..2 (have|has) ..6 (sold|disclosed or sold) ..12 (@data|categories)',
        ],
        voids: [
          '(sale|sell*|sold|merger) ..6 of ..10 (business|compan*|assets|division*|shares|part|parts|stock|us)',
          '(sell|buy|sold|selling) ..6 (business|compan*|assets|products|division*|stock|goods|unit*)',
          '(prospective|proposed|actual) ..4 sale',
        ],
        unless: [
          '(right*|request*|@child|right to opt out)',
          'opt out ..6 (sale|selling)',
          '@sell ..3 @aggregate',
          'have (we|you) ..2 sold',
          '(under|younger than|less than) ..6 (16|13|18|sixteen|thirteen)',
          'unless ..4 (permitted|allowed|required) by ..4 law*',
          'opt out of ..4 sale',
        ],
        negated: 'denied',
      },
      {
        gives: 'partial',
        says: ['@sell'],
        also: ['unless ..4 (permitted|allowed) by ..4 law*'],
        with: ['(not|never|no)'],
        anyway: true,
        label: 'sharing',
      },
    ],
  },
  {
    // Denied: no third party gets data for its own marketing. Partial: one of the use and the way out.
    aspect: 'SHA-5',
    parts: ['use', 'out'],
    rules: [
      {
        gives: 'stated',
        part: 'use',
        says: [
          '@share ..20 @third ..20 (their|own|direct) ..8 (marketing|advertis*|promot*|offer*|ads)',
          '@third ..12 (for|their) ..3 own ..8 (use|marketing|advertis*|purpose*|promotion*|analytics)',
          '@share ..24 (direct marketing|marketing purposes|third party marketing|third party advertis*|their own marketing)',
          '@third ..12 (may|will|can) ..4 (contact|send|market|email|target|advertise|show) ..12 (you|offers|products|ads)',
          '(@third|advertis*|ad networks) ..12 (collect|use|place|set|track*) ..24 (advertis*|ads|targeted|interest based)',
        ],
        label: 'sharing',
        unless: ['(on our behalf|on behalf of|right to |to opt out of|opt out of having|unsubscribe)'],
        negated: 'denied',
      },
      {
        gives: 'stated',
        part: 'out',
        says: [
          'opt* (out|in) ..24 @third',
          'opt* out ..30 (advertis*|ads|network*|third part*|sharing|direct marketing)',
          '@third ..30 opt* out',
          '(not|stop|object) ..10 (share|sharing|disclos*|pass) ..14 @third ..14 (marketing|advertis*|promot*)',
          '(request|right) ..14 @share ..12 third part* ..6 (direct)? marketing',
        ],
        also: ['(marketing|advertis*|ads|promotion*|own use)'],
        unless: ['(will not have the opportunity|may not offer|google* use)', '(our|your) (newsletter|emails) '],
        anyway: true,
      },
      {
        gives: 'partial',
        says: [
          '(choice*|choices|control) ..14 (business partners|partners|third part*) ..8 (reach|market|contact|advertis*)',
        ],
        anyway: true,
      },
    ],
  },
  {
    // Partial: legal duties are only a purpose of use and sharing.
    aspect: 'SHA-6',
    rules: [
      {
        gives: 'stated',
        says: ['@authority'],
        also: ['(@share|disclosure|release|hand over|produce|turn over|access|cooperate|notified)'],
        with: ['(@data|@it|@share|disclosure)'],
        label: 'sharing',
        voids: [
          '(retain*|keep|store) ..14 @authority',
          'subject to ..6 @authority',
          '(not|unless) ..2 prohibited by ..4 @authority',
        ],
        unless: [
          '(data protection law|complain*|destroying)',
          '@sell ..8 unless',
          '(keep|retain|kept|retained) ..12 (as|to|for) ..8 @authority',
          'transfer* ..10 (outside|another country|other countries)',
        ],
        anyway: true,
      },
      {
        gives: 'partial',
        says: ['(meet|comply|compliance|fulfil*) ..4 (legal|law|laws|regulat*)'],
        also: ['@share'],
        label: 'sharing',
        anyway: true,
      },
    ],
  },
  {
    aspect: 'SHA-7',
    rules: [
      {
        gives: 'stated',
        says: [
          '(merger*|merge|merges|merged|acqui*|reorgani*|bankrupt*|insolven*|divest*|change of control|restructur*|takeover|dissolution|joint venture|corporate transaction|liquidat*)',
          '(sale|sell|sells|sold|buy|buys|bought|transfer*|disposition|purchase*|taken over|takes over) ..8 (our|the|its|any|all|whole|part|parts|substantially|company|us) ..4 (business|assets|company|compan*|division*|shop|firm|practice|stock|unit)',
          '(buyer|purchaser|successor|acquirer|new owner*)',
        ],
        voids: ['@sell ..3 (your|personal|@data)', 'transfer* ..3 @data'],
        also: ['(@share|@data|@it|disclosure|@kind)'],
        label: 'sharing',
        unless: [
          '(buy|bought|purchase|purchased) ..8 (product*|service*|item*|ticket*|you)',
          'data (collected|acquired|acquisition)',
          'acquired from ..3 (third|other)',
          'we acquire ..6 @data',
        ],
        anyway: true,
      },
    ],
  },
  {
    // Denied: not even aggregates are given out.
    aspect: 'SHA-8',
    rules: [
      {
        gives: 'stated',
        says: [
          '@share ..16 @aggregate',
          '@aggregate ..24 @share',
          '@aggregate ..24 (with|to) ..6 (third part*|partner*|public|others|advertis*|sponsor*|researcher*)',
          '(publish*|report*) ..14 @aggregate',
        ],
        also: [
          '(@third|public*|without restriction|partner*|share|shared|sharing|sell)',
          '(use and disclose|disclose)',
          '(with|to) ..4 @recipient',
        ],
        label: 'sharing',
        unless: [
          '(not|never) ..3 @share ..8 @aggregate',
          '(delete|erase|retain|keep) ..10 @aggregate',
          '(store|stored|sent|send|transmitted|provided to google|transferred) ..10 @aggregate ..10 (cookie|google)',
        ],
        anyway: true,
      },
      { gives: 'denied', says: ['(not|never) ..3 @share ..8 @aggregate'], label: 'sharing', anyway: true },
    ],
  },
];
