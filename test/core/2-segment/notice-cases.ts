import type { Case } from './cases.ts';

/** Titles over two lines, definitions, versus, statutes, hours, footnotes, forms and other turns of real notices. */
export const NOTICES: readonly Case[] = [
  {
    name: 'a bold title over two lines that the first leaves open',
    text: '**Reading, Mending and Erasing Your Data** **And**\n\n**Reaching Us**\n\nYou may write to us.',
    clauses: ['You may write to us.'],
  },
  {
    name: 'a title over two lines with a small word at the end of the first',
    text: '## Transfers of Your Data to\n## Other Countries\n\nWe keep data in Bristol.',
    clauses: ['We keep data in Bristol.'],
  },
  {
    name: 'a case with its parties',
    text: 'We follow the ruling in Lark Inc. v. Finch Corp. and its sequel. We also follow Wren v. Crow, 12 F.3d 34 (9th Cir. 1999).',
    clauses: [
      'We follow the ruling in Lark Inc. v. Finch Corp. and its sequel.',
      'We also follow Wren v. Crow, 12 F.3d 34 (9th Cir. 1999).',
    ],
  },
  {
    name: 'statutes by paragraph and section',
    text: 'We act under 15 U.S.C. § 6501 et seq. and 16 C.F.R. Part 312. Cal. Bus. & Prof. Code §§ 22575-22579 also binds us.',
    clauses: [
      'We act under 15 U.S.C. § 6501 et seq. and 16 C.F.R. Part 312.',
      'Cal. Bus. & Prof. Code §§ 22575-22579 also binds us.',
    ],
  },
  {
    name: 'a run-in title with a colon in bold above its list',
    text: '**Data from you:** You may send us:\n- your name;\n- your age.',
    clauses: ['You may send us:', '- your name;', '- your age.'],
  },
  {
    name: 'a run-in title in capitals with a full stop',
    text: 'YOUR CHOICES. You may refuse cookies. YOUR RIGHTS. You may ask for a copy.',
    clauses: ['You may refuse cookies.', 'You may ask for a copy.'],
  },
  {
    name: 'hours of two days with zones',
    text: 'Call us Mon.-Fri., 9 a.m.-5 p.m. ET. We are closed on Sun. and on holidays.',
    clauses: ['Call us Mon.-Fri., 9 a.m.-5 p.m. ET.', 'We are closed on Sun. and on holidays.'],
  },
  {
    name: 'a name with initials and a degree',
    text: 'Our officer is J. K. Lark, Ph.D. She answers within a week. Write to A. B. Finch, Esq. for appeals.',
    clauses: [
      'Our officer is J. K. Lark, Ph.D.',
      'She answers within a week.',
      'Write to A. B. Finch, Esq. for appeals.',
    ],
  },
  {
    name: 'notes in square brackets behind the full stop',
    text: 'We keep logs.[1] We delete them.[2] They are short.',
    clauses: ['We keep logs.[1]', 'We delete them.[2]', 'They are short.'],
  },
  {
    name: 'a list of addresses of offices, each its own',
    text: 'Our offices are:\n\nLark Ltd.\n12 Quay Road\nBristol BS1 4XX\nUnited Kingdom\n\nLark Inc.\n500 Main Street, Suite 200\nAustin, TX 78701\nUSA',
    clauses: [
      'Our offices are:',
      'Lark Ltd. 12 Quay Road Bristol BS1 4XX United Kingdom',
      'Lark Inc. 500 Main Street, Suite 200 Austin, TX 78701 USA',
    ],
  },
  {
    name: 'an address inside a sentence',
    text: 'Write to Lark Inc., 500 Main St., Ste. 200, Austin, TX 78701. We answer by post.',
    clauses: ['Write to Lark Inc., 500 Main St., Ste. 200, Austin, TX 78701.', 'We answer by post.'],
  },
  {
    name: 'a date in force inside brackets under the title',
    text: 'Privacy Policy\n(Last updated: May 1, 2021)\n\nWe bill you.',
    clauses: ['(Last updated: May 1, 2021)', 'We bill you.'],
  },
  {
    name: 'a numbered title with a colon over numbered clauses',
    text: '3. Sharing:\n\n3.1. We share names with banks.\n3.2. We share nothing else.',
    clauses: ['3.1. We share names with banks.', '3.2. We share nothing else.'],
  },
  {
    name: 'items that are whole sentences with a bold name and a full stop',
    text: 'We use these cookies:\n* **Needed.** These keep you signed in.\n* **Counting.** These count visits.',
    clauses: ['We use these cookies:', 'These keep you signed in.', 'These count visits.'],
  },
  {
    name: 'a paragraph that goes on behind its list',
    text: 'We may share your name with\n(a) banks,\n(b) courts, and\n(c) buyers of our firm,\nbut never with advertisers.',
    clauses: [
      'We may share your name with',
      '(a) banks,',
      '(b) courts, and',
      '(c) buyers of our firm,',
      'but never with advertisers.',
    ],
  },
  {
    name: 'a quotation of a statute with a full stop inside and a citation behind',
    text: 'The law speaks of “any use.” (Art. 4.) We follow it.',
    clauses: ['The law speaks of “any use.”', '(Art. 4.)', 'We follow it.'],
  },
  {
    name: 'a sentence that opens with a figure',
    text: 'We keep logs for a year. 30 days later they are gone. 2 copies stay.',
    clauses: ['We keep logs for a year.', '30 days later they are gone.', '2 copies stay.'],
  },
  {
    name: 'a sentence that opens with a brand in small letters',
    text: 'We use iLark. eFinch hosts it. You can leave.',
    clauses: ['We use iLark.', 'eFinch hosts it.', 'You can leave.'],
  },
  {
    name: 'an etcetera in brackets at the end',
    text: 'We log your device (kind, version, etc.). We keep the log (for billing, support, etc.) for a year.',
    clauses: ['We log your device (kind, version, etc.).', 'We keep the log (for billing, support, etc.) for a year.'],
  },
  {
    name: 'numbers of versions and of the net',
    text: 'We use TLS 1.2. Older versions, e.g. SSL v3.0, are off. Your address may be 192.0.2.1. We log it.',
    clauses: [
      'We use TLS 1.2.',
      'Older versions, e.g. SSL v3.0, are off.',
      'Your address may be 192.0.2.1.',
      'We log it.',
    ],
  },
  {
    name: 'a web address in brackets at the end',
    text: 'Read the notice (https://lark.example/privacy). Or ask us (www.lark.example/ask.html).',
    clauses: ['Read the notice (https://lark.example/privacy).', 'Or ask us (www.lark.example/ask.html).'],
  },
  {
    name: 'titles by letters over paragraphs',
    text: 'A. Data You Give Us\n\nYou give us your name.\n\nB. Data We Collect\n\nWe log your visit.',
    clauses: ['You give us your name.', 'We log your visit.'],
  },
  {
    name: 'titles by section sign',
    text: '§ 1 Scope\n\nThis notice covers our shop.\n\n§ 2 Storage\n\nWe store names.',
    clauses: ['This notice covers our shop.', 'We store names.'],
  },
  {
    name: 'sections by name with a colon',
    text: 'Section 1: Scope\n\nThis notice covers our shop.\n\nSection 2: Storage\n\nWe store names.',
    clauses: ['This notice covers our shop.', 'We store names.'],
  },
  {
    name: 'a summary set beside its paragraph',
    text: 'In short: We keep little.\n\nWe keep your name and your age for as long as you shop with us.',
    clauses: ['In short: We keep little.', 'We keep your name and your age for as long as you shop with us.'],
  },
  {
    name: 'a list that several lead-ins share out',
    text: 'We use your name:\n* to bill you;\n* to greet you.\nWe use your age:\n* to check that you may buy.',
    clauses: [
      'We use your name:',
      '* to bill you;',
      '* to greet you.',
      'We use your age:',
      '* to check that you may buy.',
    ],
  },
  {
    name: 'a cookie table’s rows over a closing sentence',
    text: 'Name | Purpose | Lifetime\n---|---|---\nsid | Session. | 1 day\n_ga | Counting. | 2 yrs.\nYou may block all of them.',
    clauses: ['sid | Session. | 1 day', '_ga | Counting. | 2 yrs.', 'You may block all of them.'],
  },
  {
    name: 'a greeting and a closing of a letter',
    text: 'Dear Customer,\n\nWe have changed our notice. Please read it.\n\nKind regards,\nThe Lark Team',
    clauses: ['We have changed our notice.', 'Please read it.'],
  },
  {
    name: 'an age with its law in front of a capital',
    text: 'We obey COPPA (16 CFR Pt. 312). No child under 13 yrs. of age may join. Ask us first.',
    clauses: ['We obey COPPA (16 CFR Pt. 312).', 'No child under 13 yrs. of age may join.', 'Ask us first.'],
  },
  {
    name: 'a title run into its paragraph by a dash',
    text: 'Cookies – We use cookies to keep you signed in.\n\nLogs – We keep logs for a week.',
    clauses: ['Cookies – We use cookies to keep you signed in.', 'Logs – We keep logs for a week.'],
  },
];
