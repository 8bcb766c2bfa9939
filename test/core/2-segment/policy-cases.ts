import type { Case } from './cases.ts';

/** How policies are built: headings, lists, addresses, tables, site furniture. */
export const POLICIES: readonly Case[] = [
  {
    name: 'a marked list with its lead-in',
    text: 'We keep:\n* names\n* ages',
    clauses: ['We keep:', '* names', '* ages'],
  },
  {
    name: 'an unmarked list in small letters',
    text: 'We share data:\n\nwith partners,\nwith banks, and\nwith courts.\nWe never sell it.',
    clauses: ['We share data:', 'with partners,', 'with banks, and', 'with courts.', 'We never sell it.'],
  },
  {
    name: 'an unmarked list in capitals',
    text: 'Uses include:\n\nTo run the site.\nTo bill you.\n\nWe ask first.',
    clauses: ['Uses include:', 'To run the site.', 'To bill you.', 'We ask first.'],
  },
  {
    name: 'list paragraphs with blank lines',
    text: 'We do this for two ends:\n\nto run the site;\n\nto bill you.\n\nWe ask first.',
    clauses: ['We do this for two ends:', 'to run the site;', 'to bill you.', 'We ask first.'],
  },
  {
    name: 'an item of two sentences',
    text: 'You may:\n- object. We then stop.\n- leave.',
    clauses: ['You may:', '- object.', 'We then stop.', '- leave.'],
  },
  {
    name: 'an item with a name before a colon',
    text: 'You can:\n* _Access_: you may ask.',
    clauses: ['You can:', '* _Access_: you may ask.'],
  },
  { name: 'a heading of # signs', text: '## Our Use\nWe bill.', clauses: ['We bill.'] },
  { name: 'an underlined heading', text: 'Our Use\n-------\n\nWe bill.', clauses: ['We bill.'] },
  { name: 'a bold heading', text: '**Our Use:**\nWe bill.', clauses: ['We bill.'] },
  {
    name: 'a heading without marks',
    text: 'Information we collect from you\nWe collect names.',
    clauses: ['We collect names.'],
  },
  { name: 'a question as heading', text: 'Who sees my data?\nOnly we do.', clauses: ['Only we do.'] },
  { name: 'a heading in capitals', text: 'YOUR CHOICES\nYou may leave.', clauses: ['You may leave.'] },
  { name: 'a heading with a full stop', text: 'Your Data Choices.\nYou may leave.', clauses: ['You may leave.'] },
  {
    name: 'numbered headings and clauses',
    text: '2. Sharing\n2.1 We share names.\n2.2 We share ages. We ask.',
    clauses: ['2.1 We share names.', '2.2 We share ages.', 'We ask.'],
  },
  {
    name: 'a heading that a converter ran in',
    text: 'How We Secure Your DataWe use locks.',
    clauses: ['We use locks.'],
  },
  {
    name: 'a name with a capital inside',
    text: 'YouView and CompuLark use JavaScript here.',
    clauses: ['YouView and CompuLark use JavaScript here.'],
  },
  { name: 'a bold heading that runs in', text: '**Cookies.** We use cookies.', clauses: ['We use cookies.'] },
  {
    name: 'a title that runs in',
    text: 'Log Data. When you visit, we keep a log.',
    clauses: ['When you visit, we keep a log.'],
  },
  {
    name: 'a known heading inside a paragraph',
    text: '**Your Marketing Choices**\n\nSee below.\n\nWe may refuse. Your Marketing Choices You can opt out.',
    clauses: ['See below.', 'We may refuse.', 'You can opt out.'],
  },
  {
    name: 'a lead-in that is a heading of its own',
    text: 'When you visit our shop:\nWe log your visit and keep it for a year.',
    clauses: ['We log your visit and keep it for a year.'],
  },
  {
    name: 'an address below its lead-in',
    text: 'Write to us at:\n\nLark Ltd.\nAttn: Privacy\n12 Quay Road\nBristol BS1 4XX',
    clauses: ['Write to us at:', 'Lark Ltd. Attn: Privacy 12 Quay Road Bristol BS1 4XX'],
  },
  {
    name: 'a date in force',
    text: '# Policy\n\n**Effective Date: January 1, 2020.**',
    clauses: ['**Effective Date: January 1, 2020.**'],
  },
  { name: 'separators', text: 'We bill.\n==========\nWe ship.\n---', clauses: ['We bill.', 'We ship.'] },
  {
    name: 'print and share links',
    text: '*   Print\n*   Check out this page! Email\n\nWe bill.',
    clauses: ['We bill.'],
  },
  { name: 'a menu on one line', text: 'Home | Shop | Help | Contact\n\nWe bill.', clauses: ['We bill.'] },
  { name: 'links alone', text: '- [Shop](/shop)\n- [Help](/help)\n\nWe bill.', clauses: ['We bill.'] },
  { name: 'a copyright line', text: 'We bill.\n\n© 2020 Lark Ltd. All rights reserved.', clauses: ['We bill.'] },
  { name: 'a seal', text: 'We bill.\n\n[![Seal](//s.example/i.png)](//s.example/v)', clauses: ['We bill.'] },
  {
    name: 'a contents list',
    text: '* Sharing Data\n* Keeping Data\n* Your Rights\n\n**Sharing Data:**\nWe share.\n\n**Keeping Data:**\nWe keep.\n\n**Your Rights:**\nYou may ask.',
    clauses: ['We share.', 'We keep.', 'You may ask.'],
  },
  {
    name: 'a contents list with page numbers',
    text: 'Contents\n1. Sharing ..... 2\n2. Keeping ..... 5\n\nWe share.',
    clauses: ['We share.'],
  },
  {
    name: 'a note on how the text was got',
    text: '> *The following text is extracted from the lark.example policy that was archived on 2013-11-19.*\n\nWe bill.',
    clauses: ['We bill.'],
  },
  {
    name: 'a clause that speaks of archives',
    text: 'We may retain archived copies of records from 2019.',
    clauses: ['We may retain archived copies of records from 2019.'],
  },
  {
    name: 'table remains behind a clause',
    text: 'We follow these rules:|  | \n\n[Our seal](//s.example)  \n---|---|---\n\nWe bill.',
    clauses: ['We follow these rules:', 'We bill.'],
  },
  {
    name: 'rows of a table',
    text: '| Data | Use |\n|---|---|\n| Names. | To bill. |',
    clauses: ['| Names. | To bill. |'],
  },
  { name: 'segments of a corpus', text: 'We bill you.|||We ship goods.', clauses: ['We bill you.', 'We ship goods.'] },
  {
    name: 'a mail with its head',
    text: 'From: a@lark.example\nTo: b@lark.example\n\nWe changed our policy and\nyou should read it.',
    clauses: ['We changed our policy and you should read it.'],
  },
  {
    name: 'quoted mail',
    text: '> We changed our policy.\n> We hope you like it.',
    clauses: ['> We changed our policy.', '> We hope you like it.'],
  },
  {
    name: 'ways to reach somebody',
    text: 'Reach us:\nEmail: a@lark.example\nPhone: 555 0100',
    clauses: ['Reach us:', 'Email: a@lark.example', 'Phone: 555 0100'],
  },
  {
    name: 'two lists with the same items, one of which is also a control’s name',
    text: 'From visitors we collect:\nName\nEmail\nPhone\n\nWe keep:\n* Name\n* Email\n* Phone',
    clauses: ['From visitors we collect:', 'Name', 'Email', 'Phone', 'We keep:', '* Name', '* Email', '* Phone'],
  },
  {
    name: 'an item wrapped below itself',
    text: 'We ask for:\n\n  a. your number, so that we can call you about an order or\n     a delivery;\n\n  b. your age.',
    clauses: ['We ask for:', 'a. your number, so that we can call you about an order or a delivery;', 'b. your age.'],
  },
  {
    name: 'a contents list on one line',
    text: 'Jump to: Sharing Data | Keeping Data | Your Rights\n\nSharing Data\nWe share.\n\nKeeping Data\nWe keep.\n\nYour Rights\nYou may ask.',
    clauses: ['We share.', 'We keep.', 'You may ask.'],
  },
  {
    name: 'lettered items below a numbered heading',
    text: 'Article 2 - Data processed\na) Names: as you give them.\nb) Ages, etc.',
    clauses: ['a) Names: as you give them.', 'b) Ages, etc.'],
  },
  {
    name: 'an underlined title and indented, wrapped clauses',
    text: '        PRIVACY POLICY\n        ==============\n\n   1. Use\n\n   We use what you send us when you place an order with our shop or\n   with one of our partners.  We log it.',
    clauses: [
      'We use what you send us when you place an order with our shop or with one of our partners.',
      'We log it.',
    ],
  },
  {
    name: 'a condition with its sentence, ending in a colon',
    text: 'If you live in Lark County, you also have rights and can ask for a copy of your data:\nThe right to a copy of what we hold about you.',
    clauses: [
      'If you live in Lark County, you also have rights and can ask for a copy of your data:',
      'The right to a copy of what we hold about you.',
    ],
  },
  {
    name: 'names with explanations behind colons',
    text: 'Customer Support: To Answer Your Requests\nSite Analytics: To Understand Our Visits\n\nWe ask first.',
    clauses: ['Customer Support: To Answer Your Requests', 'Site Analytics: To Understand Our Visits', 'We ask first.'],
  },
  {
    name: 'rows that look like headings',
    text: 'Lark Hosting\nFinch Payments\nWren Mailing\nRobin Analytics\nCrow Support\n\nWe ask first.',
    clauses: ['Lark Hosting', 'Finch Payments', 'Wren Mailing', 'Robin Analytics', 'Crow Support', 'We ask first.'],
  },
  {
    name: 'a numbered title with a full stop',
    text: '1.1 Information from partners.\nWe get data from partners of ours.',
    clauses: ['We get data from partners of ours.'],
  },
];
