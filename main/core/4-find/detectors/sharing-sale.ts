import type { Detector } from '../rule.ts';

/** What is said of selling data, and of others' marketing with it. */
export const SHARING_SALE: readonly Detector[] = [
  {
    // Denied: data is not sold. Partial: not sold, "unless the law permits it" and the like, which empties the promise.
    aspect: 'SHA-4',
    rules: [
      {
        gives: 'stated',
        says: [
          '(we|us|may|might|will|do|does|not|never|or) (also|sometimes|ever|knowingly|intentionally)? ..3 @sell ..8 (@data|@it|email*|list*|contacts|address*|details|@kind)',
          'we @sell ..6 (@data|@it)',
          'available for sale',
          'in connection with ..3 (sale|exchange|rental) ..3 of ..3 (user|customer|personal|member) (information|data|lists)',
          '(save|share|show|give|disclose) ..6 sell it',
          '(business of|without|from) ..2 (selling|renting) ..6 (@data|@it)',
          '(@data|email*|list*|it|them|these) ..3 (is|are|be|been|being) ..3 (sold|rented|traded|leased)',
          '(@data|details|detail) ..10 (is|are|be|been) ..5 (sold|rented)',
          '(constitut*|consider*|deemed|qualif*|amount*|treated as|regarded as) ..6 (sale|sales|sell*|sold)',
          'we ..2 (have|has) ..6 (sold|disclosed or sold) ..12 (@data|categories)',
        ],
        voids: [
          '(sale|sell*|sold|merger) ..6 of ..10 (business|compan*|assets|division*|shares|part|parts|stock|us)',
          '(sell|buy|sold|selling) ..6 (business|compan*|assets|products|division*|stock|goods|unit*)',
          '(prospective|proposed|actual) ..4 sale',
          'assets ..8 sold ..14 @data',
          '(merger|acquisition|bankruptcy|stock|asset*|reorgani*) ..10 (sale|sell*|sold)',
          '(sale|sell*|sold) ..10 (merger|bankruptcy|acquisition|reorgani*|assets)',
        ],
        unless: [
          '(right*|request*|@child|right to opt out)',
          'opt out ..6 (sale|selling)',
          '@sell ..3 @aggregate',
          'have (we|you) ..2 sold',
          '(if|whether) we ..2 @sell',
          '(devices|products|goods|items) (that)? we @sell',
          'trade (union*|secret*|name*|show*|mark*|association*|register*)',
          '(under|younger than|less than) ..6 (16|13|18|sixteen|thirteen)',
          'unless ..4 (permitted|allowed|required) by ..4 law*',
          'opt out of ..4 sale',
        ],
        negated: 'denied',
      },
      {
        gives: 'denied',
        says: [
          '(we|does|has|have) (do|will)? (not|never) ..3 (sell|sold|rent|rented) ..4 @data ..24 (including|will not|and not|and do not|and does not)',
          '(we|does) (do|will)? (not|never) (sell|rent) , ..24 (@data|@kind)',
          '(we|does) (do|will)? (not|never) ..3 (sell|rent) ..4 @data ..4 (to|for) ..3 (third part*|anyone|others|money)',
        ],
        unless: ['unless ..4 (permitted|allowed|required) by ..4 law*', 'not knowingly'],
        anyway: true,
      },
      {
        gives: 'denied',
        says: [
          'we (do|will|have|shall)? (not|never) (sell|sold|rent) (any|your|the)? (of your)? (personal|personally identifiable|identifiable)? @data',
        ],
        unless: [
          '(without|unless|except|@child|right to opt out|not knowingly)',
          '(under|younger than|less than) ..6 (16|13|18|sixteen|thirteen)',
        ],
        anyway: true,
      },
      {
        gives: 'partial',
        says: ['@sell'],
        also: ['unless ..4 (permitted|allowed) by ..4 law*'],
        with: ['(not|never|no)'],
        anyway: true,
        label: 'sharing',
      },
      {
        gives: 'partial',
        says: [
          'opt* out ..6 (sale|selling)',
          'do not sell ..3 @data',
          'do not sell (my|request*)',
          'opt* out ..3 our ..2 (sale|selling)',
        ],
        with: ['(click*|link|form|email*|@mail|<url>|submit*|visit*|page|call)'],
        unless: ['(@child|16)'],
        anyway: true,
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
          '(sharing|share|disclos*) ..40 cross context behavio*',
          '@adfirm ..8 (serve|show|display|deliver|place|create|allow)',
          '(deliver*|serve|serves|show) ..4 (targeted|personali*|interest based) ..10 (from|by|through) ..6 @adfirm',
          '@share ..30 (who|that|which) ..3 (interested in|wish to|want to|may|might|would like to) ..3 (contact*|getting in touch|send*|market*|offer*|email*) ..2 you',
          '@share ..10 (third part*|partners) ..20 (tailored|targeted|personali*|interest based|behavio*) (advertis*|ads)',
          'third part* ..6 (serve|present|display|deliver|show) ..8 (advertis*|ads)',
          '(sell|rent|sold|rented) ..10 third part* ..6 marketing',
          '(set|placed|used) by ..3 advertis*',
          '(advertiser*|ad network*|advertising partner*|ad server*) ..8 (place|set|recognize|recognise|use) ..8 (cookie*|beacon*|pixel*)',
          '@third ..12 (may|will|can) ..4 (contact|send|market|email|target|advertise|show) ..12 (you|offers|products|ads)',
          '(@third|advertis*|ad networks) ..12 (collect|use|place|set|track*) ..24 (advertis*|ads|targeted|interest based)',
        ],
        label: 'sharing',
        unless: ['(on our behalf|on behalf of|right to |to opt out of|opt out of having|unsubscribe)'],
        negated: 'denied',
      },
      {
        gives: 'denied',
        part: 'use',
        says: [
          'not ..3 (allow|permit|serve|show|use) ..4 (interest based|targeted|behavio*|personali*) (advertis*|ads)',
        ],
        unless: ['(opt out|if you|unless|@share)'],
        anyway: true,
      },
      {
        gives: 'stated',
        part: 'out',
        says: [
          'opt* (out|in) ..24 @third',
          'opt* out ..30 (advertis*|ads|network*|third part*|sharing|direct marketing|@adfirm)',
          '@third ..30 opt* out',
          '(ask|request*|tell|instruct|direct|want|prefer|wish|require|right|object|stop) ..8 (not|stop|to|from) ..6 (share|sharing|disclos*|pass) ..14 @third ..14 (marketing|advertis*|promot*)',
          '(request|right) ..14 @share ..12 third part* ..6 (direct)? marketing',
          'opt* out ..20 participating companies',
          '(decline|disable|opt out of) the use of ..6 (dart|doubleclick|advertis*)',
          '(not wish|not want|prefer not) to receive ..4 (personali*|targeted|interest based|tailored) (advertis*|ads) ..24 (choice*|exercise|opt out|visit|choose|contact)',
        ],
        also: ['(marketing|advertis*|ads|promotion*|own use|@adfirm|participating|dart)'],
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
];
