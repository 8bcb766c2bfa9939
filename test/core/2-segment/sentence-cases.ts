import type { Case } from './cases.ts';

/** Where sentences end: marks, abbreviations, initials, numbers, brackets, quotes, addresses, ellipses. */
export const SENTENCES: readonly Case[] = [
  { name: 'two plain sentences', text: 'We collect data. We keep it.', clauses: ['We collect data.', 'We keep it.'] },
  {
    name: 'a question and its answer',
    text: 'Do we sell data? We do not.',
    clauses: ['Do we sell data?', 'We do not.'],
  },
  { name: 'an exclamation', text: 'Thank you! We value it.', clauses: ['Thank you!', 'We value it.'] },
  {
    name: 'several marks at once',
    text: 'Surprised?! You should not be.',
    clauses: ['Surprised?!', 'You should not be.'],
  },
  { name: 'a middle initial', text: 'Write to Ada B. Lark in person.', clauses: ['Write to Ada B. Lark in person.'] },
  { name: 'a title before a name', text: 'Ask Dr. Lark or Mrs. Finch.', clauses: ['Ask Dr. Lark or Mrs. Finch.'] },
  { name: 'a company in mid-sentence', text: 'Lark & Co. keeps logs.', clauses: ['Lark & Co. keeps logs.'] },
  {
    name: 'a company at the end',
    text: 'We belong to Lark Inc. It keeps logs.',
    clauses: ['We belong to Lark Inc.', 'It keeps logs.'],
  },
  {
    name: 'a company before a name',
    text: 'We use Lark Inc. Analytics here.',
    clauses: ['We use Lark Inc. Analytics here.'],
  },
  {
    name: 'a country in initials',
    text: 'Data stays in the U.S. for a year.',
    clauses: ['Data stays in the U.S. for a year.'],
  },
  {
    name: 'a country at the end',
    text: 'Data goes to the U.S. We protect it.',
    clauses: ['Data goes to the U.S.', 'We protect it.'],
  },
  {
    name: 'a framework between two places',
    text: 'We follow the EU-U.S. Data Privacy Framework.',
    clauses: ['We follow the EU-U.S. Data Privacy Framework.'],
  },
  {
    name: 'examples in short',
    text: 'We log, e.g. your browser, i.e. its name.',
    clauses: ['We log, e.g. your browser, i.e. its name.'],
  },
  { name: 'an etcetera inside', text: 'Names, ages, etc. are kept.', clauses: ['Names, ages, etc. are kept.'] },
  {
    name: 'an etcetera at the end',
    text: 'We keep names, etc. You may object.',
    clauses: ['We keep names, etc.', 'You may object.'],
  },
  {
    name: 'an article of a law',
    text: 'See Art. 6 and Sec. 4 of the act.',
    clauses: ['See Art. 6 and Sec. 4 of the act.'],
  },
  {
    name: 'a number for short',
    text: 'Our licence is No. 42 of that year.',
    clauses: ['Our licence is No. 42 of that year.'],
  },
  { name: 'a month for short', text: 'Changed on Sept. 6, 2021 by us.', clauses: ['Changed on Sept. 6, 2021 by us.'] },
  { name: 'an hour', text: 'Call before 5 p.m. on weekdays.', clauses: ['Call before 5 p.m. on weekdays.'] },
  { name: 'a sum', text: 'It costs $4.50. You pay once.', clauses: ['It costs $4.50.', 'You pay once.'] },
  {
    name: 'a section number at the end',
    text: 'This is in Section 5. We follow it.',
    clauses: ['This is in Section 5.', 'We follow it.'],
  },
  {
    name: 'a mail address at the end',
    text: 'Write to A.Lark@lark.example. We answer.',
    clauses: ['Write to A.Lark@lark.example.', 'We answer.'],
  },
  {
    name: 'a web address',
    text: 'See https://lark.example/a.b?c=1.2 for more.',
    clauses: ['See https://lark.example/a.b?c=1.2 for more.'],
  },
  {
    name: 'a sentence in brackets inside another',
    text: 'We ask (This is rare.) for proof.',
    clauses: ['We ask (This is rare.) for proof.'],
  },
  {
    name: 'a bracket of its own',
    text: 'We ask for proof. (This is rare.) Then we act.',
    clauses: ['We ask for proof.', '(This is rare.)', 'Then we act.'],
  },
  { name: 'a quotation inside', text: 'We say “No way.” to sellers.', clauses: ['We say “No way.” to sellers.'] },
  { name: 'a quotation at the end', text: 'Choose “Opt out.” We obey.', clauses: ['Choose “Opt out.”', 'We obey.'] },
  {
    name: 'points that trail off',
    text: 'We never sell.... You can rely on it.',
    clauses: ['We never sell....', 'You can rely on it.'],
  },
  {
    name: 'points set apart inside',
    text: 'We may . . . in rare cases . . . ask.',
    clauses: ['We may . . . in rare cases . . . ask.'],
  },
  { name: 'a name with an exclamation mark', text: 'We use Wow! for search.', clauses: ['We use Wow! for search.'] },
  { name: 'no blank between', text: 'We use the site.We log visits.', clauses: ['We use the site.', 'We log visits.'] },
  { name: 'a small start', text: 'We log visits. we keep them.', clauses: ['We log visits.', 'we keep them.'] },
  {
    name: 'a semicolon list',
    text: 'We use it to bill; to ship; and to help.',
    clauses: ['We use it to bill; to ship; and to help.'],
  },
  {
    name: 'an enumeration inside',
    text: 'We keep (1) names; (2) ages. We ask.',
    clauses: ['We keep (1) names; (2) ages.', 'We ask.'],
  },
  { name: 'items on one line', text: '1. Names 2. Ages 3. Places', clauses: ['1. Names', '2. Ages', '3. Places'] },
  { name: 'bullets on one line', text: '• Names • Ages', clauses: ['• Names', '• Ages'] },
  { name: 'a line cut off', text: 'We collect what you\nsend to us.', clauses: ['We collect what you send to us.'] },
  { name: 'an emoji at the end', text: 'We care 😀. We do.', clauses: ['We care 😀.', 'We do.'] },
  { name: 'a page for short', text: 'Turn to p. 12 of it.', clauses: ['Turn to p. 12 of it.'] },
  {
    name: 'a Markdown link with points',
    text: 'Mail [us](mailto:a@b.example?s=x%20...). Please do.',
    clauses: ['Mail [us](mailto:a@b.example?s=x%20...).', 'Please do.'],
  },
];
