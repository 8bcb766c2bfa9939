import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { toReport } from '../../../main/api/comparison-report.ts';
import { toPolicyId } from '../../../main/contract/decode.ts';
import { LABEL_IDS } from '../../../main/contract/labels.ts';
import type { CellState, Comparison, Evidence, PolicySummary } from '../../../main/contract/types.ts';

const HOSTILE = `=cmd|'/c'!A0 <script>alert(1)</script> "quoted" & | *bold* [link](javascript:x)\n\n# Not a heading`;

function toPolicy(name: string, company: string | null): PolicySummary {
  return {
    id: toPolicyId(name.padEnd(64, '0')),
    name,
    company,
    title: null,
    mediaType: 'text/plain',
    encoding: 'utf-8',
    effectiveDate: '2026-01-02',
    archivedDate: null,
    extent: 'whole',
    characters: 100,
    clauses: 1,
    decided: 0,
    labelCounts: { collection: 0, sharing: 1, retention: 0, children: 0, transfer: 0, dispute: 0 },
    importedAt: '2026-11-22T00:00:00.000Z',
    warnings: [],
    previousId: null,
  };
}

function toComparison(text: string, company: string | null): Comparison {
  const policies = [toPolicy('a.txt', company), toPolicy('b.txt', null)];
  const evidence: Evidence = {
    start: 3,
    end: 3 + text.length,
    text,
    headings: ['H <b>'],
    leadIn: text,
    score: 0.9,
    decided: false,
  };
  const rows = LABEL_IDS.map((label) => ({
    label,
    cells: policies.map(({ id }, at) => {
      const stated = label === 'sharing' && at === 0;
      const state: CellState = stated ? 'stated' : 'silent';
      return { policyId: id, state, clauses: stated ? [evidence] : [], nearest: stated || at === 1 ? [] : [evidence] };
    }),
  }));
  return { policies, rows };
}

describe('The comparison as a page', () => {
  const page = toReport(toComparison(HOSTILE, HOSTILE), 'html');

  test('lets nothing of a policy become markup', () => {
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &quot;quoted&quot; &amp;');
    expect(page).not.toContain('<script');
    expect(page).not.toContain('<b>');
  });

  test('needs nothing from elsewhere and lets nothing run', () => {
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline';`);
    expect(page).not.toMatch(/\b(?:src|href)="(?!#)/);
  });

  test('leads from every cell of the grid to its evidence', () => {
    const anchors = [...page.matchAll(/href="#([^"]+)"/g)].map(([, anchor]) => anchor);
    expect(anchors).toHaveLength(LABEL_IDS.length * 2);
    for (const anchor of anchors) expect(page).toContain(`id="${anchor}"`);
  });

  test('is well formed whatever a policy holds', () => {
    const odd = toReport(toComparison('\u0000\uD800 \u001B[0m', null), 'html');
    expect(odd.isWellFormed()).toBe(true);
    for (const sign of ['\u0000', '\u001B']) expect(odd).not.toContain(sign);
  });
});

describe('The comparison as Markdown', () => {
  const lines = toReport(toComparison(HOSTILE, HOSTILE), 'md').split('\n');

  test('keeps its table whole: as many cells in every row', () => {
    const rows = lines
      .filter((line) => line.startsWith('|'))
      .map((line) => line.replaceAll('\\|', '').split('|').length);
    expect(rows).toEqual(Array.from({ length: LABEL_IDS.length + 2 }, () => 5));
  });

  test('has no heading that a policy wrote', () => {
    const headings = lines.filter((line) => line.startsWith('## '));
    expect(headings).toHaveLength(LABEL_IDS.length);
    expect(lines.some((line) => line.startsWith('# Not'))).toBe(false);
  });
});

describe('The comparison as CSV', () => {
  test('is read back by another program, with formulas disarmed', () => {
    const records = parse(toReport(toComparison(HOSTILE, null), 'csv'), { columns: true }) as Record<string, string>[];
    expect(records).toHaveLength(LABEL_IDS.length * 2);
    expect(records.find(({ relation }) => relation === 'states')).toMatchObject({
      label: 'sharing',
      policy: 'a.txt',
      state: 'stated',
      start: '3',
      text: `'${HOSTILE}`,
    });
  });
});
