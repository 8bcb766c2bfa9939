import type { Detector } from '../rule.ts';

/** What is said of ending, erasing and disposing. */
export const ERASURE: readonly Detector[] = [
  {
    aspect: 'RET-4',
    rules: [
      {
        gives: 'stated',
        says: [
          '(close|cancel|deactivat*|terminat*|delet*|closing) ..8 (account*|profile*|membership*|registration*|subscription*)',
          '(deregister*|unregister*) ..6 (account*|profile*|service*)',
          '(account*|membership*|profile*) ..6 (close|closed|cancel*|deactivat*|terminat*|delet*) ..14 (by|@route)',
          '(no longer|stop) ..6 (use|using|process*) ..6 @data',
          '(discontinue|cease) ..3 (the use|processing) ..8 @data',
          'uninstall* ..8 (app|application|service*|software|process*|it|mobile)',
          '(stop using) ..8 (app|application|service*|software|site)',
        ],
        also: ['(@route|by|at any time|how to|simply)', 'you (can|may)'],
        voids: ['subscription* ..6 (newsletter*|email*|mailing)', '(newsletter*|email) subscription*'],
        unless: [
          '@child',
          '(not agree|disagree|do not accept|not wish to be bound|opted out|opt out)',
          'after ..6 (you|we|your) ..4 (close|cancel|terminat*|delet*|account)',
          '(even if|after|when|once|until) ..3 you* ..4 (close|closed|cancel*|delet*|deactivat*|terminat*) ..4 (account*|profile*|membership*|subscription*|registration*)',
          '(may|reserve*|will|can|discretion|circumstances) ..10 (terminate|suspend|cancel|close|disable) ..8 (member*|user*)',
          '(reserve*|discretion|we may|we will|we can) ..10 (terminate|suspend|cancel|close|disable|delete)',
          'when ..6 account* ..4 (closed|deleted|terminated)',
          'prior to (closing|deleting)',
          '@keep ..14 account',
          'account ..3 @keep',
          'ability ..8 disabled',
        ],
        anyway: true,
      },
      {
        gives: 'stated',
        says: [
          '(right|rights|may|can|entitled) ..40 (object*|withdraw*|revok*) ..6 (to|your)? ..3 (process*|use|consent)',
          '(withdraw*|revok*) ..4 consent ..6 (at any time|by|contact*)',
          '(permission|consent) ..14 (withdraw|revoke) (it|this|that|them)',
          'opt* out of (that|such|this|all|any|our|the|certain) processing',
        ],
        unless: ['(@child|@parent|marketing|cookie*|direct marketing|advertis*)'],
        anyway: true,
      },
    ],
  },
  {
    // Partial: erasure is offered, with no way to ask for it in this clause or in one about rights and requests.
    aspect: 'RET-5',
    parts: ['right', 'route'],
    essential: 'right',
    rules: [
      {
        gives: 'stated',
        part: 'right',
        says: [
          '(right*|request*|ask*|may|can|ability|able|entitled|option|opportunity|wish|want|like|choose|how|exercise|have|instruct|require|seek*) ..24 (delet*|eras*|eradicat*|remov*|destroy*|forgotten)',
          '(right to) ..3 (deletion|erasure|be forgotten|delete)',
          'request* ..4 (deletion|erasure|removal)',
          '(delet*|eras*|remov*) ..10 (upon|on|at) (your|their|written)? ..1 request',
          '(delete|erase|remove) ..6 (when|if|where) ..2 requested',
          '(makes|make) it possible ..30 (delet*|eras*)',
          '(delete|erase|remove) ..8 (account|profile) ..8 (by|in|from|settings|at any)',
          '(deleting|deletion|erasure|erase) ..14 (contact|email|write|send|request*)',
        ],
        also: [
          '(you|your|individual*|user*|customer*|person|people|consumer*|resident*|right*|data subject*)',
          'member*',
          '(when|if|where) ..2 requested',
        ],
        unless: [
          '(any and all materials|submissions|posts that)',
          '(cookie*|@child|@parent|lsos|browser*|local storage|mailing list*)',
          'not (guarantee|be able)',
          'right to (reject|refuse)',
          'remove* ..4 (third party|malware|from our list|application|app)',
          '(may|can|will|reserve*) ..8 (delete|remove|destroy|erase) ..6 (inactive|that user)',
          '(we may|we can|we will|reserve*) ..14 (delete|remove|destroy|erase) ..6 (account|content)',
          'remove users',
        ],
        anyway: true,
      },
      {
        gives: 'stated',
        part: 'route',
        says: [
          '(@route) ..30 (delet*|eras*|removal|privacy rights|your rights|these rights|such rights|any right|rights request*|request for|requests for|access or|review request)',
          '(delet*|eras*|removal|privacy rights|your rights|these rights|such rights|of these rights|your request|a request|personal information|personal data|requests) ..30 (@route) ..6 (@mail|us|our|the|form|below|here|page)',
          '(delete|erase|remove) ..8 (in|from|through|via|under) ..6 (settings|account|profile|app|page)',
          'requests ..4 (sent|addressed|directed|submitted|made) to',
          'request* ..4 (deletion|erasure|removal) ..20 (instructions|section)',
          '(make|submit) ..4 request ..30 (form|method*|address|@mail)',
        ],
        also: ['(delet*|eras*|remov*|rights|right|access|correct*|review*|requests)'],
        with: [
          '(@mail|settings|account|form|click*|below|address|call|phone|write|writing|contact*|portal|page)',
          '(here|email*|link|above)',
        ],
        unless: ['(cookie*|@child|@parent|browser*|mailing list*|court|subpoena)'],
        anyway: true,
      },
      {
        gives: 'stated',
        part: 'route',
        says: ['(contact|email|write|reach|send) ..14 @mail', '@officer ..14 @mail'],
        also: ['(privacy|personal|data protection|rights|dpo)', '@officer'],
        unless: ['(cookie*|@child|@parent|marketing|unsubscribe|newsletter*)'],
        anyway: true,
      },
    ],
  },
  {
    // Partial: only "as required by law" and the like.
    aspect: 'RET-6',
    rules: [
      {
        gives: 'stated',
        says: [
          '(we|then|be|is|are|will|securely|safely|automatically|permanently|must|and|or) ..3 @delete ..16 (when|once|after|within|at the end|no longer|upon|afterwards|as soon as|if|on|thereafter|every|following|on|in)',
          '(when|once|after|following|at the end|no longer|upon|as soon as|thereafter|then|afterwards|within|expir*|every) ..24 (@delete|anonymi*|de identif*|overwrit*)',
          '(securely|safely|permanently|automatically) @delete',
          '(immediately|promptly) (deleted|erased|destroyed|discarded)',
          '@keep ..30 (until|then|and) ..8 (@delete|anonymi*|de identif*|overwrit*)',
          '(delet*|eras*|destroy*|shredded|wiped|purged|overwritten|anonymi*) (after|within|every|automatically|when|once) ',
        ],
        label: 'retention',
        unless: [
          '(cookie*|@child|effort*|search results|request*|right to|as required by law|loss|script*|temporarily downloaded|entry)',
          'required by applicable law',
          '(learn|learns|aware|discover*)',
          'under ..3 age',
          'you (may|can|could|have|ask|wish|want|delete|remove)',
          '(not|never|unable|cannot|nothing) ..4 @delete',
          'restore your account',
          'in response ..10 may retain',
          'protect* ..20 destruction',
          '(persist|remain) (in|on)',
        ],
        anyway: true,
      },
      {
        gives: 'partial',
        says: [
          '(@delete|de identif*|deidentif*|anonymi*) ..6 (personal|your|customer|the|old|unneeded|any)? ..2 (@data|it|them)',
        ],
        label: 'retention',
        unless: [
          '(right|cookie*|@child|effort*|search results|not|unable|contact|loss|persist|remain)',
          '(your|a|any|such|upon|deletion|erasure|verifiable) ..3 request*',
          '(request*|ask) ..6 @delete',
          '(learn|learns|aware|discover*)',
          'under ..3 age',
          'you (may|can|delete|have)',
        ],
      },
      {
        gives: 'partial',
        says: [
          '(@delete|close|deactivate|terminate) ..4 (inactive|dormant|unused|abandoned) ..3 (account*|profile*|@data)',
        ],
        anyway: true,
      },
      {
        gives: 'partial',
        says: [
          'as required by law ..4 (destroying|deleting|erasing|disposing|de identif*)',
          'required by applicable law ..4 (delete|destroy|erase)',
        ],
      },
      {
        gives: 'stated',
        says: [
          '(when|once|after|if) you ..2 (delete*|close*|cancel*|terminat*|deactivat*) ..4 (account|profile) ..4 we ..4 @delete',
        ],
        unless: ['(cookie*|@child|not)'],
        anyway: true,
      },
    ],
  },
];
