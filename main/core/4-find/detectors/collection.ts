import type { Detector } from '../rule.ts';

// How soon one is no longer written to: mail and telephone are ways there, not kinds of data.
const WRITTEN_TO =
  '(day|days|week|weeks) ..12 (email|e-mail|mail|telephone|phone|text) ..3 (promotion*|preferences|marketing|message*)';

/** What is said of what is collected, from whom, why and with which tools. */
export const COLLECTION: readonly Detector[] = [
  {
    // Denied: nothing personal is collected at all. Partial: one kind only.
    aspect: 'COL-1',
    rules: [
      { gives: 'stated', says: ['@kind ..10 @kind'], label: 'collection', anyway: true, unless: [WRITTEN_TO] },
      { gives: 'stated', says: ['@collect ..12 @kind ..12 @kind'], unless: [WRITTEN_TO] },
      { gives: 'partial', says: ['@kind', '@collect ..10 @kind'], label: 'collection', unless: ['@child'] },
      {
        gives: 'denied',
        says: ['(do|does) not ..4 (collect|gather|request|record|ask for|obtain) (any|your)? ..2 personal* ..3 @data'],
        unless: ['(@child|unless|except|through email|sensitive|knowingly|under|from third|about you from)'],
        anyway: true,
      },
    ],
  },
  {
    // Denied: "we obtain nothing from others".
    aspect: 'COL-2',
    rules: [
      {
        gives: 'stated',
        says: [
          '(obtain*|collect*|receive*|get|gets|acquire*|gather*|comes|come|learn) ..14 from ..6 @source',
          '(we|us) ..3 (purchase|buy|license) ..14 from ..6 @source',
          '@login ..8 (share|shares|provide|provides|send|sends|give|gives|pass|passes) ..14 (with|to)? us',
          '(log in|login|sign in|sign up|register*) ..8 (using|through|with|via|by) ..6 @login',
          '@login (login|log in|account|sign in|connect)',
          'from ..4 @source ..8 (obtain*|collect|receive|acquire|get|we hold|may also)',
          '@source ..8 (may|will|also|sometimes)? (share|shares|send|sends|give|gives|provide|provides|pass|passes|tell|tells|supply|supplies) ..6 (us|with us|to us)',
          '(combin*|supplement*|enhanc*|append*|enrich*|match*) ..14 (from|by|with) ..8 @source',
          'third party ..3 compan* ..6 share ..4 @data with',
          'obtain* ..8 @data ..6 (indirectly|from another source|from elsewhere)',
          '(other|third party|outside|external|online or offline|additional) sources',
          '(other|external|outside|additional) resources ..3 (including|such as|like)',
          '(authori*|allow*|permit*) ..4 to access your ..4 account ..2 with @login',
          'from you and from other',
          '(provided|obtained|collected) ..12 (via|through) ..3 third part*',
          '(authori*|allow*|permit*) us to ..2 (access|receive|collect|obtain) ..20 from ..6 (@login|third party|application|service|platform)',
          'authenticate your identity ..14 share ..14 with us',
          '(our|other) (user*|customer*|member*|client*) ..3 (provide|give|send|share|submit|upload) ..6 about ..3 (you|visitor*|others|other)',
          '(provided|supplied|given|shared) by ..2 (other|others|another) ..2 (people|users|person|individuals|members|about you)',
        ],
        unless: [
          '(source code|open source|other than those sources|not apply)',
          '(merged|acquired) ..3 (by|with) ..4 compan*',
        ],
        voids: [
          '(obtain*|collect*|receive*|get|gets|acquire*|gather*|comes|come|learn) ..14 from you ..8 @source',
          'informed ..24 @source',
          '@source ..8 (provide|provides) us with ..3 (service*|support)',
          '@source ..3 who (provide|provides) ..6 (product*|service*) ..3 to us',
          '(share|shared|disclose) ..6 @source',
          'you ..3 not receive ..10 from ..6 @source',
        ],
        negated: 'denied',
      },
      {
        gives: 'stated',
        says: ['@source'],
        under: ['(sources|from others|third party sources|other sources|from third part*|from elsewhere|we receive)'],
        label: 'collection',
      },
      {
        gives: 'denied',
        says: ['(only|solely|exclusively) ..4 (from you|directly from|you give us|that you provide|you provide)'],
        label: 'collection',
        unless: ['(purpose*|if|when|use*|used)'],
      },
    ],
  },
  {
    aspect: 'COL-3',
    rules: [
      {
        gives: 'stated',
        says: [
          '(use*|using|process*|need*|collect*|require*) ..14 (to|in order to|so that|for the purpose*|for purpose*) ..2 @purpose',
          'purpose* ..12 (to|is|are|include*|for|:)',
          'for (reasons|purposes) ..14 (including|such as)',
          '(use*|collect*|process*) ..10 for ..4 (purpose*|reason*|@purpose)',
          '@data ..10 (is|are|be) (used|needed|processed|required) (to|for|in)',
          '(use|uses|used) (your|the|this|that|these|it|them|personal) ..6 (to|for)',
          '(so|that) ..2 we can @purpose',
        ],
        label: 'collection',
        unless: ['@child'],
      },
    ],
  },
  {
    // Denied: "we use no cookies". Deferred: cookies are said to be used nowhere, and a cookie notice is pointed to.
    aspect: 'COL-4',
    rules: [
      {
        gives: 'stated',
        says: ['@tool'],
        also: [
          '(use*|using|@collect|place|placed|set|sets|automatic*|send|sent|contain*|employ*|rely|cookies)',
          '(write*|deploy*|through)',
        ],
        unless: [
          '(for|more) ..6 information ..6 (cookie|cookies) ..6 (see|refer|read|visit)',
          '(reject|refuse|decline|disable|block) ..6 cookies ..4 may',
        ],
        voids: [
          '@tool (policy|notice|statement|page|list|settings|preferences|banner|consent|declaration)',
          '@third ..6 (use|uses|set|place) ..3 @tool',
        ],
        negated: 'denied',
      },
      {
        gives: 'deferred',
        says: [
          '(see|read|refer to|consult|visit|look at|check|explained in|described in|detailed in|set out in) ..6 (cookie|cookies|tracking) ..2 (policy|notice|statement|page|declaration)',
        ],
        anyway: true,
      },
      { gives: 'partial', says: ['@third ..6 (use|uses|set|place) ..6 @tool'] },
    ],
  },
];
