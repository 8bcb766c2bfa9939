import type { Case } from './cases.ts';

/** Numbering, questions and answers, definitions, tables, mail and lists as notices of several countries have them. */
export const LISTS: readonly Case[] = [
  {
    name: 'clauses numbered to the third level',
    text: '1. WHO WE ARE\n\n1.1 Lark Ltd is the controller of your data.\n\n1.1.1 We are registered in England.\n\n1.1.2 Our number is 0123456.\n\n2. WHAT WE KEEP\n\n2.1 We keep your name.',
    clauses: [
      '1.1 Lark Ltd is the controller of your data.',
      '1.1.1 We are registered in England.',
      '1.1.2 Our number is 0123456.',
      '2.1 We keep your name.',
    ],
  },
  {
    name: 'numbered titles of the second level over paragraphs',
    text: '3 Your Rights\n\n3.1 Right of access\n\nYou may ask for a copy.\n\n3.2 Right to object\n\nYou may object at any time.',
    clauses: ['You may ask for a copy.', 'You may object at any time.'],
  },
  {
    name: 'lettered items below a numbered clause',
    text: '4.2 We use your data to:\n(a) perform the contract;\n(b) comply with the law; and\n(c) pursue our legitimate interests.\n4.3 You need not give us your data.',
    clauses: [
      '4.2 We use your data to:',
      '(a) perform the contract;',
      '(b) comply with the law; and',
      '(c) pursue our legitimate interests.',
      '4.3 You need not give us your data.',
    ],
  },
  {
    name: 'Roman items below lettered ones',
    text: 'We share data with:\n(a) suppliers, who:\n  (i) host our site; and\n  (ii) send our mail;\n(b) authorities.',
    clauses: [
      'We share data with:',
      '(a) suppliers, who:',
      '(i) host our site; and',
      '(ii) send our mail;',
      '(b) authorities.',
    ],
  },
  {
    name: 'sections with Roman numbers',
    text: 'I. Data We Collect\n\nWe collect names.\n\nII. Data We Share\n\nWe share nothing.\n\nIV. Contact\n\nWrite to us.',
    clauses: ['We collect names.', 'We share nothing.', 'Write to us.'],
  },
  {
    name: 'articles with dashes',
    text: 'Article 1 – Scope\n\nThis notice covers our shop.\n\nArticle 2 – Purposes\n\nWe bill you.',
    clauses: ['This notice covers our shop.', 'We bill you.'],
  },
  {
    name: 'questions and answers with letters',
    text: 'Q: Do you sell my data?\nA: No, we never do.\n\nQ: Can I leave?\nA: Yes. Write to us.',
    clauses: ['A: No, we never do.', 'A: Yes.', 'Write to us.'],
  },
  {
    name: 'questions as titles, answered below',
    text: 'Do you sell my data?\n\nNo. We never sell data to anybody.\n\nHow can I leave?\n\nClick on “Leave” in your account.',
    clauses: ['No.', 'We never sell data to anybody.', 'Click on “Leave” in your account.'],
  },
  {
    name: 'numbered questions',
    text: '1. What do you collect?\n\nWe collect names.\n\n2. Why do you collect it?\n\nWe collect it to bill you.',
    clauses: ['We collect names.', 'We collect it to bill you.'],
  },
  {
    name: 'a question inside an answer',
    text: '## Your choices\n\nWant to leave? Write to us. We act within a week.',
    clauses: ['Want to leave?', 'Write to us.', 'We act within a week.'],
  },
  {
    name: 'definitions',
    text: 'Definitions\n\n“Personal Data” means data that names you.\n\n“Processing” means any use of it.\n\nWe process Personal Data.',
    clauses: [
      '“Personal Data” means data that names you.',
      '“Processing” means any use of it.',
      'We process Personal Data.',
    ],
  },
  {
    name: 'definitions in bold behind dashes',
    text: 'In this notice:\n\n- **Account** – your entry in our shop.\n- **Device** – a phone, tablet, etc.\n\nWe ask first.',
    clauses: [
      'In this notice:',
      '- **Account** – your entry in our shop.',
      '- **Device** – a phone, tablet, etc.',
      'We ask first.',
    ],
  },
  {
    name: 'definitions without marks',
    text: 'Terms used below:\n\nAccount: your entry in our shop.\nCookie: a small file on your device.\nDevice: a phone or tablet.\n\nWe ask first.',
    clauses: [
      'Terms used below:',
      'Account: your entry in our shop.',
      'Cookie: a small file on your device.',
      'Device: a phone or tablet.',
      'We ask first.',
    ],
  },
  {
    name: 'a table of data, purpose and basis between tabs',
    text: 'The table shows why we use data.\n\nData\tPurpose\tBasis\nName\tTo bill you\tContract\nE-mail\tTo send news\tConsent\n\nWe ask first.',
    clauses: [
      'The table shows why we use data.',
      'Name To bill you Contract',
      'E-mail To send news Consent',
      'We ask first.',
    ],
  },
  {
    name: 'a table of data, purpose and basis between bars',
    text: 'We use data as follows.\n\nData | Purpose | Basis\n--- | --- | ---\nName | To bill you. | Contract\nE-mail | To send news. | Consent\n\nWe ask first.',
    clauses: [
      'We use data as follows.',
      'Name | To bill you. | Contract',
      'E-mail | To send news. | Consent',
      'We ask first.',
    ],
  },
  {
    name: 'a table of cookies',
    text: '## Cookies\n\n| Cookie | Purpose | Duration |\n|---|---|---|\n| _ga | Counts visits | 2 years |\n| sid | Keeps you signed in | Session |\n\nYou can block cookies.',
    clauses: ['| _ga | Counts visits | 2 years |', '| sid | Keeps you signed in | Session |', 'You can block cookies.'],
  },
  {
    name: 'quoted mail that is wrapped',
    text: 'From: shop@lark.example\nTo: you@finch.example\nSubject: Our new policy\n\n> We have changed our privacy policy. From next month on we share your name with\n> our partners, unless you object. You can object in your account.\n\nRegards,\nLark',
    clauses: [
      '> We have changed our privacy policy.',
      'From next month on we share your name with > our partners, unless you object.',
      'You can object in your account.',
    ],
  },
  {
    name: 'a paragraph in capitals',
    text: 'WE DO NOT SELL YOUR DATA. WE DO NOT RENT IT. IF YOU DISAGREE, DO NOT USE THE SITE.\n\nWe keep names.',
    clauses: [
      'WE DO NOT SELL YOUR DATA.',
      'WE DO NOT RENT IT.',
      'IF YOU DISAGREE, DO NOT USE THE SITE.',
      'We keep names.',
    ],
  },
  {
    name: 'a sentence in capitals on its line',
    text: 'PLEASE READ THIS NOTICE CAREFULLY BEFORE YOU USE THE SITE.\n\nWe keep names.',
    clauses: ['PLEASE READ THIS NOTICE CAREFULLY BEFORE YOU USE THE SITE.', 'We keep names.'],
  },
  {
    name: 'a list in semicolons that ends in or',
    text: 'We may share data if:\n\n- you ask us to;\n- the law requires it; or\n- we are sold.\n\nWe tell you.',
    clauses: [
      'We may share data if:',
      '- you ask us to;',
      '- the law requires it; or',
      '- we are sold.',
      'We tell you.',
    ],
  },
  {
    name: 'a list that a sentence closes',
    text: 'You have the right to:\n* access your data;\n* correct it; and\n* erase it.\nTo use these rights, write to us.',
    clauses: [
      'You have the right to:',
      '* access your data;',
      '* correct it; and',
      '* erase it.',
      'To use these rights, write to us.',
    ],
  },
  {
    name: 'an unmarked list with “and/or”',
    text: 'We process data where:\n\nyou agree;\n\nthe law requires it; and/or\n\nit is in our interest.\n\nWe never sell it.',
    clauses: [
      'We process data where:',
      'you agree;',
      'the law requires it; and/or',
      'it is in our interest.',
      'We never sell it.',
    ],
  },
  {
    name: 'lists three deep',
    text: 'We keep:\n\n* Account data:\n  * your name\n  * contact data:\n    * e-mail\n    * phone\n* Logs\n\nWe ask.',
    clauses: [
      'We keep:',
      '* Account data:',
      '* your name',
      '* contact data:',
      '* e-mail',
      '* phone',
      '* Logs',
      'We ask.',
    ],
  },
  {
    name: 'numbers in brackets over several lines',
    text: 'We act as follows:\n1) We log your visit.\n2) We delete the log after a week.\n3) We tell nobody.',
    clauses: [
      'We act as follows:',
      '1) We log your visit.',
      '2) We delete the log after a week.',
      '3) We tell nobody.',
    ],
  },
  {
    name: 'a list without marks between the bars of a corpus',
    text: 'We share data:|||with partners,|||with banks, and|||with courts.|||We never sell it.',
    clauses: ['We share data:', 'with partners,', 'with banks, and', 'with courts.', 'We never sell it.'],
  },
  {
    name: 'a contents list between the bars of a corpus',
    text: '* Sharing|||* Keeping|||* Your Rights|||Sharing|||We share.|||Keeping|||We keep.|||Your Rights|||You may ask.',
    clauses: ['We share.', 'We keep.', 'You may ask.'],
  },
];
