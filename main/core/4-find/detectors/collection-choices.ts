import type { Detector } from '../rule.ts';

/** What is said of choices over tracking. */
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
          '(global privacy control|gpc|opt out preference signal*) ..2 (enabled|activated|turned on|set)',
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
];
