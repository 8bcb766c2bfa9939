import type { Detector } from '../rule.ts';

/** What is said of the occasions on which data is given away. */
export const SHARING_OCCASIONS: readonly Detector[] = [
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
          '(meet|meeting|fulfil*) ..2 legal obligation*',
          '(permitted|allowed) by ..3 law*',
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
      {
        gives: 'stated',
        says: [
          '(respond*|comply*|answer*|cooperate) ..6 (subpoena*|court order*|legal process|lawful requests|legal requests)',
          '(requests|request) ..6 (by|from|of) ..4 (public authorit*|law enforcement|government*|authorities)',
          '@share ..12 (have to|must|oblig*|required) ..4 by law',
          '@share ..24 (duty|oblig*) ..14 legal obligation*',
        ],
        unless: ['(@child|right to|retain*|retained|kept|retention)', 'data protection'],
        anyway: true,
      },
      {
        gives: 'partial',
        says: [
          'law enforcement ..4 unless',
          '(share|shared|disclos*|transfer*|transmi*|passed|passing|release*) ..36 (statutory|legal) (obligation*|duty|duties)',
        ],
        unless: ['(@child|right to|retain*|retained|kept|retention)'],
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
          '(merger*|merge|merges|merged|acquired|acquisition*|acquirer*|acquiring|acquires|reorgani*|bankrupt*|insolven*|divest*|change of control|change in control|change of ownership|change in ownership|transfer of ownership|restructur*|takeover|dissolution|joint venture|corporate transaction|liquidat*)',
          '(sale|sell|sells|sold|buy|buys|bought|transfer*|disposition|purchase*|taken over|takes over) ..8 (our|the|its|any|all|whole|part|parts|substantially|company|us) ..4 (business|assets|company|compan*|division*|shop|firm|practice|stock|unit)',
          '(buyer|purchaser|successor|acquirer|new owner*)',
        ],
        voids: ['@sell ..3 (your|personal|@data)', 'transfer* ..3 @data', '@sell ..24 business partner*'],
        also: ['(@share|@data|@it|disclosure|@kind)'],
        label: 'sharing',
        unless: [
          '(buy|bought|purchased) ..8 (product*|service*|item*|ticket*|you)',
          'purchase ..4 (product*|service*|item*|ticket*)',
          'data (collected|acquired|acquisition)',
          'acquired from ..3 (third|other)',
          'we acquire ..6 @data',
        ],
        anyway: true,
      },
      {
        gives: 'stated',
        says: [
          '(sale|merger|acquisition|transfer) , ..3 (sale|merger|acquisition|transfer|consolidation|reorgani*)',
          '(purchase|transfer|sale) , ..3 or sale of ..4 assets',
          '(sold|acquired|merged) ..14 (transferred assets|assets transferred)',
        ],
        label: 'sharing',
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
          'use ..8 @aggregate ..8 (any|whatever) ..2 (reason|purpose*)',
          '@aggregate ..3 @data (which|that) ..3 (advertiser*|third part*|partners) ..3 (use|receive|access)',
        ],
        also: [
          '(@third|public*|publish*|without restriction|partner*|share|shared|sharing|sell)',
          '(use and disclose|disclose)',
          '(with|to) ..4 @recipient',
          'any ..2 (reason|purpose*)',
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
