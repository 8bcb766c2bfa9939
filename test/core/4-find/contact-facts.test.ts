import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findAddresses } from '../../../main/core/4-find/facts/postal-address.ts';
import { listFacts } from './read-policy.ts';

const ADDRESSES: readonly (readonly [string, readonly string[]])[] = [
  ['Kelp Ltd, 168-172 Quay Road, Leith, EH6 7AB, United Kingdom', ['to', '.']],
  ['Kelp Inc., Attn: Legal, 12857 Banyan Creek Drive, Suite 15196, Fort Myers, FL 33919', ['at', ' or by phone.']],
  ['Data Protection Officer, 5 Pier Ave. #1600, San Francisco, California 94104 USA', ['address:', '.']],
  ['Kelp SAS, 12 rue de la Plage, 75009 Paris, France', ['by mail at', ', or online.']],
  ['Kelp GmbH, Hafenstr. 7, 20355 Hamburg, Germany', ['by post to', '.']],
  ['Kelp B.V., Kade 22, 2596 AW Den Haag', ['to', '.']],
  ['PO Box 488, Dublin, D02 F985, Ireland', ['to', '.']],
].map(([address = '', ends]) => [String(address), ends as readonly string[]] as const);

describe('A postal address', () => {
  test.each(ADDRESSES)('is whole: %s', async (address, [lead = '', rest = '']) => {
    expect(await listFacts(`For privacy questions write ${lead} ${address}${rest}`, 'post')).toEqual([
      `${address} (privacy matters)`,
    ]);
  });
  test.each([
    'For privacy questions: last updated August 25, 2023 Kelp and its privacy team.',
    'Our privacy notice of 2021 Harbour Street parties.',
    'We may ask the privacy team at 20355 Hamburg.',
    'For privacy questions call Kelp under number 94104 7AB.',
    'Privacy: the operating company of Eel is Eel Inc., 1 Hacker Way, Menlo Park, CA 94025.',
    'We share your personal data with the following companies: Eel Inc., 1 Hacker Way, Menlo Park, CA 94025.',
    'Privacy contact: 930 Los Angeles, California 90017',
  ])('is none: %s', async (text) => {
    expect(await listFacts(text, 'post')).toEqual([]);
  });
  test('two that stand one behind the other are two', () => {
    const text =
      'Write to Kelp SAS, 12 rue de la Plage, 75009 Paris, France or Kelp GmbH, Hafenstr. 7, 20355 Hamburg, Germany.';
    expect(findAddresses(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Kelp SAS, 12 rue de la Plage, 75009 Paris, France',
      'Kelp GmbH, Hafenstr. 7, 20355 Hamburg, Germany',
    ]);
  });
  test('lies inside the text, and those of a text are apart', () => {
    const part = fc.constantFrom(
      '12 ',
      'Quay Road',
      ', ',
      '75009 Paris',
      ' FL 33919',
      'EH6 7AB',
      ' at ',
      '. ',
      'Box',
      '\n',
      '@',
      'France',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        let before = 0;
        for (const { start, end } of findAddresses(text)) {
          expect(before <= start && start < end && end <= text.length).toBe(true);
          before = end;
        }
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});

describe('A phone number', () => {
  test.each([
    ['+4402033491000', 'Privacy officer, phone: +44 (0) 20 3349 1000'],
    ['18449541754', 'To delete your data call 1 (844) 954-1754.'],
    ['3109046433', 'Privacy, telephone: (310)904-6433'],
  ])('is whole: %s', async (digits, text) => {
    expect(await listFacts(text, 'phone')).toEqual([`${digits} (privacy matters)`]);
  });
  test.each([
    'Privacy team, fax: +1-646-349-5995',
    'Privacy: Kelp, phone book, fiscal code and number of registration No. 2549200547.',
    'We delete phone records of 2019-2021 (12345678).',
    'For privacy matters see the Information Commissioner’s Office.\n\n* Helpline: 0303 123 1113',
  ])('is none: %s', async (text) => {
    expect(await listFacts(text, 'phone')).toEqual([]);
  });
});

describe('A mailbox', () => {
  test.each([
    ['An identifier such as the hash of john.doe@kelp.example is personal data.'],
    ['You may complain to the supervisory authority: casework@ico.org.uk'],
  ])('is none: %s', async (text) => {
    expect(await listFacts(text, 'email')).toEqual([]);
  });
  test('ends where a sentence that lacks its blank begins', async () => {
    expect(await listFacts('Write to our privacy team at privacy@kelp.example.Also call.', 'email')).toEqual([
      'privacy@kelp.example (privacy matters)',
    ]);
  });
});
