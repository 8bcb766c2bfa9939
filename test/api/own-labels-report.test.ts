import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { LabelDraft } from '../../main/contract/codebook.ts';
import type { ReportFormat } from '../../main/contract/comparison.ts';
import type { PolicyId } from '../../main/contract/types.ts';
import { importOne, openTestWorkspace, toFile } from '../support/test-workspace.ts';

const DRAFT: LabelDraft = {
  name: 'Faces',
  short: 'Faces',
  key: '7',
  asks: 'That pictures of faces are kept.',
  examples: [],
  hardCases: [],
};
const FACE = 'We take a picture of your face at the door.';
const THANKS = 'Thank you for reading this page on what we do.';

/** Three policies: one with a clause of the label, one of which every clause is decided without it, one that nobody has looked at. */
async function openThree() {
  const workspace = openTestWorkspace();
  const { handlers } = workspace;
  const { revision } = await handlers['codebook.get']({});
  const { labels } = await handlers['codebook.change']({ change: { action: 'add', draft: DRAFT }, revision });
  const label = labels.at(-1)!.id;
  const policyIds: PolicyId[] = [];
  for (const [name, text] of [
    ['one', FACE],
    ['two', THANKS],
    ['three', `${THANKS} Come again.`],
  ] as const) {
    const policyId = await importOne(workspace, toFile(`${name}.txt`, [text]));
    await handlers['policy.edit']({ policyId, company: name, extent: 'whole' });
    policyIds.push(policyId);
    const { segments } = await handlers['policy.read']({ policyId });
    for (const { start, end } of name === 'three' ? [] : segments) {
      const chosen = name === 'one' ? [label] : [];
      await handlers['decision.add']({ policyId, start, end, labels: chosen, action: 'set', suggestionShown: false });
    }
  }
  const write = async (format: ReportFormat): Promise<Uint8Array> =>
    (await handlers['report.write']({ policyIds, format })).bytes;
  return { write, label };
}

it.for(['html', 'md', 'docx'] as const)(
  'a report as %s says which policies have clauses of a label of our own, with the words and their place, and claims no gap',
  async (format) => {
    const { write } = await openThree();
    const bytes = await write(format);
    const held = format === 'docx' ? unzipSync(bytes)['word/document.xml'] : bytes;
    const text = new TextDecoder().decode(held).replaceAll(/<style>[\s\S]*<\/style>|<[^>]+>/g, ' ');
    const part = text.slice(text.indexOf('Labels of our own'));
    for (const words of ['Faces', DRAFT.asks, '1 clause', FACE, 'line 1', 'No clause']) expect(part).toContain(words);
    expect(part).toMatch(/three[*: ]+\s*None so far/);
    expect(part).not.toContain('Silent: a gap');
  },
);

it('a table of the comparison has a line for each policy under a label of our own, with no aspect', async () => {
  const { write, label } = await openThree();
  const rows = parse<Record<string, string>>(await write('csv'), { columns: true, bom: true });
  expect(
    rows
      .filter((row) => row['label'] === label)
      .map(({ aspect, name, company, state, quotes, places }) => {
        return { aspect, name, company, state, quotes, places };
      }),
  ).toEqual([
    { aspect: '', name: 'Faces', company: 'one', state: 'stated', quotes: FACE, places: 'line 1' },
    { aspect: '', name: 'Faces', company: 'two', state: 'silent', quotes: '', places: '' },
    { aspect: '', name: 'Faces', company: 'three', state: 'not-held', quotes: '', places: '' },
  ]);
});
