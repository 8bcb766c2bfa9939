import { describe, expect, it } from 'vitest';
import { MAX_FILE_BYTES } from '../../../main/contract/limits.ts';
import { ingest } from '../../../main/core/1-ingest/ingest.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);

function utf16(text: string, littleEnd: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) {
    view.setUint16(at * 2, text.charCodeAt(at), littleEnd);
  }
  return new Uint8Array(view.buffer);
}

describe('the language', () => {
  it('is remarked on where it is not English, and the text is read all the same', async () => {
    const text =
      'Wir speichern Ihre Daten, solange Sie ein Konto bei uns haben, und löschen sie innerhalb von dreißig Tagen nach dessen Ende. ' +
      'Sie können jederzeit eine Kopie verlangen.';
    const german = await ingest(utf8(text), 'a.txt');
    expect(german.text).toBe(text);
    expect(german.warnings.map(({ code }) => code)).toEqual(['not-english']);
    expect((await ingest(utf8('We keep your data.'), 'b.txt')).warnings).toEqual([]);
  });
});

describe('decoding', () => {
  const text = 'We keep “your” data – always.\r\n';
  it.each([
    ['UTF-8', utf8(text), 'utf-8', 0],
    ['UTF-8 with a mark', utf8(`\uFEFF${text}`), 'utf-8', 0],
    ['UTF-16 LE with a mark', utf16(`\uFEFF${text}`, true), 'utf-16le', 0],
    ['UTF-16 BE with a mark', utf16(`\uFEFF${text}`, false), 'utf-16be', 0],
    ['UTF-16 LE without one', utf16(text, true), 'utf-16le', 1],
    ['UTF-16 BE without one', utf16(text, false), 'utf-16be', 1],
    [
      'windows-1252',
      Uint8Array.from(text.replaceAll('“', '\u0093').replaceAll('”', '\u0094').replaceAll('–', '\u0096'), (letter) =>
        letter.charCodeAt(0),
      ),
      'windows-1252',
      1,
    ],
  ])('reads %s as it stands, and warns where nothing proves it', async (_, file, encoding, warnings) => {
    const read = await ingest(file, 'policy.txt');
    expect(read.text).toBe(text);
    expect(read.encoding).toBe(encoding);
    expect(read.warnings).toHaveLength(warnings);
  });

  it.each([
    ['empty-file', bytes(), 'a.txt'],
    ['no-text', utf8(' \n\u00A0\n'), 'a.txt'],
    ['no-text', utf8('<script>var a = 1;</script>'), 'a.html'],
    ['binary-file', bytes(0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9), 'a.txt'],
    ['unknown-encoding', bytes(0x57, 0x65, 0x20, 0x8f, 0x81, 0x9d, 0x2e), 'a.txt'],
    ['unknown-encoding', bytes(0xef, 0xbb, 0xbf, 0x41, 0xff), 'a.txt'],
    ['unsupported-format', utf8('We keep data.'), 'a.xlsx'],
  ])('refuses with %s', async (code, file, name) => {
    await expect(ingest(file, name)).rejects.toMatchObject({ code });
  });

  it('refuses a file of one byte more than the product’s limit before it looks inside', async () => {
    const file = new Uint8Array(MAX_FILE_BYTES + 1);
    await expect(ingest(file, 'a.txt')).rejects.toThrow('51 MiB; at most 50 MiB');
  });

  it('knows its formats by the name, whatever its case', async () => {
    const types = ['a.TXT', 'a.text', 'a', 'a.md', 'a.markdown', 'a.htm', 'a.xhtml'].map(
      async (name) => (await ingest(utf8('We keep data.'), name)).mediaType,
    );
    expect(await Promise.all(types)).toStrictEqual([
      'text/plain',
      'text/plain',
      'text/plain',
      'text/markdown',
      'text/markdown',
      'text/html',
      'text/html',
    ]);
  });
});

describe('dates', () => {
  it.each([
    ['Effective Date: January 1, 2020', '2020-01-01'],
    ['**Effective Date: January 1, 2020.**', '2020-01-01'],
    ['_Last updated: 5 January 2022_', '2022-01-05'],
    ['Last updated 1 March 2019', '2019-03-01'],
    ['Last modified: September 6th, 2021', '2021-09-06'],
    ['This policy was last revised on Dec. 3, 2018.', '2018-12-03'],
    ['This notice is effective as of the 25th of May 2018.', '2018-05-25'],
    ['Last updated: 2021-07-15', '2021-07-15'],
    ['Effective: 25/05/2018', '2018-05-25'],
    ['Last Updated: 03/04/2020', '2020-03-04'],
    ['Updated 03.04.2020', '2020-04-03'],
    ['Last updated: May 1, 2021. Effective date: June 1, 2021', '2021-06-01'],
    ['© 2019 Lark Ltd. Copyright 2020.', null],
    ['Archived on 2013-11-19.', null],
    ['Born before January 1, 2004, you may not join.', null],
    ['The act, effective January 1, 2020, gives you rights.', null],
    ['Last updated: February 30, 2021', null],
    ['Effective May 25, 2018, pursuant to the GDPR, you may ask.', null],
    ['This policy is dated as of September 27, 2022.', '2022-09-27'],
    ['This section is about the state laws that are in effect as of January 15, 2025.', null],
    ['This policy applies from April 4, 2026.', '2026-04-04'],
    ['This policy came into force on May 2, 2021.', '2021-05-02'],
  ])('are read from “%s”', async (line, date) => {
    const read = await ingest(utf8(`Privacy Policy\n\n${line}\n\nWe keep data.`), 'a.txt');
    expect(read.effectiveDate).toBe(date);
  });

  it('tell when a note says that the text was archived', async () => {
    const read = await ingest(utf8('> *The text that was archived on 2013-11-19.*\n\nWe keep data.'), 'a.txt');
    expect(read.archivedDate).toBe('2013-11-19');
  });
});

describe('description', () => {
  it.each([
    ['# Lark Privacy Policy\n\nWe keep data.', 'Lark Privacy Policy', 'Lark'],
    ['Home | Shop | Help\n\nLark Privacy Notice\n===================\n\nWe keep data.', 'Lark Privacy Notice', 'Lark'],
    ['Privacy Policy | Lark\n\nWe keep data.', 'Privacy Policy | Lark', 'Lark'],
    ['Privacy Policy\n\nLark Media Inc. (“Lark”, “we” or “us”) keeps data.', 'Privacy Policy', 'Lark'],
    ['Privacy Policy\n\nLark may log. Lark uses it. Lark will ask.', 'Privacy Policy', 'Lark'],
    ['We keep data.\n\n© 2020 Lark Media', null, 'Lark Media'],
    ['# Changes to this Privacy Notice\n\nWe keep data.', 'Changes to this Privacy Notice', null],
    [
      '# Welcome to the Lark Privacy Notice\n\nWe keep data.\n\n© 2020 Lark',
      'Welcome to the Lark Privacy Notice',
      'Lark',
    ],
    ['We keep data.', null, null],
  ])('names title and company of %j', async (text, title, company) => {
    const read = await ingest(utf8(text), 'a.txt');
    expect([read.title, read.company]).toStrictEqual([title, company]);
  });

  it.each([
    ['for any other purpose with your consent.\nWe keep data.', 'excerpt'],
    ['Information we collect from you\nWe keep what you send.', 'excerpt'],
    ['Privacy Policy\n\nWe keep what you send.', 'whole'],
    ['This privacy policy explains what we keep.', 'whole'],
    ['How we use data\nThis notice describes what we keep.', 'whole'],
  ])('tells whether %j is the whole policy', async (text, extent) => {
    expect((await ingest(utf8(text), 'a.txt')).extent).toBe(extent);
  });
});
