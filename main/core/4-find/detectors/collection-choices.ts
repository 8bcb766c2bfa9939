import type { Detector } from '../rule.ts';

/** What is said of choices over collecting, and of what entitles to it. */
export const COLLECTION_CHOICES: readonly Detector[] = [
  {
    // Partial: a choice over ads is spoken of, without saying how. Deferred: the way stands in a cookie notice.
    aspect: 'COL-5',
    rules: [
      {
        gives: 'stated',
        says: [
          '(browser*|device|settings|preferences|banner|consent tool|preference cent*|privacy manager) ..14 (refuse*|reject*|block*|disabl*|delet*|remov*|declin*|turn* off|switch* off|control*|manage*|accept*|prevent*|notif*|warn*|alert*|stop*)',
          '(refuse*|reject*|block*|disabl*|delet*|remov*|declin*|turn* off|switch* off|control*|manage*|not to accept|prevent*|stop*|clear*|limit*) ..12 (browser*|settings|preferences|banner|cookie tool|preference cent*|control panel)',
          'opt* out ..20 (cookie*|advertis*|ads|analytics|tracking|tracker*|behavio*)',
          '(cookie*|advertis*|ads|analytics|tracking|interest based) ..20 opt* out',
          'opt* out ..6 (by|here|at|via|through|visit*|click*|using|link)',
          '(refuse*|reject*|block*|disabl*|remov*|declin*|turn* off|switch* off|manage*|prohibit*|prevent*|control*) ..6 (cookie*|tracker*|beacons|lsos|flash|tracking)',
          'limit ad tracking',
        ],
        also: ['(cookie*|advertis*|ads|ad|analytics|tracking|lsos|tracker*|beacon*|targeted|local storage|pixel*)'],
        unless: [
          '(you will not be able to opt out|disabling cookies in|@child|may not offer|not control)',
          'if you (reject*|refuse*|decline*|block*|disable*) ..4 cookies ..4 (you|some|parts|our|the)',
          '(see|refer to|read|review|visit|consult|check|in) ..3 (cookie|cookies) ..4 (notice|policy)',
        ],
        voids: ['cookies ..12 (will|may|can) ..3 (prevent|limit|stop|disable)'],
        anyway: true,
      },
      {
        gives: 'stated',
        says: [
          'browser* ..14 (refuse*|reject*|block*|disabl*|delet*|remov*|declin*|accept*|prevent*|notif*|warn*|alert*|stop*)',
          '(refuse*|reject*|block*|disabl*|delet*|remov*|declin*|prevent*|clear*) ..12 browser*',
        ],
        also: ['(cookie*|tracking|lsos|tracker*|beacon*|local storage|pixel*)'],
        unless: [
          '(disabling cookies in|@child)',
          'if you (reject*|refuse*|decline*|block*|disable*) ..4 cookies ..4 (you|some|parts|our|the)',
        ],
        voids: ['cookies ..12 (will|may|can) ..3 (prevent|limit|stop|disable)'],
        anyway: true,
      },
      {
        gives: 'partial',
        says: [
          '(choice*|choose|opt* out|control) ..12 (ads|advertis*|cookies|tracking|reach you)',
          '(ads|advertis*|cookies) ..10 (choice*|choose)',
        ],
        unless: ['not control'],
        label: 'collection',
        anyway: true,
      },
      {
        gives: 'stated',
        says: ['opt out ..3 (click|visit|follow) ..3 (here|link*|below)', '(ability|how|ways) ..3 opt out'],
        under: ['(cookie*|advertis*|ads|tracking|analytics)'],
        unless: ['(email*|newsletter*|promotional|marketing messages|sms)'],
        anyway: true,
      },
      {
        gives: 'partial',
        says: ['(choice*|choices) ..12 (clicking|click|link)'],
        under: ['(cookie*|advertis*|tracking|technolog*)'],
      },
      {
        gives: 'deferred',
        says: [
          '(see|read|refer to|consult|visit|look at|check|explained in|described in|detailed in|set out in|find in) ..6 (cookie|cookies|tracking) ..2 (policy|notice|statement|page|declaration)',
          'in our ..2 (cookie|cookies|tracking) ..3 (policy|notice|statement)',
          'cookie (policy|notice|statement) (explains|describes|sets out|tells|contains|says|has)',
        ],
        anyway: true,
      },
    ],
  },
  {
    // Denied: the signals are not honoured. Stated: they are, or their treatment is told otherwise.
    aspect: 'COL-6',
    rules: [
      {
        gives: 'stated',
        says: [
          '@obey ..20 @dnt',
          '@dnt ..24 @obey',
          'if we (receive|detect) ..6 @dnt',
          '(if|when) ..14 @dnt ..24 (disable*|cease)',
          '(enable|enabling|activate|send|turn on|use) ..6 (global privacy control|gpc|opt out preference signal*)',
        ],
        unless: [
          '(whether|how) ..12 third part* ..8 @obey',
          '(determine|learn|find out|disclose) ..3 whether',
          '(must|require*|requires) ..6 disclose',
          'how (we|our) ..6 @obey ..20 (see|refer|read|visit)',
          'ignore*',
        ],
        negated: 'denied',
      },
      {
        gives: 'denied',
        says: [
          '@dnt ..14 (ignore*|unaware|no effect|disregard*)',
          '(ignore*|unaware|disregard*) ..14 @dnt',
          'no ..3 (consensus|standard*|common|industry|uniform|accepted|agreement) ..30 @dnt',
          'not ..8 (offer|provide|have) ..20 @dnt',
          '@dnt ..40 no ..3 (consensus|standard*|common|industry|uniform|accepted|agreement)',
        ],
        anyway: true,
      },
      {
        gives: 'deferred',
        says: [
          '@dnt ..14 (see|refer|read|consult|visit|described|explained) ..8 (policy|notice|statement|page)',
          '(see|refer|read|consult) ..24 @dnt',
        ],
        with: ['(policy|notice|statement|page)'],
        unless: ['third part*'],
        anyway: true,
      },
    ],
  },
  {
    // Partial: says that giving is free or required, or what follows, but not both.
    aspect: 'COL-7',
    parts: ['free', 'effect'],
    rules: [
      {
        gives: 'stated',
        part: 'free',
        says: [
          '(voluntary|mandatory|optional|compulsory|obligatory) ..8 (provid*|provision|submit*|give|giving|disclos*|@data|field*|question*)',
          '(provid*|provision|submit*|give|giving|@data|field*|question*|answer*) ..16 (voluntary|mandatory|optional|compulsory|obligatory)',
          '(provided|submitted|given|collected|furnished|disclosed) ..3 (voluntarily|freely)',
          '(voluntarily|freely) (provided|submitted|given|furnished|disclosed|supplied|shared|entered)',
          '(provide|disclose|submit|give) ..6 voluntarily',
          '(information|data|details) voluntarily',
          'voluntarily (submit|provide|give) it',
          'voluntarily ..3 (provide|give|submit|share|disclose|supply|enter|providing|giving|submitting|sharing|disclosing|supplying)',
          '(providing|provision of|submission of|submitting|giving) ..12 (is|are) ..3 (required|necessary|needed|up to you|your choice)',
          '(choice|choose|decide|up to you) ..3 whether ..4 (provide|give|submit|disclose|share)',
          '(require|requires|required|need) ..3 (submission|provision) of',
          '(may|might|can) or may not (provide|give|disclose)',
          'refrain from (supplying|providing|giving|disclosing|submitting)',
          '(not|never) (required|obliged|obligated|necessary|mandatory|compulsory|have|need) to (provide|give|supply|disclose|submit|tell|answer|share|fill|enter)',
          '(visit|use|browse|access|view|explore|enjoy) ..14 without ..3 (telling us who|revealing|identifying yourself|registering|giving us|providing|disclosing|submitting)',
          '(choose|decline|refuse|prefer|elect|free) ..2 not to (provide|give|supply|disclose|submit|share|tell|answer)',
          '(decline|refuse|free) to (provide|give|supply|submit|disclose|answer|share)',
          'not (require|oblige|force) you to ..8 (provide|give|supply|submit|disclose|share)',
          'not (want|wish|like) to (provide|give|share|supply|disclose) ..10 not have to',
          '(required|must|need*) ..6 (provide|give|supply) ..8 (to|in order to) ..4 (contract|order|account|service*|register)',
          '(required|must) ..3 (provide|give|supply) ..4 before ..6 (agreement|contract|order)',
          'marked ..6 (asterisk|required|mandatory|star)',
        ],
        also: ['(@data|question*|field*|@kind)', 'voluntarily (submit|provide|give) it'],
        unless: [
          '(@child|arbitration|rights|opt out|sign up|tracker*|cookie*|voluntary program*|law*|public*)',
          'mandatory (disclosure|law*|retention)',
          'optional (cookie|cookies)',
        ],
        anyway: true,
      },
      {
        gives: 'stated',
        part: 'effect',
        says: [
          '(if|when|where|should) ..4 (not|refuse|decline|fail|withhold) ..3 (provide|give|supply|submit|disclose|share) ..24 (not be able|unable|no longer|may not)',
          '(if|when|where|should|without) ..4 (not|refuse|decline|fail|withhold|without) ..14 (not be able|unable|cannot|can not|may not|will not|impossible|not possible|no longer|limit*|prevent*)',
          '(unable|not be able|can not|may not|impossible|not possible) ..14 (without|unless) ..6 (provid*|giv*|suppl*|obtain*|receiving|it|them|this|that|these|information|your)',
          '(unable|not be able|can not|may not|impossible|not possible) ..14 if ..6 (not|refuse|decline|fail|withhold)',
          'without (it|this|that|them|these|your|such) ..6 (cannot|can not|unable|not be able|may not)',
          'without (collecting|processing|having|receiving) ..14 (can not|unable|not be able|may not)',
          'only ..3 who provide ..14 (able to|may|can)',
          '(decline|refuse|refrain|choose not|elect not|prefer not|failure|failing|withhold*|refusal) ..40 (not be able|unable|can not|may not|will not|impossib*|not possible|limit*|prevent*|not receive|not have)',
        ],
        also: ['(provide*|providing|give|giving|supply|information|data|details|it|them|submit|without)'],
        with: ['(@data|provide*|providing|supply)'],

        unless: ['(@child|cookie*|arbitration|identify you|access to or|verif*|consent)'],
        anyway: true,
      },
      {
        gives: 'stated',
        says: [
          'without (it|this|this information|such information|that information|the information) ..4 not be able to',
          'failure to provide ..8 @data ..8 (result*|mean*|prevent*)',
          '(not|refuse to) consent to ..6 (processing|collection) ..4 (can not|cannot|unable) ..3 (use|access)',
        ],
        unless: ['(@child|cookie*|verify)'],
        anyway: true,
      },
    ],
  },
  {
    // Partial: consent is asked for in passing, with no use tied to it.
    aspect: 'COL-8',
    rules: [
      {
        gives: 'stated',
        says: [
          'unless you consent',
          'consent ..4 before ..4 (using|use|collect*|process*)',
          '(based|rely|relies|relying|basis|ground*) ..6 (consent|contract|obligation*|interest*|agreement|permission)',
          '(with|unless|subject to|have|given|get|by) ..2 (your|you|their|prior|explicit|express) ..3 (consent|permission|agreement)',
          '(consent|consented|agree) to ..6 (use*|processing|collect*|process|combination)',
          'consent (to|for) (us|our)? (store|process|processing|collect|use|using|storing|collecting)',
          '(necessary|need*|required) ..6 (perform*|performance|fulfil*|enter*|contract) ..6 (contract|agreement)',
        ],
        label: 'collection',
        unless: ['(user consent|consent plugin|consent tool|cookie consent)', '(@child|@parent)'],
        anyway: true,
      },
      {
        gives: 'stated',
        says: [
          'process* ..8 to (meet|comply|fulfil*|satisfy) ..8 (legal|statutory|contractual|regulatory) ..3 obligation*',
          'to comply with ..5 (law|laws|regulations) ..14 (required|obliged|must) ..10 (collect*|process*|report)',
          'you ..6 consent to ..3 (processing|collection|use)',
          '(legal|lawful) (basis|bases|ground*)',
          'lawful reason*',
          '(legitimate|lawful) (business)? interest*',
          'article 6',
          '(process*|use|using|collect*) ..12 (on the basis of|based on) ..4 (consent|contract)',
          '(grounds|ground|basis|bases) ..6 (rely|relies) ..4 process*',
        ],
        unless: ['(right to|object|objection|automated decision*)', 'transfer* ..6 outside', '(@child|@parent)'],
        anyway: true,
      },
      {
        gives: 'partial',
        says: [
          '(process*|use|using|collect*) ..12 (on the basis of|based on) ..4 (consent|contract|legitimate)',
          'legitimate interest*',
          'consent to ..2 (our|this) ..1 privacy (policy|notice|statement)',
          '(withdraw*|revok*) ..6 consent ..12 (process*|use|uses|using|collect*|collection|storage)',
        ],
        unless: ['(@child|@parent)'],
        anyway: true,
      },
    ],
  },
];
