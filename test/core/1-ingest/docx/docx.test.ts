import { describe, expect, it } from 'vitest';
import { ingest } from '../../../../main/core/1-ingest/ingest.ts';
import { toSource } from '../../../../main/core/1-ingest/source-map.ts';
import { segment } from '../../../../main/core/2-segment/segment.ts';
import { paragraph, run, toWordFile, toWordParts, type WordParts } from '../../../support/word-file.ts';
import { toZip, type ZipPart } from '../../../support/zip-file.ts';

const read = async (parts: WordParts) => ingest(toWordFile(parts), 'draft.docx');

async function toBlocks(parts: WordParts): Promise<readonly string[]> {
  const { text, blocks } = await read(parts);
  return (blocks ?? []).map(
    ({ start, end, role, level }) => `${role}${level > 0 ? level : ''}: ${text.slice(start, end)}`,
  );
}

const MAIN = 'word/document.xml';

/** The parts with the main one changed. */
function spoil(parts: readonly ZipPart[], change: Partial<ZipPart>): readonly ZipPart[] {
  return parts.map((part) => (part.name === MAIN ? Object.assign({}, part, change) : part));
}

const level = (depth: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const NUMBERING = `
  <w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '(%2)')}${level(2, 'lowerRoman', '%3)')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="2">${level(0, 'bullet', '\uF0B7')}${level(1, 'bullet', '–')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="3">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%1.%2')}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>
  <w:num w:numId="4"><w:abstractNumId w:val="3"/></w:num>`;
const STYLES = `
  <w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
  <w:style w:styleId="Own"><w:name w:val="Our heading"/><w:basedOn w:val="Base"/></w:style>
  <w:style w:styleId="Base"><w:name w:val="Base"/><w:basedOn w:val="Own"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
  <w:style w:styleId="T"><w:name w:val="Title"/></w:style>
  <w:style w:styleId="V1"><w:name w:val="toc 1"/></w:style>
  <w:style w:styleId="LB"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
  <w:style w:styleId="Fett"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>`;
const listed = (list: number, depth: number) =>
  `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`;
const styled = (id: string) => `<w:pStyle w:val="${id}"/>`;

describe('Word files', () => {
  it.each<readonly [string, WordParts, readonly string[]]>([
    [
      'plain paragraphs',
      { body: paragraph('We keep names.') + paragraph('') + paragraph('We bill.') },
      ['paragraph: We keep names.', 'paragraph: We bill.'],
    ],
    [
      'headings by the style’s name, its base’s level and their own level',
      {
        styles: STYLES,
        body:
          paragraph('Policy', styled('T')) +
          paragraph('Our use', styled('berschrift1')) +
          paragraph('Billing', styled('Own')) +
          paragraph('Cards', '<w:outlineLvl w:val="1"/>') +
          paragraph('Text.', `${styled('berschrift1')}<w:outlineLvl w:val="9"/>`),
      },
      ['heading1: Policy', 'heading1: Our use', 'heading3: Billing', 'heading2: Cards', 'paragraph: Text.'],
    ],
    [
      'numbers that count on, deeper ones anew',
      {
        numbering: NUMBERING,
        body: [
          [1, 0],
          [1, 1],
          [1, 1],
          [1, 2],
          [1, 0],
          [1, 1],
          [3, 0],
          [4, 1],
        ]
          .map(([list = 0, depth = 0]) => paragraph('Data.', listed(list, depth)))
          .join(''),
      },
      [
        'paragraph: 1. Data.',
        'list-item2: (a) Data.',
        'list-item2: (b) Data.',
        'list-item3: i) Data.',
        'paragraph: 2. Data.',
        'list-item2: (a) Data.',
        'paragraph: 7. Data.',
        'list-item2: I.1 Data.',
      ],
    ],
    [
      'bullets of every font, and those that a style brings',
      {
        numbering: NUMBERING,
        styles: STYLES,
        body:
          paragraph('names', listed(2, 0)) +
          paragraph('ages', listed(2, 1)) +
          paragraph('cards', styled('LB')) +
          paragraph('We bill.', styled('LB') + listed(0, 0)),
      },
      ['list-item1: • names', 'list-item2: – ages', 'list-item1: • cards', 'paragraph: We bill.'],
    ],
    ['a list that nothing defines', { body: paragraph('names', listed(9, 0)) }, ['paragraph: names']],
    [
      'a contents list',
      {
        styles: STYLES,
        body: paragraph('<w:r><w:t>Use</w:t><w:tab/><w:t>3</w:t></w:r>', styled('V1')) + paragraph('We bill.'),
      },
      ['furniture: Use\t3', 'paragraph: We bill.'],
    ],
    [
      'a table that holds data',
      {
        body: `<w:tbl><w:tr><w:tc>${paragraph('Names')}</w:tc><w:tc>${paragraph('We bill.')}${paragraph('We ship.')}</w:tc></w:tr></w:tbl>`,
      },
      ['table-cell: Names', 'table-cell: We bill.', 'table-cell: We ship.'],
    ],
    [
      'a table that only lays out the page',
      { body: `<w:tbl><w:tr><w:tc>${paragraph('We bill.')}</w:tc></w:tr></w:tbl>` },
      ['paragraph: We bill.'],
    ],
    [
      'a text box, once, behind the paragraph that holds it',
      {
        body: paragraph(
          `${run('We bill.')}<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph('In short: pay.')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph('In short: pay.')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>${run(' You pay.')}`,
        ),
      },
      ['paragraph: We bill. You pay.', 'paragraph: In short: pay.'],
    ],
    [
      'a link’s words, and none of a field’s code',
      {
        body: paragraph(
          `<w:hyperlink>${run('our site')}</w:hyperlink><w:r><w:instrText> HYPERLINK "x" </w:instrText></w:r>${run(', here')}`,
        ),
      },
      ['paragraph: our site, here'],
    ],
    [
      'breaks and hyphens that hold',
      { body: paragraph('<w:r><w:t>1 Quay Road</w:t><w:br/><w:t>e</w:t><w:noBreakHyphen/><w:t>mail</w:t></w:r>') },
      ['paragraph: 1 Quay Road\ne\u2011mail'],
    ],
    [
      'notes at the end, under their signs, and page heads as furniture',
      {
        body: paragraph(
          '<w:r><w:t>We bill.</w:t><w:footnoteReference w:id="2"/><w:t xml:space="preserve"> You pay.</w:t></w:r>',
        ),
        footnotes: `<w:footnote w:id="-1">${paragraph('')}</w:footnote><w:footnote w:id="2">${paragraph('By card.')}</w:footnote>`,
        header: paragraph('Draft 3'),
      },
      ['paragraph: We bill.[1] You pay.', 'paragraph: [1] By card.', 'furniture: Draft 3'],
    ],
    [
      'what earlier formatting was',
      { numbering: NUMBERING, body: paragraph('names', `<w:pPrChange><w:pPr>${listed(2, 0)}</w:pPr></w:pPrChange>`) },
      ['paragraph: names'],
    ],
  ])('keep %s', async (_, parts, blocks) => {
    expect(await toBlocks(parts)).toStrictEqual(blocks);
  });

  it('show tracked changes in signs, count them, and accept none', async () => {
    const body =
      paragraph(
        `${run('We keep data for ')}<w:del><w:r><w:delText>three</w:delText></w:r></w:del><w:ins>${run('five')}${run(' whole')}</w:ins>${run(' years.')}`,
      ) +
      paragraph(`<w:ins>${run('We sell data. You may object.')}</w:ins>`, '<w:rPr><w:ins/></w:rPr>') +
      paragraph(`<w:moveFrom>${run('We bill.')}</w:moveFrom>`) +
      paragraph('We ship.', '<w:rPr><w:del/></w:rPr>') +
      paragraph(`<w:moveTo>${run('We bill.')}</w:moveTo>`);
    const page = await read({ body });
    expect(page.text.split('\n\n')).toStrictEqual([
      'We keep data for {--three--}{++five whole++} years.',
      '{++We sell data. You may object.++}',
      '{--We bill.--}',
      'We ship.{--¶--}',
      '{++We bill.++}',
    ]);
    expect(page.warnings).toStrictEqual([
      {
        code: 'tracked-changes',
        message:
          'The draft holds 3 insertions and 3 deletions that nobody has accepted. They stand in the text as {++inserted++} and {--deleted--}.',
      },
    ]);
    expect(segment(page).map(({ start, end }) => page.text.slice(start, end))).toContain('You may object.++}');
  });

  it('warn of pieces of other files, whose words are not in it', async () => {
    const body = `${paragraph('We bill.')}<w:altChunk r:id="c1"/><w:altChunk r:id="c2"><w:altChunkPr/></w:altChunk>`;
    const { text, warnings } = await read({ body });
    expect(text).toBe('We bill.');
    expect(warnings).toMatchObject([
      { code: 'pieces-left-out', message: expect.stringContaining('2 pieces of other files') as string },
    ]);
  });

  it('warn of comments and hidden text', async () => {
    const body = paragraph(
      `${run('We bill.')}<w:r><w:commentReference w:id="1"/></w:r>${run('Not you.', '<w:vanish/>')}`,
    );
    expect((await read({ body })).warnings.map(({ code }) => code)).toStrictEqual(['comments-left-out', 'hidden-text']);
  });

  it('tell how far a paragraph opens in bold', async () => {
    const { text, blocks } = await read({
      styles: STYLES,
      body:
        paragraph(run('Use.', '<w:b/>') + run(' We bill.', '<w:b w:val="0"/>')) +
        paragraph(run('Our use', '<w:rStyle w:val="Fett"/>')) +
        paragraph(run('We bill', '') + run(' you.', '<w:b/>')),
    });
    expect(blocks?.map(({ start, boldEnd }) => text.slice(start, boldEnd))).toStrictEqual(['Use.', 'Our use', '']);
  });

  it('take their title from the first heading, else from their properties', async () => {
    expect((await read({ title: 'Lark &amp; Co', body: paragraph('We bill.') })).title).toBe('Lark & Co');
    expect((await read({ title: 'x', styles: STYLES, body: paragraph('Lark Policy', styled('T')) })).title).toBe(
      'Lark Policy',
    );
  });

  it('lead every block back to the number of its paragraph', async () => {
    const { text, sourceMap } = await read({ body: paragraph('One.') + paragraph('') + paragraph('Three.') });
    const start = text.indexOf('Three.');
    expect(sourceMap.unit).toBe('paragraph');
    expect(toSource(sourceMap, { start, end: start + 6 })).toStrictEqual({ start: 3, end: 4 });
    expect(toSource(sourceMap, { start: 0, end: text.length })).toStrictEqual({ start: 1, end: 4 });
  });

  it('are refused where they are locked, spoilt, of another kind or a bomb', { timeout: 60_000 }, async () => {
    const parts = toWordParts({ body: paragraph('We bill.') });
    const whole = toZip(parts);
    const compound = (words: string) =>
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from(words, 'utf16le')]);
    const bomb = spoil(parts, { bytes: Buffer.alloc(200 * 1024 * 1024, 0x20), statedSize: 10 });
    const files: readonly (readonly [string, Uint8Array])[] = [
      ['encrypted-file', compound('EncryptedPackage')],
      ['encrypted-file', toZip(spoil(parts, { locked: true }))],
      ['unsupported-format', compound('WordDocument')],
      ['damaged-file', whole.subarray(0, whole.length - 30)],
      ['damaged-file', new TextEncoder().encode('We bill.')],
      ['damaged-file', toZip([{ name: 'a.txt', bytes: 'We bill.' }])],
      ['damaged-file', whole.map((byte, at) => (at > 40 && at < whole.length - 600 ? byte ^ 0x5a : byte))],
      ['bad-archive', toZip(bomb)],
      ['no-text', toWordFile({ body: paragraph('') })],
    ];
    for (const [code, file] of files) {
      await expect(ingest(file, 'a.docx'), code).rejects.toMatchObject({ code });
    }
    await expect(ingest(whole, 'a.doc')).rejects.toMatchObject({ code: 'unsupported-format' });
  });

  it('do not grow with entities that a part declares, nor by deep nesting', async () => {
    const depth = 20_000;
    const body = `${'<w:sdt><w:sdtContent>'.repeat(depth)}${paragraph('We bill.')}${'</w:sdtContent></w:sdt>'.repeat(depth)}`;
    expect((await read({ body })).text).toBe('We bill.');
    const parts = toWordParts({ body: paragraph('We &lol; bill.') });
    const xml = String(parts.find(({ name }) => name === MAIN)?.bytes);
    const declaring = spoil(parts, { bytes: `<!DOCTYPE d [<!ENTITY lol "lollollol">]>${xml}` });
    expect((await ingest(toZip(declaring), 'a.docx')).text).not.toContain('lollol');
  });
});
