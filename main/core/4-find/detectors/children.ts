import type { Detector } from '../rule.ts';

// "Your age, gender" is a field of data: every rule asks for a child, a parent or an age that bounds something.

/** What is said of children: whom the service is for, and parents’ consent. */
export const CHILDREN: readonly Detector[] = [
  {
    // Partial: an age without its number.
    aspect: 'CHI-1',
    facts: 'age-threshold',
    rules: [{ gives: 'partial', says: ['(age of majority|legal age|threshold age)'], label: 'children', anyway: true }],
  },
  {
    // Denied: the service is not for children, or does not knowingly collect from them. Partial: children's data is spoken of without a position.
    aspect: 'CHI-2',
    rules: [
      {
        gives: 'stated',
        says: [
          '(directed|direct|intended|intend|designed|aimed|aim|meant|offered|target*|appeal*|made|market*|address*|suitable|build|run) ..6 (to|for|at|towards|toward) ..8 (@child|anyone under|under|persons under|individuals under|those under|people under)',
          'knowing* ..10 (collect*|solicit*|request*|gather*|ask*|market*|process*|maintain*|obtain*|receive*|accept*|store|keep) ..14 (@child|under|younger|below)',
          '(allow|permit|let) ..3 (@child|anyone under|users under|persons under|individuals under|people under|those under)',
          'knowing* ..3 (permit|allow|let) ..10 (@child|under|younger|below)',
          '(provide|provides|offer|offers|sell|supply) ..8 (to|for) ..3 (@child|anyone under|persons under)',
          '(collect*|gather*|process*) ..3 @child (data|information|personal)',
          '(collect*|gather*|receive*|process*) ..14 (from|about|of) ..3 (@child|anyone under|persons under|individuals under|people under|somebody under)',
          '(@child|under|younger than) ..24 (may|can|should|must|are|is) ..4 (not)? ..3 (use|register|access|allowed|permitted|order|open|join|sign|create|buy)',
          '(not|no) ..8 (use|register|provide|submit|send) ..20 (if you are|under) ..6 (under|#)',
          '(site*|service*|shop|app|website|platform|game) ..6 (for|open to) ..3 @child',
        ],
        also: [
          '(@child|years of age|adults|age of)',
          'under ..6 #',
          'younger than ..3 #',
          'below ..6 #',
          '# ..3 years',
          '# or (older|over)',
          'over ..3 #',
        ],
        unless: [
          'opt in ..8 sale',
          'only ..4 adults',
          '(learn|learns|aware|discover*|find out|found out|believe|notified)',
        ],
        negated: 'denied',
      },
      {
        gives: 'denied',
        says: [
          'only ..4 (adults|persons over|individuals over|people over|those over)',
          '(for|to|by) (adults|adult users|persons over|individuals over)',
          '(must|have to|need to) be ..8 # ..3 (years|or older|or over|and older|and over)',
          '(must|have to|need to) be ..4 (at least|over|aged) ..3 #',
          '(intended|offered|available|directed) ..4 (for|to) ..6 (# or older|# years or older|# years of age or older|# and older|over #|over the age of #)',
        ],
        also: [
          '(use|users|service*|site*|account*|register*|customers|permitted|visitors|app|platform|website|eligible)',
        ],
        unless: ['@parent'],
        anyway: true,
      },
      {
        gives: 'partial',
        says: ['@child'],
        label: 'children',
        with: ['(@data|share|privacy|collect*|consent)'],
        unless: ['@sell'],
        anyway: true,
      },
    ],
  },
  {
    aspect: 'CHI-3',
    rules: [
      {
        gives: 'stated',
        says: [
          '@parent ..18 (consent*|permission|approv*|authoriz*|authoris*|agree*|permit*)',
          '(consent*|permission|approv*|authoriz*|authoris*|agree*) ..10 @parent',
          '(consent|authorization|authorisation|permission) ..6 from ..24 @parent',
        ],
        unless: [
          'parent compan*',
          '(learn*|aware|discover*|find|found|believe*) ..40 without',
          '(permitted|authori*|required|allowed) by ..3 law*',
          'authori* agent*',
          'guardian (app|service*|website|news|media|events)',
          '@sell',
          '(urge|encourage|advise|instruct*|teach) ..6 @child',
        ],
        anyway: true,
      },
      {
        gives: 'partial',
        says: [
          '@sell ..40 (consent*|authori*|permission|opt in) ..40 @parent',
          '@sell ..40 @parent ..10 (consent*|authori*|permission|opt in)',
          'without ..8 @parent ..8 (consent*|permission|approv*)',
          '(with|under|need) ..4 supervision ..6 @parent',
          '@parent ..14 without ..2 (their|your|his|her|such) ..1 (consent|permission|knowledge)',
          'without ..8 (consent*|permission|approv*|knowledge) ..8 @parent',
        ],
        anyway: true,
      },
    ],
  },
];
