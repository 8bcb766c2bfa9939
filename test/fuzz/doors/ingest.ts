import { LacunaError } from '../../../main/contract/errors.ts';
import { ingest } from '../../../main/core/1-ingest/ingest.ts';
import type { Random } from '../../../main/core/3-label/random.ts';
import { segment } from '../../../main/core/2-segment/segment.ts';
import { column, toPdf } from '../../support/pdf-file.ts';
import { paragraph, run, toWordParts } from '../../support/word-file.ts';
import { toZip, type ZipPart } from '../../support/zip-file.ts';
import type { Door } from '../door.ts';
import { mutate } from '../mutate.ts';

const TEXT = `Privacy Policy of Heron Books

Effective May 1, 2026

1. What we collect
We collect your name, your address and the pages that you visit. We also keep:
  (a) orders, and what was in them;
  (b) letters that you write to us.

2. Sharing
We share records with carriers, e.g. Post Ltd., and with nobody else. See Section 3.2 for more.

- Children under 13 may not order.
- We keep invoices for ten years.
`;

const MARKDOWN = `# Privacy Policy\n\n*Effective 2026-05-01*\n\n## What we collect\n\nWe collect **your name**.\n\n| Data | Kept |\n|------|------|\n| name | 1 year |\n\n1. one\n2. two\n   - deeper\n\n> quoted\n\n[link](https://heron.example/p?q=1)\n`;

const HTML = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Privacy</title><style>p{color:red}</style></head>
<body><nav><a href="/">Home</a></nav><main><h1>Privacy Policy</h1><p>We collect your <b>name</b> &amp; address.</p>
<ul><li>orders<ul><li>their contents</li></ul></li><li>letters</li></ul><table><tr><th>Data</th><td>Kept</td></tr></table>
<p onclick="x()">We share nothing.<br>Really &#x1F600; &nbsp; nothing.</p><script>alert(1)</script><!-- note --></main>
<footer>© Heron</footer></body></html>`;

const MAIL = `From: Ann <ann@heron.example>\r\nTo: Ben <ben@heron.example>\r\nSubject: =?utf-8?q?Our_policy?=\r\nDate: Fri, 1 May 2026 10:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary="b1"\r\n\r\n--b1\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nWe collect your name =E2=80=93 and=\r\n your address.\r\n\r\n--b1\r\nContent-Type: text/html; charset=iso-8859-1\r\nContent-Transfer-Encoding: base64\r\n\r\nPHA+V2UgY29sbGVjdCB5b3VyIG5hbWUuPC9wPg==\r\n--b1--\r\n`;

const W = (name: string, value: string): string => `<w:${name} w:val="${value}"/>`;
const WORD = toWordParts({
  title: 'Privacy',
  body: [
    paragraph('Privacy Policy', W('pStyle', 'Heading1')),
    paragraph(run('We collect your ') + run('name', '<w:b/>') + `<w:ins w:id="1">${run('and address')}</w:ins>`),
    paragraph('orders', `<w:numPr>${W('ilvl', '0')}${W('numId', '1')}</w:numPr>`),
    `<w:tbl><w:tr><w:tc>${paragraph('Data')}</w:tc><w:tc>${paragraph('Kept')}</w:tc></w:tr></w:tbl>`,
  ].join(''),
  styles: `<w:style w:type="paragraph" w:styleId="Heading1">${W('name', 'heading 1')}<w:pPr>${W('outlineLvl', '0')}</w:pPr></w:style>`,
  numbering: `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0">${W('start', '1')}${W('numFmt', 'lowerRoman')}${W('lvlText', '%1.')}</w:lvl></w:abstractNum><w:num w:numId="1">${W('abstractNumId', '0')}</w:num>`,
});

const PDF = toPdf(
  [
    column(['Privacy Policy', '', 'We collect your name and ad-', 'dress when you order books.'], 72, 760),
    column(['We share records with carriers.', '', '- one', '- two'], 72, 760),
  ],
  { title: 'Privacy' },
);

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const WORDS = {
  txt: ['\r\n\r\n', '\t', '(a) ', '1.1.1 ', 'e.g. ', '“', '\u2028', '\u0000', '. ', '— ', '______\n', 'ARTICLE I\n'],
  md: ['# ', '```\n', '| a | b |\n', '|---|---|\n', '> ', '- ', '    ', '**', '[x](y)', '&amp;', '\n\n'],
  html: [
    '<div>',
    '</div>',
    '<table><tr><td>',
    '<li>',
    '<svg><script>',
    '<![CDATA[',
    '<!--',
    '&#xD800;',
    '&#99999999;',
    '<p ',
    '="',
    "'",
    '<title>',
    '<textarea>',
  ],
  eml: [
    '\r\n',
    '--b1\r\n',
    '=?utf-8?b?',
    '=\r\n',
    '=FF',
    'boundary=',
    'Content-Type: ',
    'multipart/mixed; ',
    '"',
    'message/rfc822',
    '\r\n\r\n',
  ],
  docx: [
    'PK\x01\x02',
    'PK\x03\x04',
    'PK\x05\x06',
    '<w:p>',
    '</w:p>',
    '<w:tbl>',
    '<!DOCTYPE x [<!ENTITY a "b">]>',
    '&a;',
    '<w:t>',
    'w:val="999999999"',
    '%9.',
  ],
  pdf: [
    'obj\n',
    'endobj\n',
    '<< ',
    '>>',
    'stream\n',
    'endstream',
    '0 R',
    '[',
    ']',
    '/Kids ',
    '/Filter /FlateDecode ',
    '(',
    '-1',
    '99999999999',
    'xref\n',
    'trailer\n',
    '/Prev 9 ',
  ],
} as const;

/** The formats that are read, by their extension. */
export type Extension = keyof typeof WORDS;

function spoilPart(part: ZipPart, random: Random): ZipPart {
  if (random() < 0.5) return part;
  return { name: part.name, bytes: mutate(random, Buffer.from(part.bytes), WORDS.docx) };
}

function draw(extension: Extension, random: Random): Uint8Array {
  const words = WORDS[extension];
  switch (extension) {
    case 'txt':
      return mutate(random, encode(TEXT), words);
    case 'md':
      return mutate(random, encode(MARKDOWN), words);
    case 'html':
      return mutate(random, encode(HTML), words);
    case 'eml':
      return mutate(random, encode(MAIL), words);
    case 'pdf':
      return mutate(random, PDF, words);
    case 'docx':
      // Half are spoilt as archives, half in a part that then is packed as it should be.
      if (random() < 0.5) return mutate(random, toZip(WORD), words);
      return toZip(WORD.map((part) => spoilPart(part, random)));
  }
}

/** Files of one format on their way into the library: read as a document and cut into clauses, or refused. */
export function openIngest(extension: Extension): Door {
  return {
    abreast: 1,
    async attempt(random) {
      const bytes = draw(extension, random);
      try {
        segment(await ingest(bytes, `policy.${extension}`));
        return { sizeBytes: bytes.length, outcome: 'taken' };
      } catch (error) {
        if (error instanceof LacunaError) return { sizeBytes: bytes.length, outcome: error.code };
        throw error;
      }
    },
    close: async () => {},
  };
}
