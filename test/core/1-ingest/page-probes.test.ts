import { describe, expect, it } from 'vitest';
import { ingest } from '../../../main/core/1-ingest/ingest.ts';
import { segment } from '../../../main/core/2-segment/segment.ts';
import { HIDING_PROBES, type Probe, SETTING_PROBES } from './page-probes.ts';
import { SITE_PROBES } from './site-probes.ts';

async function cut({ page }: Probe): Promise<readonly (readonly [kind: string, words: string])[]> {
  const document = await ingest(new TextEncoder().encode(`<!doctype html><html><body>${page}</body></html>`), 'p.html');
  return segment(document).map(({ start, end, kind }) => [kind, document.text.slice(start, end)]);
}

describe.each([
  ['hides', HIDING_PROBES],
  ['sets', SETTING_PROBES],
  ['names what is the site’s', SITE_PROBES],
] as const)('however a page %s its words', (_how, probes) => {
  it.each(probes)('clauses are kept and the site’s matter is in none: $what', async (probe) => {
    const segments = await cut(probe);
    const clauses = segments.filter(([kind]) => kind === 'clause' || kind === 'list-item').map(([, words]) => words);
    for (const words of probe.kept) expect(clauses.join('\n')).toContain(words);
    for (const words of probe.site) expect(clauses.join('\n')).not.toContain(words);
  });
});
