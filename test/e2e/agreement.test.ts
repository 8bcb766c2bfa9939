import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LabelId } from '../../main/contract/labels.ts';
import type { PolicyId, TaskId } from '../../main/contract/types.ts';
import { findBrowser, NO_BROWSER } from '../support/browser.ts';
import { launch, type Launched } from '../support/launch.ts';
import { ask } from '../support/page-calls.ts';

const WORDS = [
  'Sharing',
  'We share your records with advertising partners.',
  'We keep server logs for thirty days.',
  'Records may be moved to other countries.',
  'We take good care of everything.',
].join('\n\n');

/** One laptop: the policy, and what its owner says of the four clauses. */
async function annotate(page: Page, name: string, answers: readonly (readonly LabelId[])[]): Promise<PolicyId> {
  await ask(page, 'author.set', { name });
  const files = [{ name: 'shared.txt', bytes: new TextEncoder().encode(WORDS) }];
  const { imported } = await ask(page, 'policy.import', { taskId: 'first' as TaskId, files });
  const policyId = imported[0]?.id ?? ('' as PolicyId);
  const { segments } = await ask(page, 'policy.read', { policyId });
  const clauses = segments.filter(({ kind }) => kind === 'clause');
  for (const [at, labels] of answers.entries()) {
    const { start, end } = clauses[at] ?? { start: 0, end: 0 };
    await ask(page, 'decision.add', { policyId, start, end, labels, action: 'set', suggestionShown: false });
  }
  return policyId;
}

describe.skipIf(findBrowser() === null)(`agreement${findBrowser() === null ? ` (${NO_BROWSER})` : ''}`, () => {
  let ann: Launched;
  let sent: Buffer;
  let page: Page;

  beforeAll(async () => {
    const bo = await launch({ corpus: 'empty' });
    await annotate(bo.page, 'Bo', [['sharing'], ['collection'], ['transfer'], []]);
    const { file } = await ask(bo.page, 'workspace.bundle', { texts: false });
    sent = Buffer.from(file.bytes);
    await bo.close();
    ann = await launch({ corpus: 'empty' });
    page = ann.page;
    await annotate(page, 'Ann', [['sharing'], ['retention'], [], []]);
    await page.goto(`${ann.serving.origin}/#/agreement/figures`);
  });
  afterAll(() => ann.close());

  const expectAccessible = async (): Promise<void> => {
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  };

  test('with one annotator it says what is missing, and compares with the model', async () => {
    const missing = page.getByRole('status').filter({ hasText: 'So far only Ann has decided clauses.' });
    await missing.waitFor();
    expect(await missing.innerText()).toContain('merge their workspaces');
    await page.getByRole('table', { name: /Labels by Ann as rows, by the model/ }).waitFor();
    await expectAccessible();
  });

  test('another laptop’s file is merged, and the result is told in words', async () => {
    await page.getByRole('link', { name: 'Merge and send' }).click();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Merge a workspace…' }).click();
    await (await chooser).setFiles({ name: 'bo.lacuna', mimeType: 'application/octet-stream', buffer: sent });
    const told = page.getByRole('status').filter({ hasText: 'Nothing was overwritten' });
    await told.waitFor();
    expect(await told.innerText()).toMatch(/no policies, 4 entries[^]*2 clauses wait for a verdict/);
    await expectAccessible();
  });

  test('agreement is shown label by label, undefined coefficients in words, and cells lead to the clauses', async () => {
    await page.getByRole('link', { name: 'How far annotators agree' }).click();
    const labels = page.getByRole('table', { name: 'Agreement on each label' });
    await labels.waitFor();
    expect(await labels.getByRole('row', { name: /Sharing/ }).innerText()).toMatch(/2 of 8 answers\s+1\.00\s+1\.00/);
    expect(await labels.getByRole('row', { name: /Children/ }).innerText()).toContain('all answers are the same');
    await page.getByRole('button', { name: /^1 clause: Ann Retention, Bo Collection/ }).click();
    await page.getByRole('link', { name: 'We keep server logs for thirty days.' }).waitFor();
    await expectAccessible();
  });

  test('verdicts are given by keyboard alone, “none applies” too, and undo takes one back', async () => {
    await page.getByRole('link', { name: 'Verdicts' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Clause 1 of 2 that wait for a verdict').waitFor();
    await page.getByRole('article').getByText('We keep server logs for thirty days.').waitFor();
    await expectAccessible();
    await page.keyboard.press('3');
    await page.getByRole('button', { name: 'Retention', pressed: true }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Clause 1 of 1 that waits for a verdict').waitFor();
    await page.keyboard.press('n');
    await page.getByRole('button', { name: 'None applies', pressed: true }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('No clause waits for a verdict.').waitFor();
    await page.keyboard.press('Control+z');
    await page.getByText('Clause 1 of 1 that waits for a verdict').waitFor();
    await page.keyboard.press('n');
    await page.keyboard.press('Enter');
    await page.getByText('No clause waits for a verdict.').waitFor();
    expect(await ask(page, 'adjudication.list', {})).toEqual([]);
  });

  test('the export says which labels were adjudicated', async () => {
    const { files, manifest } = await ask(page, 'export.run', { format: 'jsonl', include: 'decided' });
    const lines = new TextDecoder().decode(files[0]?.bytes).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { status: 'unanimous', gold: ['sharing'] },
      { status: 'adjudicated', gold: ['retention'], decidedBy: 'Ann' },
      { status: 'adjudicated', gold: [] },
      { status: 'unanimous', gold: [] },
    ]);
    expect(manifest.rowsByGold).toEqual({ unanimous: 2, adjudicated: 2, single: 0, conflicting: 0, predicted: 0 });
  });

  test('all that with no console error and no foreign request', () => {
    expect(ann.problems).toEqual([]);
    expect(ann.foreignRequests).toEqual([]);
  });
});
