import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ingest } from '../../../../main/core/1-ingest/ingest.ts';
import { toSource } from '../../../../main/core/1-ingest/source-map.ts';
import { column, type Placed, toPdf } from '../../../support/pdf-file.ts';
import { createLock } from '../../../support/pdf-lock.ts';

const read = async (...pages: readonly (readonly Placed[])[]) => ingest(toPdf(pages), 'policy.pdf');

async function toBlocks(...pages: readonly (readonly Placed[])[]): Promise<readonly string[]> {
  const { text, blocks } = await read(...pages);
  return (blocks ?? []).map(
    ({ start, end, role, level }) => `${role}${level > 0 ? level : ''}: ${text.slice(start, end)}`,
  );
}

const LONG = [
  'We keep what you send us, such as your name and',
  'your address, for as long as the law asks us to',
  'keep it and no longer.',
];
const LONG_TEXT = LONG.join(' ');
const filler = (words: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${words} ${String.fromCharCode(97 + at)} is kept with care here,`);

describe('PDF', () => {
  it.each<readonly [string, readonly (readonly Placed[])[], readonly string[]]>([
    ['joins the lines of a paragraph', [column(LONG, 50, 700)], [`paragraph: ${LONG_TEXT}`]],
    [
      'parts paragraphs at gaps',
      [column([...LONG, '', ...LONG], 50, 700)],
      [`paragraph: ${LONG_TEXT}`, `paragraph: ${LONG_TEXT}`],
    ],
    [
      'parts paragraphs at first lines that are set in',
      [
        [
          ...column(['We keep it.'], 62, 700),
          ...column(LONG, 50, 688),
          ...column([LONG[0] ?? ''], 62, 652),
          ...column(LONG.slice(1), 50, 640),
        ],
      ],
      [`paragraph: We keep it.\n${LONG_TEXT}`, `paragraph: ${LONG_TEXT}`],
    ],
    [
      'keeps lines that their writer ended',
      [column([...LONG, '', 'Lark Ltd.', '12 Quay Road', 'Bristol'], 50, 700)],
      [`paragraph: ${LONG_TEXT}`, 'paragraph: Lark Ltd.\n12 Quay Road\nBristol'],
    ],
    [
      'knows headings by the size of their type, the largest highest',
      [
        [
          ...column(['Lark Policy'], 50, 760, { size: 18 }),
          ...column(['Our use'], 50, 730, { size: 14 }),
          ...column(LONG, 50, 700),
        ],
      ],
      ['heading1: Lark Policy', 'heading2: Our use', `paragraph: ${LONG_TEXT}`],
    ],
    [
      'knows bold lines above the text',
      [[...column(['Our use'], 50, 712, { bold: true }), ...column(LONG, 50, 700)]],
      ['paragraph: Our use', `paragraph: ${LONG_TEXT}`],
    ],
    [
      'puts markers and their words together, whatever comes first in the file',
      [
        [
          ...column(['We keep:'], 50, 730),
          ...column(['names that you give us when you open an account,', 'and', 'cards.'], 80, 718),
          ...column(['•'], 66, 718),
          ...column(['•'], 66, 694),
        ],
      ],
      [
        'paragraph: We keep:',
        'paragraph: • names that you give us when you open an account, and',
        'paragraph: • cards.',
      ],
    ],
    [
      'reads two columns one after the other under a title that spans both',
      [
        [
          ...column(['The Lark Policy, which spans the two columns of this page, as titles do'], 50, 760),
          ...column(filler('Left', 6), 50, 730),
          ...column(filler('Right', 6), 310, 730),
        ],
      ],
      [
        'paragraph: The Lark Policy, which spans the two columns of this page, as titles do',
        `paragraph: ${[...filler('Left', 6), ...filler('Right', 6)].join(' ')}`,
      ],
    ],
    [
      'reads columns that the file holds line by line across',
      [
        filler('Left', 9).flatMap((text, at) => [
          { x: 50, y: 730 - at * 12, text },
          { x: 310, y: 730 - at * 12, text: text.replace('Left', 'Right') },
        ]),
      ],
      [`paragraph: ${[...filler('Left', 9), ...filler('Right', 9)].join(' ')}`],
    ],
    [
      'reads a table row by row',
      [
        ['Names', 'Cards', 'Places', 'Pages', 'Calls'].flatMap((text, at) => [
          { x: 50, y: 730 - at * 30, text },
          { x: 310, y: 730 - at * 30, text: `We bill you by ${at}` },
          { x: 310, y: 718 - at * 30, text: 'and ship.' },
        ]),
      ],
      ['Names', 'Cards', 'Places', 'Pages', 'Calls'].flatMap((text, at) => [
        `table-cell: ${text}`,
        `table-cell: We bill you by ${at} and ship.`,
      ]),
    ],
    [
      'goes on over the end of a page, and puts what every page repeats behind',
      [
        ['We keep what you send us, such as', 'your name and'],
        ['the address that you give, for a year.'],
        ['We ship.'],
      ].map((body, at) =>
        [
          { x: 50, y: 800, text: 'Lark Ltd. - in confidence' },
          { x: 250, y: 40, text: `Page ${at + 1} of 3` },
        ].concat(column(body, 50, 700)),
      ),
      [
        'paragraph: We keep what you send us, such as your name and the address that you give, for a year.',
        ...[1, 2].flatMap((page) => ['furniture: Lark Ltd. - in confidence', `furniture: Page ${page} of 3`]),
        'paragraph: We ship.',
        'furniture: Lark Ltd. - in confidence',
        'furniture: Page 3 of 3',
      ],
    ],
  ])('%s', async (_, pages, blocks) => {
    expect(await toBlocks(...pages)).toStrictEqual(blocks);
  });

  it('tells how far a paragraph opens in bold', async () => {
    const { text, blocks } = await read([
      ...column(['Use.'], 50, 700, { bold: true }),
      ...column(['We bill you for what you order from us.'], 80, 700),
    ]);
    expect(text).toBe('Use. We bill you for what you order from us.');
    expect(blocks?.map(({ start, boldEnd }) => text.slice(start, boldEnd))).toStrictEqual(['Use.']);
  });

  it('makes words whole that the lines’ ends cut, says so, and keeps compounds', async () => {
    const lines = [
      'We keep infor-',
      'mation that is re-',
      'quired. Information on third-',
      'party sites is not.',
      'Required reading ends here.',
    ];
    const { text, warnings } = await read(column(lines, 50, 700));
    expect(text.replaceAll('\n', ' ')).toBe(
      'We keep information that is required. Information on third-party sites is not. Required reading ends here.',
    );
    expect(warnings).toStrictEqual([
      { code: 'hyphens-joined', message: '2 words were joined again that the end of a line had cut with a hyphen.' },
    ]);
  });

  it('keeps the hyphens at the lines’ ends of a text that cuts no words', async () => {
    const { text, warnings } = await read(
      column(['You may opt-out of our web-', 'based letters, which are web-based too.'], 50, 700),
    );
    expect(text).toBe('You may opt-out of our web-based letters, which are web-based too.');
    expect(warnings).toStrictEqual([]);
  });

  it('leads every segment back to its page', async () => {
    const { text, sourceMap } = await read(column(LONG, 50, 700), column(['We ship.'], 50, 700));
    const place = (words: string) =>
      toSource(sourceMap, { start: text.indexOf(words), end: text.indexOf(words) + words.length });
    expect(sourceMap.unit).toBe('page');
    expect(place('your address')).toStrictEqual({ start: 1, end: 2 });
    expect(place('We ship.')).toStrictEqual({ start: 2, end: 3 });
    expect(toSource(sourceMap, { start: 0, end: text.length })).toStrictEqual({ start: 1, end: 3 });
  });

  it('takes its title from the largest type, else from its properties, if that is no file’s name', async () => {
    const body = column(LONG, 50, 700);
    const title = async (...given: Parameters<typeof toPdf>) => (await ingest(toPdf(...given), 'a.pdf')).title;
    expect(await title([[...column(['Lark Policy'], 50, 760, { size: 18 }), ...body]], { title: 'x' })).toBe(
      'Lark Policy',
    );
    expect(await title([body], { title: 'Lark Notice' })).toBe('Lark Notice');
    expect(await title([body], { title: 'policy-final.docx' })).toBeNull();
  });

  it('is refused where it is locked, spoilt or a picture', async () => {
    const whole = toPdf([column(LONG, 50, 700)]);
    const files: readonly (readonly [string, Uint8Array])[] = [
      ['encrypted-file', toPdf([column(LONG, 50, 700)], { lock: createLock('secret', 'rc4') })],
      ['encrypted-file', toPdf([column(LONG, 50, 700)], { lock: createLock('secret', 'aes') })],
      ['damaged-file', new TextEncoder().encode('We bill.')],
      ['damaged-file', whole.subarray(0, 60)],
      ['no-text', toPdf([[], []])],
      ['empty-file', new Uint8Array()],
    ];
    for (const [code, file] of files) {
      await expect(ingest(file, 'a.pdf'), code).rejects.toMatchObject({ code });
    }
  });

  it.each(['rc4', 'aes'] as const)('is read where its %s lock needs no password', async (cipher) => {
    const page = [column(LONG, 50, 700)];
    const locked = toPdf(page, { lock: createLock('', cipher), title: 'Lark' });
    expect(Buffer.from(locked).toString('latin1')).not.toContain(LONG[0]?.slice(0, 20));
    const [open, other] = [await ingest(locked, 'a.pdf'), await ingest(toPdf(page, { title: 'Lark' }), 'a.pdf')];
    expect([open.text, open.title]).toEqual([other.text, other.title]);
  });

  it('says which of its pages hold no text', async () => {
    const { warnings } = await read(column(LONG, 50, 700), [], column(LONG, 50, 700), []);
    expect(warnings).toStrictEqual([
      {
        code: 'pages-without-text',
        message: 'Pages 2 and 4 hold no text. If they are scans, run text recognition on the file first.',
      },
    ]);
  });

  it('leaves the bytes as they were', async () => {
    const bytes = toPdf([column(LONG, 50, 700)]);
    const before = bytes.slice();
    await ingest(bytes, 'a.pdf');
    expect(bytes).toStrictEqual(before);
  });

  describe('in silence', () => {
    const silenced = ['log', 'warn', 'error', 'info'] as const;
    beforeEach(() => {
      vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('no network'));
      for (const name of silenced) vi.spyOn(console, name).mockImplementation(() => undefined);
    });
    afterEach(() => vi.restoreAllMocks());

    it('is read, fonts missing and file broken, without a word and without the network', async () => {
      await read(column(LONG, 50, 700));
      const whole = toPdf([column(LONG, 50, 700), column(LONG, 50, 700)]);
      const halves = [
        whole.subarray(0, Math.floor(whole.length / 2)),
        whole.map((byte, at) => (at % 97 === 5 ? 0x20 : byte)),
      ];
      for (const half of halves) await ingest(half, 'a.pdf').catch(() => null);
      for (const name of silenced) expect(vi.mocked(console[name])).not.toHaveBeenCalled();
      expect(vi.mocked(globalThis.fetch)).not.toHaveBeenCalled();
    });
  });

  it('of two thousand pages keeps its memory bounded, and lets a cancel through', { timeout: 120_000 }, async () => {
    const pages = Array.from({ length: 2000 }, (_, at) =>
      column([`Page head ${at}`, '', ...filler('Line', 4)], 50, 760),
    );
    const bytes = toPdf(pages);
    const before = process.memoryUsage().rss;
    let turns = 0;
    const turning = setInterval(() => (turns += 1), 1);
    const { text } = await ingest(bytes, 'a.pdf');
    clearInterval(turning);
    expect(text).toContain('Page head 1999');
    expect(turns).toBeGreaterThan(50);
    expect((process.memoryUsage().rss - before) / 1024 / 1024).toBeLessThan(400);
  });
});
