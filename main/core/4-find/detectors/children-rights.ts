import type { Detector } from '../rule.ts';

/** What is said of what happens to a child’s data, and whom to turn to. */
export const CHILDREN_RIGHTS: readonly Detector[] = [
  {
    // Partial: a parent may write, with no word of what for.
    aspect: 'CHI-4',
    rules: [
      {
        gives: 'stated',
        says: [
          '@parent ..45 (review*|access*|see|delet*|eras*|remov*|inspect*|correct*|withdraw*|refuse|ask|look)',
          '(exercise|rights) ..8 for ..2 (your child|your children)',
          '(review*|access*|see|delet*|eras*|remov*|withdraw*) ..20 (your child|your children|@child data|@child information|@child account|@child personal|@child profile)',
          '(request*|act|exercise|acting) ..6 on behalf of ..4 @child',
          'rights ..8 (your child|your children) ..10 (visit|use|submit)',
        ],
        with: ['(@child|guardian*|student*|daughter|son)'],
        also: ['(you|@parent|your child)'],
        unless: [
          'parent compan*',
          'we will (delete|remove|erase)',
          '(we|company) ..4 (become|learn|discover|find) ..12 @child',
          '@child ..10 without ..6 @parent',
          'review* ..6 (disclosure|policy|notice|statement|terms)',
          '(use|using) or access',
          'guardian (app|service*|website|news|media|events)',
        ],
        anyway: true,
      },
      {
        gives: 'stated',
        says: ['@parent ..30 (contact|write|email) ..10 to ..6 (delete|remove|erase|review|access)'],
        unless: ['parent compan*'],
        anyway: true,
      },
      {
        gives: 'partial',
        says: [
          '(believe*|think|aware|discover*|learn*|suspect*) ..24 (your child|your children|@child) ..30 (contact|email|notify|inform|write) ..3 (us|@mail)',
        ],
        also: ['(your child|your children|@parent)'],
        unless: ['parent compan*'],
        anyway: true,
      },
    ],
  },
  {
    aspect: 'CHI-5',
    rules: [
      {
        gives: 'stated',
        says: [
          '(learn*|discover*|aware|find|finds|found|believe|believes|think|notice*|notif*|turns out|suspect*|realis*|realiz*|determine*|come to know|informed|tell us|knowledge) ..40 (@delete|steps|terminate*|close*|block*|return|stop)',
          '(inadvertently|unintentionally|mistakenly|accidentally) ..8 (gather*|collect*|receiv*|obtain*) ..40 (@delete|steps|measures)',
          '(@delete|take steps|terminate|close) ..24 (learn*|discover*|aware|find|notice*|found|realis*|realiz*|suspect*|knowledge)',
        ],
        also: ['(@child|younger|age)', 'under ..6 #', 'below ..4 #'],
        label: 'children',
        anyway: true,
      },
      {
        gives: 'stated',
        says: ['(we will|we shall|will|we) ..10 (@delete|close|block)'],
        also: ['(@child|it|the account)', '(such|that|this|the|any) ..2 (information|data)', 'under ..6 #'],
        under: ['(@child|under #|minor*|age|young*)'],
        unless: ['@keep ..4 (until|for)'],
        label: 'children',
      },
    ],
  },
  {
    aspect: 'CHI-6',
    rules: [
      {
        gives: 'stated',
        says: [
          '(contact|email|write|call|notify|tell|inform|let us|reach|send|get in touch|alert|@mail|notified|phone|ring)',
        ],
        also: ['(@child|@parent|minor)', 'under ..6 #'],
        with: [
          '(us|@mail|office|officer|address|form|below|above|school|support)',
          '(must|should|may|can|please) ..2 (contact|notify|inform)',
        ],
        unless: [
          '(emergency contact|parent compan*|send you|contact you)',
          '@child ..3 (send|write|submit|email)',
          'collect* ..4 contact (information|details|data)',
          '(not|never|prohibit*) ..8 (send|submit*)',
          '(including|such as|name*|address) ..14 email address',
        ],
        label: 'children',
        anyway: true,
      },
      {
        gives: 'stated',
        says: [
          '(contact*|email*|write|call|notify|inform|tell|alert|report*) ..8 (us|@mail|mechanism|form)',
          'let us know',
        ],
        under: ['(@child|under #|age restriction*|age limit*)'],
        unless: ['(send|market*|contact) you', '(not|never|prohibit*) ..8 (send|submit*)'],
        label: 'children',
        anyway: true,
      },
    ],
  },
  {
    // Denied: data of those under 16 is not sold. Partial: nothing on the opt-in where it is sold.
    aspect: 'CHI-7',
    rules: [
      {
        gives: 'denied',
        says: [
          '(not|never|no) ..10 @sell ..24 (16|sixteen|18|13)',
          '(not|never) ..3 (engage|participate) ..10 (@sell|sales) ..24 under ..6 (16|sixteen|18|13)',
          '(not|never|no) ..10 @sell ..10 @data ..14 @child',
          '(@child|16|sixteen) ..20 (not|never) ..4 (sell|sold)',
          '(not|no|nor) ..6 (actual)? knowledge ..14 @sell ..20 (16|sixteen|@child)',
        ],
        unless: [
          '@sell ..3 (product*|goods|services|toys|items)',
          'opt in',
          '@sell ..40 (without|unless) ..12 (consent|authori*|permission)',
        ],
        anyway: true,
      },
      {
        gives: 'stated',
        says: [
          'opt in ..40 @sell',
          '@sell ..40 opt in',
          '@sell ..40 (without|unless) ..12 (consent|authori*|permission)',
        ],
        also: ['(16|sixteen|@child)'],
        anyway: true,
      },
      {
        gives: 'denied',
        says: ['not ..6 @sell'],
        also: ['(16|sixteen)'],
        with: ['(opt in|consumers|knowledge|age)'],
        unless: ['(unless|without)'],
        anyway: true,
      },
    ],
  },
  {
    // Partial: a child's data is kept only as long as needed, with no time of deletion.
    aspect: 'CHI-8',
    rules: [
      {
        gives: 'stated',
        says: [
          '(@child|student*|pupil*|minor*) ..30 @keep ..24 (until|as long as|no longer than)',
          '@keep ..24 (@child|student*|pupil*|minor*) ..30 (until|as long as|no longer than)',
          '@keep ..8 (@child|student*) ..8 # ..3 @unit',
        ],
        unless: ['@parent ..8 consent'],
        anyway: true,
      },
      {
        gives: 'stated',
        says: ['@keep ..20 # ..3 @unit', '@delete ..10 (after|within) ..3 # ..3 @unit'],
        under: ['(@child|minor*|young*)'],
        unless: ['(learn*|aware|discover*)'],
        label: 'children',
        anyway: true,
      },
      {
        gives: 'partial',
        says: ['@keep ..14 (as long as|until|only|no longer)'],
        under: ['(@child|minor*|young*)'],
        label: 'children',
        anyway: true,
      },
    ],
  },
];
