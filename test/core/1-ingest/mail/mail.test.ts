import { describe, expect, it } from 'vitest';
import { ingest } from '../../../../main/core/1-ingest/ingest.ts';
import { toSource } from '../../../../main/core/1-ingest/source-map.ts';
import { segment } from '../../../../main/core/2-segment/segment.ts';

const toBytes = (source: string, encoding: BufferEncoding = 'utf8'): Uint8Array =>
  new Uint8Array(Buffer.from(source.replaceAll('\n', '\r\n'), encoding));
const read = async (source: string, name = 'policy.eml') => ingest(toBytes(source), name);

const HEAD =
  'Received: from a.example\n\tby b.example\nFrom: Lark <law@lark.example>\nTo: You <you@example.com>\nSubject: New\n terms\n';
const SHOWN = 'From: Lark <law@lark.example>\nTo: You <you@example.com>\nSubject: New terms\n\n';
const POLICY = '<h1>Our Policy</h1><p>We keep “names”.</p>';
const multipart = (kind: string, ...parts: readonly string[]): string =>
  `Content-Type: multipart/${kind};\n boundary="=b"\n\nFor old programs.\n${parts.map((part) => `--=b\n${part}\n`).join('')}--=b--\nbehind\n`;
const plain = (words: string): string => `Content-Type: text/plain; charset=utf-8\n\n${words}`;
const html = (words: string): string => `Content-Type: text/html; charset=utf-8\n\n${words}`;

describe('mail', () => {
  it.each([
    ['plain words', plain('We keep names.\nWe bill.\n'), 'We keep names.\r\nWe bill.\r\n'],
    ['nothing of its kind', '\nWe keep names.', 'We keep names.'],
    [
      'quoted-printable',
      `Content-Type: text/plain; charset="utf-8"\nContent-Transfer-Encoding: quoted-printable\n\nWe keep =E2=80=9Cnames=E2=80=\n=9D as=\n they=3D are, 1+1=2.`,
      'We keep “names” as they= are, 1+1=2.',
    ],
    [
      'base64',
      `Content-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: BASE64\n\n${Buffer.from('We keep “names”.')
        .toString('base64')
        .replace(/(.{7})/, '$1\n')}\n`,
      'We keep “names”.',
    ],
    [
      'Latin letters',
      `Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\nWe keep caf=E9s.`,
      'We keep cafés.',
    ],
    [
      'Cyrillic letters',
      `Content-Type: text/plain; charset=koi8-r\nContent-Transfer-Encoding: quoted-printable\n\n=ED=D9.`,
      'Мы.',
    ],
    [
      'the same twice, of which the HTML is read',
      multipart('alternative', plain('We keep names.'), html(POLICY)),
      'Our Policy\n\nWe keep “names”.',
    ],
    [
      'the same twice, HTML empty of text parts',
      multipart('alternative', plain('We keep names.'), 'Content-Type: text/calendar\n\nx'),
      'We keep names.',
    ],
    [
      'parts in parts',
      multipart('mixed', plain('We bill.').replace('plain', 'plain'), html('<p>We ship.</p>')),
      'We bill.\n\nWe ship.',
    ],
    [
      'a message in a message',
      `Content-Type: message/rfc822\n\nFrom: a@b.example\nSubject: Old\n\nWe bill.`,
      'We bill.',
    ],
    ['a boundary that never comes', 'Content-Type: multipart/mixed; boundary="=b"\n\n--=b\n\nWe bill.', 'We bill.'],
  ])('is read: %s', async (_, rest, words) => {
    expect((await read(HEAD + rest)).text).toBe(SHOWN + words);
  });

  it('has its head as site furniture, and its words as clauses', async () => {
    for (const body of [
      plain('We keep names. We bill\nyou by post.'),
      html('<p>We keep names. We bill you by post.</p>'),
    ]) {
      const page = await read(HEAD + body);
      const kinds = segment(page).map(
        ({ start, end, kind }) => `${kind}: ${page.text.slice(start, end).replaceAll(/\s+/g, ' ')}`,
      );
      expect(kinds).toStrictEqual([
        'boilerplate: From: Lark <law@lark.example>',
        'boilerplate: To: You <you@example.com>',
        'boilerplate: Subject: New terms',
        'clause: We keep names.',
        'clause: We bill you by post.',
      ]);
    }
  });

  it('names its attachments’ number and reads none', async () => {
    const attached = 'Content-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\n\nWe sell.';
    const page = await read(HEAD + multipart('mixed', plain('We bill.'), attached, 'Content-Type: image/png\n\nx'));
    expect(page.text).toBe(`${SHOWN}We bill.`);
    expect(page.warnings).toStrictEqual([
      {
        code: 'attachments-left-out',
        message: '2 attachments were left out. Save what you need and import it by itself.',
      },
    ]);
  });

  it('reads words of its head that were put into ASCII', async () => {
    const page = await read(
      `Subject: =?utf-8?Q?Caf=C3=A9s_?=\n =?iso-8859-1?B?6Q==?= =?x-none?Q?a?=\n${html('<p>We bill.</p>')}`,
    );
    expect(page.title).toBe('Cafés é=?x-none?Q?a?=');
  });

  it('without a head is plain text', async () => {
    const page = await read('We keep names.\nWe bill.');
    expect([page.text, page.mediaType, page.blocks]).toStrictEqual([
      'We keep names.\r\nWe bill.',
      'message/rfc822',
      null,
    ]);
  });

  it.each([
    ['as it stands', (words: string) => plain(words)],
    [
      'quoted',
      (words: string) =>
        `Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n<p>${words.replaceAll('ü', '=C3=BC').replace(' ', ' =\n')}</p>`,
    ],
    ['in HTML', (words: string) => html(`<p>${words.replace('we', '&#119;e')}</p>`)],
  ])('leads words back to their bytes: %s', async (_, wrap) => {
    const source = HEAD + wrap('Dürer, we keep names of Dürer here.');
    const { text, sourceMap } = await read(source);
    const bytes = Buffer.from(toBytes(source));
    const start = text.indexOf('names of');
    const place = toSource(sourceMap, { start, end: start + 8 });
    expect(sourceMap.unit).toBe('byte');
    expect(bytes.subarray(place.start, place.end).toString()).toBe('names of');
  });

  it('leads words back to their line of base64', async () => {
    const packed = Buffer.from('We keep names of all who ever asked. '.repeat(5)).toString('base64');
    const lines = packed.match(/.{1,76}/g) ?? [];
    const source = `${HEAD}Content-Transfer-Encoding: base64\n\n${lines.join('\n')}`;
    const { text, sourceMap } = await read(source);
    const start = text.lastIndexOf('names of');
    const place = toSource(sourceMap, { start, end: start + 8 });
    // Each line of 76 letters holds 57 bytes; the last “names of” starts at the 156th.
    const line = Buffer.from(toBytes(source)).indexOf(lines[2] ?? '');
    expect(text).toContain('ever asked. We keep');
    expect([place.start >= line, place.end <= line + 76]).toStrictEqual([true, true]);
  });

  it.each([
    [
      'a saved page',
      'a.mhtml',
      `From: <Saved by Blink>\nSnapshot-Content-Location: https://lark.example/\nSubject: Lark\n${multipart('related', html(POLICY), 'Content-Type: text/css\n\np{}')}`,
    ],
    [
      'a saved page whose main part is named',
      'a.mht',
      `From: x\nContent-Type: multipart/related; boundary="=b"; start="<2>"\n\n--=b\n${html('<p>Menu</p>')}\n--=b\nContent-ID: <2>\n${html(POLICY)}\n--=b--`,
    ],
  ])('reads %s without the head', async (_, name, source) => {
    const page = await read(source, name);
    expect([page.text, page.title, page.warnings]).toStrictEqual(['Our Policy\n\nWe keep “names”.', 'Our Policy', []]);
  });

  it('is refused where nothing in it can be read', async () => {
    await expect(read(`${HEAD}Content-Type: image/png\n\nx`)).rejects.toMatchObject({ code: 'no-text' });
    await expect(read(`${HEAD}Content-Type: text/plain; charset=x-none\n\nWe bill.`)).rejects.toMatchObject({
      code: 'unknown-encoding',
    });
  });

  it('stands ten thousand boundaries and nested parts', async () => {
    const nested = 'Content-Type: multipart/mixed; boundary="=b"\n\n--=b\n'.repeat(3000);
    const many = `Content-Type: multipart/mixed; boundary="=b"\n\n${`--=b\n\nWe bill.\n`.repeat(10_000)}`;
    await expect(read(`From: a\n${nested}\nWe bill.`)).rejects.toMatchObject({ code: 'no-text' });
    expect((await read(`From: a\n${many}`)).text).toContain('We bill.');
  });
});
