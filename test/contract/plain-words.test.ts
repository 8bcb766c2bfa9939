import { expect, test } from 'vitest';
import { findMarkup } from '../../main/contract/markup.ts';
import { leaveOut, toPlain, toQuoteLine } from '../../main/contract/plain-words.ts';

test.each([
  ['We keep\n  your data.', 'We keep your data.'],
  ['**How we share**', 'How we share'],
  ['##### Cookies', 'Cookies'],
  ['*   _Contact details_ such as your name', '* Contact details such as your name'],
  ['See [our notice](/cookies "Cookies") for more.', 'See our notice for more.'],
  ['write to <a href="mailto:x@example.org" class="uri">x@example.org</a>', 'write to x@example.org'],
  ['ask <privacy@acme.example> or <https://acme.example/x>', 'ask privacy@acme.example or https://acme.example/x'],
  ['one<br>two<br/>three</p >', 'one two three'],
  ['say <company> and <your name> as they stand', 'say <company> and <your name> as they stand'],
  ['<section class="a">Data</section>', 'Data'],
  ['### How\n-----\nwe \\[do\\] it', 'How we [do] it'],
  ['opt out [here](https://acme.example/out "Out").', 'opt out here (https://acme.example/out).'],
  ['opt out [**here**](https://acme.example/a_(b))', 'opt out here (https://acme.example/a_(b))'],
  ['opt out <a class="x" href="https://acme.example/out">here</a>.', 'opt out here (https://acme.example/out).'],
  ['opt out [here](/out)', 'opt out here'],
  ['the [Data Council](https://council.example)', 'the Data Council'],
  ['[write to us](mailto:privacy@acme.example?subject=x)', 'write to us (privacy@acme.example)'],
  ['<a href="mailto:x@acme.example">mail</a>', 'mail (x@acme.example)'],
  ['[privacy@acme.example](mailto:Privacy@acme.example)', 'privacy@acme.example'],
  ['[privacy [at] acme](https://acme.example)', 'privacy [at] acme'],
  ['[![Logo](/logo.png) Acme](https://acme.example)', 'Logo Acme'],
  [
    'see https://acme.example/_files_/a*b*.html or **https://acme.example**',
    'see https://acme.example/_files_/a*b*.html or https://acme.example',
  ],
  ['see [acme.example/a\\#](https://acme.example/a)', 'see acme.example/a#'],
  ['snake_case and 2 * 3 stay', 'snake_case and 2 * 3 stay'],
  ['**', '**'],
  ['', ''],
])('%j is shown as %j', (quoted, plain) => {
  expect(toPlain(quoted)).toBe(plain);
});

test.each([
  ['* Your **age**;', 'Your age;'],
  ['– to pay', 'to pay'],
  ['*   • to pay', 'to pay'],
  ['•\u00A0to pay', 'to pay'],
  ['Self-service', 'Self-service'],
  ['(a) your name', '(a) your name'],
  ['*', '*'],
])('the quotation %j stands on a line as %j', (quoted, plain) => {
  expect(toQuoteLine(quoted)).toBe(plain);
});

test('a stretch keeps the white space and leaves out the markup that is in it', () => {
  const text = '**We**  sell [it](https://acme.example)\nhere.';
  const marks = findMarkup(text);
  expect(leaveOut(text, { start: 0, end: 8 }, marks)).toBe('We  ');
  expect(leaveOut(text, { start: 8, end: text.length }, marks)).toBe('sell it\nhere.');
  expect(leaveOut(text, { start: 20, end: 25 }, marks)).toBe('');
});

test('a long run of brackets takes no longer than its length', () => {
  expect(toPlain('['.repeat(50_000))).toBe('['.repeat(50_000));
});
