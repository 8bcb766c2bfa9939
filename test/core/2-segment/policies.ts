import fc from 'fast-check';

/** A part of a made-up policy as lines that nobody has wrapped, with the clauses that a lawyer would cut from it. */
export interface Part {
  readonly lines: readonly string[];
  readonly headings: readonly string[];
  readonly clauses: readonly string[];
}

const owners = ['We', 'Our partners', 'Northwind', 'The service', 'Harbour Ltd.', 'Our U.S. office'];
const acts = ['collect', 'may share', 'will keep', 'never sell', 'process', 'can combine'];
const things = [
  'your name and e-mail address',
  'the pages that you visit (e.g. our shop)',
  'usage data, device data, etc., from your browser',
  'what you write to help@northwind.example',
  'the records at https://northwind.example/a.b?c=1.2',
  'information on approx. 3.5 million visits',
];
const ends = [
  'when you register',
  'for as long as the law requires',
  'with the help of Mr. Smith and Dr. Jones',
  'so that we can answer “your questions”',
  'under Art. 6(1) and Sec. 12 of the act',
];
const heads = [
  'Information We Collect',
  'How we use your data',
  'SHARING WITH OTHERS',
  'Your Rights and Choices',
  'What do we keep?',
  'Changes to This Policy',
  'Transfers of Personal Information to Countries Outside the European Economic Area',
];
const objects = ['your name', 'payment details', 'the date of your visit', 'messages that you send to us'];

const sentence = fc
  .tuple(fc.constantFrom(...owners), fc.constantFrom(...acts), fc.constantFrom(...things), fc.constantFrom(...ends))
  .map((words) => `${words.join(' ')}.`);

const paragraph: fc.Arbitrary<Part> = fc
  .array(sentence, { minLength: 1, maxLength: 5 })
  .map((clauses) => ({ lines: [clauses.join(' '), ''], headings: [], clauses }));

const marks = fc.constantFrom<(at: number) => string>(
  () => '* ',
  () => '- ',
  () => '• ',
  (at) => `${at + 1}. `,
  (at) => `(${String.fromCodePoint(97 + at)}) `,
);

const list: fc.Arbitrary<Part> = fc
  .tuple(marks, fc.uniqueArray(fc.constantFrom(...objects), { minLength: 2 }))
  .map(([mark, chosen]) => {
    const items = chosen.map((words, at) => `${mark(at)}${words}${at + 1 < chosen.length ? ';' : '.'}`);
    const leadIn = 'We may use the following:';
    return { lines: [leadIn, '', ...items, ''], headings: [], clauses: [leadIn, ...items] };
  });

/** Headings in one style, each with one to three blocks below. */
export const sections: fc.Arbitrary<readonly Part[]> = fc
  .tuple(
    fc.constantFrom<(head: string) => string>(
      (head) => head,
      (head) => `## ${head}`,
      (head) => `**${head}**`,
    ),
    fc.uniqueArray(fc.constantFrom(...heads), { minLength: 1, maxLength: 5 }),
    fc.array(fc.oneof({ weight: 2, arbitrary: paragraph }, list), { minLength: 5, maxLength: 15 }),
  )
  .map(([style, chosen, blocks]) =>
    chosen.map((head, at) => {
      const own = blocks.filter((_, block) => block % chosen.length === at);
      return {
        lines: [style(head), '', ...own.flatMap((block) => block.lines)],
        headings: [style(head)],
        clauses: own.flatMap((block) => block.clauses),
      };
    }),
  );

/** The text of parts, with LF and an empty line at the end of each block. */
export function toText(parts: readonly Part[]): string {
  return parts.flatMap((part) => part.lines).join('\n');
}

/** The headings of parts in order. */
export function toHeadings(parts: readonly Part[]): readonly string[] {
  return parts.flatMap((part) => part.headings);
}

/** The clauses of parts in order. */
export function toClauses(parts: readonly Part[]): readonly string[] {
  return parts.flatMap((part) => part.clauses);
}

/** Break lines at a column, as mail programs do. */
export function wrapText(text: string, column: number): string {
  return text
    .split('\n')
    .map((line) => wrapLine(line, column))
    .join('\n');
}

function wrapLine(line: string, column: number): string {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    if (current !== '' && current.length + 1 + word.length > column) {
      lines.push(current);
      current = word;
    } else {
      current = current === '' ? word : `${current} ${word}`;
    }
  }
  return [...lines, current].join('\n');
}

/** One sentence by itself. */
export { sentence };

/** Text of any kind: unlikely signs, markup, broken surrogates and all. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(
        '\uD800',
        '\uDC00',
        '\u0000',
        '\u200B',
        '\u202E',
        '\r\n',
        '\r',
        '\n\n',
        '|||',
        '<li>',
        '<',
        '](',
        '**',
        '# ',
        '* ',
        '1. ',
        '. ',
        '...',
        'We use data. ',
        '© 2020',
        '---',
        'https://a.example/b.c',
        'a@b.example',
        ':\n',
        '\u00A0',
      ),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

/** Sentences between and inside the tags of a web page that nobody converted. */
export const taggedText: fc.Arbitrary<string> = fc
  .array(
    fc.constantFrom(
      '<b>',
      '</b>',
      '<a href="https://a.example/b. We use it.">',
      '<span class="x y">',
      '<br />',
      '<p class="c">',
      '<li>',
      '</li>',
      '<img alt="A shop. You may enter" src=x>',
      'We keep data. ',
      'We ask: ',
      'you',
      '* ',
      '\n',
      '\n\n',
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(''));
