import { describe, expect, test } from 'vitest';
import type { Extent } from '../../../main/contract/types.ts';
import { findExtent } from '../../../main/core/1-ingest/extent.ts';
import { ingest } from '../../../main/core/1-ingest/ingest.ts';

const SECTION = [
  'Your berth and its tide table may be shown to other boats that lie beside you.',
  'You can hide your berth at any time in the harbour plan, and the plan then shows a grey buoy in its place.',
  'Boats that come in by night see the grey buoy as well, and the harbour master alone can look beneath it.',
  'A hidden berth is shown again on the first day of the season, unless you hide it anew.',
].join(' ');
const WHOLE = [
  'We collect your name and the name of your boat, and we use them to find you a berth.',
  'We share them with the harbour master. Cookies remember your berth. We keep it for a season, and then we delete it.',
  'Locks and logs see to security. Questions about this notice go to berths@kelp.example.',
  'When we change this notice we hang a lantern at the pier, so that every boat that comes in can see that it changed.',
].join(' ');

const CASES: readonly (readonly [
  extent: Extent,
  what: string,
  text: string,
  title: string | null,
  date: string | null,
])[] = [
  ['whole', 'many topics and no heading', WHOLE, null, null],
  ['excerpt', 'one topic and no heading', SECTION, null, null],
  ['excerpt', 'one topic under a heading', `Who sees your berth\n\n${SECTION}`, 'Who sees your berth', null],
  ['whole', 'one topic under a policy’s title', `Privacy Policy\n\n${SECTION}`, 'Privacy Policy', null],
  ['whole', 'one topic with a date', SECTION, null, '2024-05-01'],
  ['excerpt', 'a section whose heading names the policy', SECTION, 'Changes to this privacy policy', null],
  ['excerpt', 'a small letter at the start', `berths and boats. ${WHOLE}`, null, null],
  ['excerpt', 'a small word and its full stop at the start', `berths. ${WHOLE}`, null, null],
  ['whole', 'an address of the web at the start', `kelp.example is ours. ${WHOLE}`, null, null],
  ['whole', 'a word of introduction', `This notice explains what we do. ${SECTION}`, null, null],
  [
    'whole',
    'headings that run from what is collected to how to write',
    `## What we collect\n\n${SECTION}\n\n## Whom we share it with\n\n${SECTION}\n\n## Questions\n\n${SECTION}`,
    null,
    null,
  ],
  [
    'excerpt',
    'headings that end with who gets it',
    `## What we collect\n\n${SECTION}\n\n## Whom we share it with\n\n${SECTION}`,
    null,
    null,
  ],
  [
    'whole',
    'headings that run from who speaks to where to ask',
    ['Who we are', 'Tides', 'Nights', 'Your rights'].map((heading) => `## ${heading}\n\n${SECTION}`).join('\n\n'),
    null,
    null,
  ],
  [
    'excerpt',
    'headings that run from one thing to another',
    ['Tides', 'Nights', 'Buoys', 'Lanterns'].map((heading) => `## ${heading}\n\n${SECTION}`).join('\n\n'),
    null,
    null,
  ],
  [
    'whole',
    'sections of a policy that names itself',
    `Kelp is a pier. The terms used in this Privacy Policy are those of the harbour.\n\n${['Berths', 'Boats', 'Buoys'].map((heading) => `## ${heading}\n\n${SECTION}`).join('\n\n')}`,
    null,
    null,
  ],
  [
    'excerpt',
    'one section of a policy that names itself',
    `## Words\n\nFor the purposes of this Privacy Policy a boat is a boat. ${SECTION}`,
    null,
    null,
  ],
  ['whole', 'a day at the start', `Updated: on 3. of May, 24\n\n${SECTION}`, null, null],
  ['whole', 'a day in bold at the start', `**Last revised:** spring of 2024\n\n${SECTION}`, null, null],
  ['excerpt', 'a word of updates without a day', `Updates to this notice\n\n${SECTION}`, null, null],
  [
    'whole',
    'a short notice that ends with where to ask',
    `We collect your name. ${SECTION} We share it with the tower. Questions about this notice go to the pier.`,
    null,
    null,
  ],
  [
    'excerpt',
    'a section that ends with where to ask',
    `${SECTION} Questions about this notice go to the pier.`,
    null,
    null,
  ],
  [
    'excerpt',
    'a short section that says what is collected and goes no further',
    `We collect your name, share it with the tower, and delete it. Questions about this notice are welcome. ${SECTION}`,
    null,
    null,
  ],
  ['whole', 'a heading in small letters', `## privacy policy\n\n${WHOLE}`, 'privacy policy', null],
  ['excerpt', 'a section that counts by letters', `## b. Your berth\n\n${WHOLE}`, 'b. Your berth', null],
  ['whole', 'the settings of a page at the start', `---\nlayout: page\n---\n\n${WHOLE}`, null, null],
  ['excerpt', 'a notice of cookies alone', `Cookie Notice | Kelp\n\n${WHOLE}`, 'Cookie Notice | Kelp', null],
  ['whole', 'cookies beside privacy', `Cookie and Privacy Notice\n\n${WHOLE}`, 'Cookie and Privacy Notice', null],
  ['excerpt', 'a fourth section and no first', `4. Who sees your berth\n\n${WHOLE}`, null, null],
  ['whole', 'a house’s number', `12 Kelp Pier\n\n${WHOLE}`, null, null],
  ['whole', 'a later section before the first one', `2. Short\n\n1. Who we are\n\n${WHOLE}`, null, null],
  [
    'whole',
    'a text too short for topics',
    'We keep invoices for seven years, and our accountants see them.',
    null,
    null,
  ],
];

describe('The extent of a text', () => {
  test.each(CASES)('is %s: %s', (extent, _what, text, title, date) => {
    expect(findExtent({ text, blocks: null }, title, date)).toBe(extent);
  });

  test('headings count alike where the file marks them and the text does not', async () => {
    const sections = ['Who we are', 'Tides', 'Nights', 'Your rights'];
    const toPage = (tag: string): string => sections.map((one) => `<${tag}>${one}</${tag}><p>${SECTION}</p>`).join('');
    const read = (tag: string) => ingest(new TextEncoder().encode(toPage(tag)), 'a.html');
    expect((await read('h2')).extent).toBe('whole');
    expect((await read('p')).extent).toBe('excerpt');
  });
});
