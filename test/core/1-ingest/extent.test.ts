import { describe, expect, test } from 'vitest';
import type { Extent } from '../../../main/contract/types.ts';
import { findExtent } from '../../../main/core/1-ingest/extent.ts';

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
    expect(findExtent(text, title, date)).toBe(extent);
  });
});
