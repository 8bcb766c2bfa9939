import { expect, test } from 'vitest';
import { toPlain } from '../../../renderer/text/plain.ts';

test.each([
  ['We keep\n  your data.', 'We keep your data.'],
  ['**How we share**', 'How we share'],
  ['##### Cookies', 'Cookies'],
  ['*   _Contact details_ such as your name', '* Contact details such as your name'],
  ['See [our notice](/cookies "Cookies") for more.', 'See our notice for more.'],
  ['write to <a href="mailto:x@example.org" class="uri">x@example.org</a>', 'write to x@example.org'],
  ['ask <privacy@acme.example> or <https://acme.example/x>', 'ask <privacy@acme.example> or <https://acme.example/x>'],
  ['one<br>two<br/>three</p >', 'onetwothree'],
  ['snake_case and 2 * 3 stay', 'snake_case and 2 * 3 stay'],
  ['**', '**'],
  ['', ''],
])('%j is shown as %j', (quoted, plain) => {
  expect(toPlain(quoted)).toBe(plain);
});

test('a long run of brackets takes no longer than its length', () => {
  expect(toPlain('['.repeat(50_000))).toBe('['.repeat(50_000));
});
