import type { Detector } from '../rule.ts';

// "Resolve disputes" as a reason to keep data is no path for disputes, and nor is "arbitration" in a list of disclosures.

/** What is said of complaints, and of bodies that hear them. */
export const DISPUTE: readonly Detector[] = [
  {
    // Partial: questions have an address, complaints are not spoken of.
    aspect: 'DIS-1',
    rules: [
      {
        gives: 'stated',
        says: [
          '(complain*|grievance*|not satisfied|dissatisfied|unhappy|unresolved|concern|concerns|not been respected) ..40 (@route|@mail|address|raise|lodge|file|submit|to)',
          '(@route|submit|raise|lodge|file|direct|send|refer|address) ..30 (complain*|grievance*|privacy concern*|violation*|concern|concerns)',
          'compliance with (this|our) ..3 (policy|notice|statement|practices) ..40 (@route|@mail)',
        ],
        with: ['(us|our|we|@mail|officer|office|department|privacy team|at|privacy)'],
        unless: [
          '(@child|flight*|supervisory|arbitrat*|law enforcement|@keep|fraud|third party dispute|billing)',
          '(security concern*|addressing|address any concern*|@dpa|interests and concerns|breach*|risk)',
          '(mental|health|safety|welfare|money laundering|money)',
          'disclos* ..24 dispute*',
          '(party|provider|process*|use|collect) ..8 to ..4 (resolve|handle|manage) ..3 (dispute*|complaint*)',
          'if you are concerned ..6 cookie',
          'going concern',
          '(responding to|handling|processing) ..10 complaint*',
        ],
        anyway: true,
      },
      {
        gives: 'stated',
        says: ['(concern*|complain*) ..14 (policy|notice|statement|practices|privacy)'],
        also: ['(contact*|email*|write|call|@mail|reach|phone|<url>|get in touch)'],
        with: ['(us|our|@mail|officer|team|department)'],
        unless: ['(supervisory|@dpa|security concern*)'],
        anyway: true,
      },
      {
        gives: 'stated',
        says: ['(make|raise|submit|file|have) ..2 complaint* ..10 (below|options|following)'],
        unless: ['(supervisory|@dpa|@child)'],
        anyway: true,
      },
      {
        gives: 'stated',
        says: ['(@mail|telephone|phone|form|address|contact us)'],
        under: ['(complaint*|complain|grievance*)', 'concerns'],
        unless: ['(supervisory|@dpa|@child)'],
        anyway: true,
      },
      {
        gives: 'partial',
        says: ['receiv* ..6 complain* ..20 (contact|respond|reply)'],
        unless: ['(@child|supervisory|@share)'],
        anyway: true,
      },
      {
        gives: 'partial',
        says: ['(question*|comment*|enquir*|inquir*|queries|query|contact us) ..30 (@mail|@route|at|to)'],
        also: ['(privacy|policy|notice|statement|personal|data)'],
        with: ['(contact*|email*|write|call|@mail|reach)'],
        unless: ['(@child|cookie*|security of your password|sales)'],
        anyway: true,
      },
      {
        gives: 'partial',
        says: ['contact* ..8 @officer', '(contact*|reach*) ..14 (request*|question*|reports|inquir*) ..10 @mail'],
        unless: ['(@child|cookie*|supervisory)'],
        anyway: true,
      },
      {
        gives: 'partial',
        says: ['you (can|may) contact us ..6 (by|at|via|through|on) ..10 (@mail|phone|telephone|post)'],
        unless: ['(@child|cookie*|sales|order*|product*|supervisory|unsubscribe|opt out|delet*|complain*|correct*)'],
        anyway: true,
      },
      {
        gives: 'partial',
        says: ['contact us ..10 (by|at|via|through|on) ..12 (@mail|<url>|address|phone|telephone|form)'],
        under: ['(contact*|question*|get in touch|reach us)'],
        unless: ['(@child|cookie*|sales|order*|product*|supervisory)'],
        anyway: true,
      },
      {
        gives: 'partial',
        says: [
          '(if|should) you have ..3 (question*|comment*|enquir*|inquir*|queries) ..20 (contact|email|write|call|reach)',
        ],
        with: ['(us|our|@mail|<url>|form|here|below|support|officer)'],
        unless: ['(@child|cookie*|sales|order*|product*)'],
        anyway: true,
      },
    ],
  },
  {
    aspect: 'DIS-2',
    rules: [
      {
        gives: 'stated',
        says: ['@officer'],
        unless: [
          '(law enforcement|police officer*|officers , directors|officers and directors|directors , officers)',
          '(microsoft office|federal trade|australian information)',
          '@officer of ..3 (state|european|commission)',
        ],
        voids: [
          'office of the (privacy commissioner|information|australian|attorney|data protection commissioner)',
          '(information|data protection) commissioner*',
        ],
        anyway: true,
      },
    ],
  },
  {
    // Partial: an independent mechanism is promised but neither named nor linked.
    aspect: 'DIS-3',
    rules: [
      {
        gives: 'stated',
        says: ['@body'],
        also: [
          '(@complaint|resolution|arbitrat*|mediat*|unresolved|recourse|ombuds*|inquiry|inquiries)',
          '(contact|via|visit*) ..4 @body',
        ],
        unless: ['(opt out|cookie*|advertis*|seal|class action)'],
        anyway: true,
      },
      {
        gives: 'stated',
        says: [
          '(third party|independent|alternative|external|outside|impartial|neutral) ..4 (dispute|recourse|complaint*|resolution|ombuds*|mediat*|adjudicat*|arbitrat*)',
        ],
        with: ['(@url|@mail|operated by|located at|link|click)'],
        anyway: true,
      },
      {
        gives: 'partial',
        says: [
          '(third party|independent|alternative|external|outside|impartial|neutral) ..3 (dispute|recourse|ombuds*|mediat*|adjudicat*)',
          '(mediator|ombudsman|ombudsperson|mediation)',
        ],
        unless: ['(class action|litigation , arbitration|disclos*|advertis*|ad|ads)', 'data protection ombuds*'],
        anyway: true,
      },
      {
        gives: 'stated',
        says: ['(complaint*|dispute*) ..24 (heard|resolved|determined|adjudicated|settled) ..3 by ..3 (@dpa|dpa|dpas)'],
        anyway: true,
      },
    ],
  },
  {
    aspect: 'DIS-4',
    rules: [
      {
        gives: 'stated',
        says: [
          '(free of charge|at no cost|no cost|free of cost|no charge|without charge|costs nothing|free to you|for free|nothing to pay|cost free|free service|without cost|no fee)',
        ],
        also: ['(dispute*|ombuds*|mediat*|arbitrat*|recourse|unresolved|independent|resolution|adjudicat*|@body)'],
        unless: ['toll free', 'access ..8 free of charge'],
        anyway: true,
      },
    ],
  },
];
