import type { Case } from './cases.ts';

/** Where sentences end in the wording of policies: short forms, hours, quotations, addresses, ellipses, brackets. */
export const WORDINGS: readonly Case[] = [
  {
    name: '“i.e.” and “e.g.” inside brackets',
    text: 'We log technical data (e.g. your browser; i.e. its name). We keep it.',
    clauses: ['We log technical data (e.g. your browser; i.e. its name).', 'We keep it.'],
  },
  {
    name: '“i.e.” before a capital',
    text: 'We tell the owner, i.e. Lark Ltd., of it.',
    clauses: ['We tell the owner, i.e. Lark Ltd., of it.'],
  },
  {
    name: 'a company before a verb',
    text: 'Lark Inc. is the owner. Finch Ltd. hosts it.',
    clauses: ['Lark Inc. is the owner.', 'Finch Ltd. hosts it.'],
  },
  {
    name: 'two companies in a row',
    text: 'We work with Lark, Inc. and Finch Corp. They keep logs.',
    clauses: ['We work with Lark, Inc. and Finch Corp.', 'They keep logs.'],
  },
  {
    name: 'a state in initials before a law',
    text: 'We obey U.S. Federal law. We also obey the law of Washington, D.C. and its courts.',
    clauses: ['We obey U.S. Federal law.', 'We also obey the law of Washington, D.C. and its courts.'],
  },
  {
    name: 'a country in initials, then a noun phrase with “the”',
    text: 'Our servers are in the U.S. The company is not.',
    clauses: ['Our servers are in the U.S.', 'The company is not.'],
  },
  {
    name: 'an hour and a title',
    text: 'Call us from 9 A.M. to 6 P.M. Mr. Lark will answer.',
    clauses: ['Call us from 9 A.M. to 6 P.M.', 'Mr. Lark will answer.'],
  },
  {
    name: 'an hour and a zone',
    text: 'Call us by 5 p.m. EST on weekdays. We are closed at 6 p.m. Pacific time.',
    clauses: ['Call us by 5 p.m. EST on weekdays.', 'We are closed at 6 p.m. Pacific time.'],
  },
  {
    name: 'a quotation of two sentences',
    text: 'A banner says: “We use cookies. You may refuse.” It stays until you choose.',
    clauses: ['A banner says: “We use cookies.', 'You may refuse.”', 'It stays until you choose.'],
  },
  {
    name: 'a quoted button with a full stop inside',
    text: 'Click “I agree.” and go on. Or click "Refuse."',
    clauses: ['Click “I agree.” and go on.', 'Or click "Refuse."'],
  },
  {
    name: 'a web address at the end',
    text: 'Read more at https://lark.example/privacy. We update it.',
    clauses: ['Read more at https://lark.example/privacy.', 'We update it.'],
  },
  {
    name: 'a web address without a protocol at the end',
    text: 'Visit www.lark.example/opt-out.html. You can leave there.',
    clauses: ['Visit www.lark.example/opt-out.html.', 'You can leave there.'],
  },
  {
    name: 'a domain that names a company',
    text: 'Lark.com and Finch.co.uk are ours. Wren.io is not.',
    clauses: ['Lark.com and Finch.co.uk are ours.', 'Wren.io is not.'],
  },
  {
    name: 'a web address in angle brackets',
    text: 'See <https://lark.example/a.html>. It is short.',
    clauses: ['See <https://lark.example/a.html>.', 'It is short.'],
  },
  {
    name: 'an ellipsis as one sign',
    text: 'We keep names, ages… We keep nothing else.',
    clauses: ['We keep names, ages…', 'We keep nothing else.'],
  },
  {
    name: 'an ellipsis that goes on small',
    text: 'We keep names ... and ages. Nothing else.',
    clauses: ['We keep names ... and ages.', 'Nothing else.'],
  },
  {
    name: 'two sentences in one bracket',
    text: 'We may ask for proof. (We rarely do. It takes a day.) Then we act.',
    clauses: ['We may ask for proof.', '(We rarely do.', 'It takes a day.)', 'Then we act.'],
  },
  {
    name: 'a bracket that closes a sentence',
    text: 'We keep logs (for a year.) We then delete them.',
    clauses: ['We keep logs (for a year.)', 'We then delete them.'],
  },
];
