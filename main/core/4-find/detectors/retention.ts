import type { Detector } from '../rule.ts';

/** What is said of how long data is kept. */
export const RETENTION: readonly Detector[] = [
  {
    aspect: 'RET-1',
    facts: 'retention-period',
    rules: [
      {
        gives: 'stated',
        says: [
          '@keep ..20 (as long as|so long as|only as long|for the period|for a period|for the time|until|for the duration|no longer than|not longer than|longer than|for such time|for the length|for as long)',
          '(as long as|until|no longer than|for the duration|only for) ..20 @keep',
          '(retention|storage) (period*|time*|schedule|term*|criteria)',
          '(how long|length of time|period for which) ..14 @keep',
          '@keep ..10 (indefinitely|permanently|forever|for life|for ever)',
          '(indefinitely|permanently) ..3 @keep',
          '@keep ..14 (as|where|when) (needed|necessary|required) (to|for) ',
          '@keep ..8 long enough',
          '@keep ..6 as (reasonably|may be|is)? (required|necessary|needed)',
          'determin* ..14 (retain*|retention|disposed|how long)',
          'maintain* ..14 (as long as|so long as|until|no longer than|longer than)',
          '@delete ..14 (no longer|not) ..2 (needed|necessary|required|need)',
          '(when|once|if|after) ..8 (no longer|not) ..3 (needed|necessary|required|need) ..20 @delete',
          '@delete ..10 (after|within) ..4 # ..3 @unit',
          'use ..12 (only as long as|for as long as|only for so long as|no longer than) ..3 (is|are)? (necessary|needed|required)',
        ],
        label: 'retention',
        unless: [
          'password',
          '@child ..10 (until|reach)',
          'keep* you ..4 (logged|signed)',
          'stored on your ..4 (computer|device|hard drive)',
        ],
        anyway: true,
      },
      {
        gives: 'partial',
        says: [
          '@keep ..14 (reasonable|limited|short|certain|required) ..3 (time|period)',
          'not @keep ..14 (unless|except)',
          '@keep ..16 (some time|a while)',
        ],
        label: 'retention',
        anyway: true,
      },
      {
        gives: 'deferred',
        says: [
          '(in line with|in accordance with|according to|under|per) ..4 (retention|storage) (policy|policies|schedule)',
          '(see|refer|described|set out|listed|found|available|explained|subject to) ..8 (retention|storage) (policy|policies|schedule|statement|notice|table)',
        ],
        anyway: true,
      },
      {
        gives: 'denied',
        says: [
          'we (do|will) not (store|keep|retain|save|record) (any|the|your)? (of your)? (personal|personally identifiable|identifiable)? (@data|it|them)',
        ],
        label: 'retention',
        unless: ['(longer|unless|except|after|more than|beyond)'],
        anyway: true,
      },
    ],
  },
  {
    // A number of days for an answer, an opt-out or a claim is no period of keeping; see the facts.
    aspect: 'RET-2',
    facts: 'retention-period',
    rules: [],
  },
  {
    aspect: 'RET-3',
    rules: [
      {
        gives: 'stated',
        says: [
          '(@keep|use) ..40 (legal|law|laws|regulat*|disputes|dispute|enforc*|tax|accounting|audit*|fraud|claims|litigation|obligation*|statut*|limitation)',
          '(legal|law|laws|regulat*|tax|accounting|audit*|statut*) ..16 (@keep) ..10 (@data|@it|@kind|for|longer)',
          '(even|also)? after ..12 (clos*|cancel*|terminat*|delet*|deactivat*|end|ends|ended|leave|leaves|left|relationship|expir*) ..20 (@keep|use)',
          '(@keep) ..24 after ..10 (clos*|cancel*|terminat*|delet*|deactivat*|account|relationship|leave|contract|ends|last)',
          'account* ..4 (blocked|closed|deleted|terminated|deactivated|cancelled|canceled|suspended) ..6 we ..4 (retain|keep|store)',
          '(residual|backup|archival) ..10 (cop*|backup*|remain*)',
          '(if|when|once) you ..4 (cancel*|clos*|delet*|terminat*|deactivat*) ..24 (retained|kept|stored|retain|archived) ..8 (backup*|archiv*|until|for|period)',
          '(if|when|once) you ..4 (cancel*|clos*|delet*|terminat*|deactivat*) ..10 we ..4 (retain|keep|store)',
          '(delet*|remov*) ..8 (persist|remain*) ..6 (backup*|archiv*)',
          'not ..4 (delete|remove|erase) ..24 (when|after|once) ..10 account*',
          '(storage|retention|storing) ..14 (legal|statut*|law|laws|tax|accounting|limitation|claims)',
          '(@keep|maintain*) ..10 (beyond|past|following|subsequent to) ..8 (end|termin*|expir*|ceas*|clos*|cancel*|deactivat*|stop*|delet*)',
        ],
        label: 'retention',
        with: ['(@keep|storage|storing|persist|remain*|delete)'],
        unless: ['@child', 'delete* ..14 (if|where) ..6 (law|legal) requires'],
        voids: ['(not|never) ..6 @keep'],
      },
      { gives: 'partial', says: ['@keep ..24 (time|period) thereafter'], anyway: true },
    ],
  },
];
