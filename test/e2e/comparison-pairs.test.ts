import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PolicyId } from '../../main/contract/types.ts';
import { findBrowser, NO_BROWSER } from '../support/browser.ts';
import { launch, type Launched } from '../support/launch.ts';
import { ask, importWhole } from '../support/page-calls.ts';

const DATA = 'We collect your name, e-mail address and IP address when you open an account.';
const SHARING = 'We share personal information with service providers who help us run our website.';
const NO_SALE = 'We do not sell your personal information to anybody.';
const COMPLAINT =
  'If you have a complaint about privacy, write to privacy@acme.example and we will answer within 45 days.';
const OURS = [
  'Privacy Policy',
  'Effective Date: 1 March 2020',
  DATA,
  SHARING,
  'We keep account records for 30 days after you close your account.',
  'Our service is not directed to children under 13, and we do not knowingly collect personal information from them.',
  NO_SALE,
  COMPLAINT,
];
const THEIRS = [
  'Privacy Policy',
  'Effective Date: 1 June 2021',
  DATA,
  SHARING.replace('website', 'online shop'),
  'We keep account records for 90 days after you close your account.',
  'Your data may be transferred to and stored in the United States under standard contractual clauses.',
  'We sell your personal information to advertisers.',
];
const NEWER = [
  'Privacy Policy',
  'Effective Date: 1 March 2022',
  COMPLAINT,
  DATA,
  SHARING,
  'We keep account records for 90 days after you close your account.',
  NO_SALE,
  'Any dispute is settled by binding arbitration in Ohio.',
];
const GERMAN = [
  'Datenschutzerklärung',
  'Wir erheben Ihren Namen und Ihre Anschrift, wenn Sie ein Konto eröffnen.',
  'Wir geben Ihre Daten nicht an Dritte weiter, außer wenn wir gesetzlich dazu verpflichtet sind.',
  'Sie können jederzeit Auskunft über die gespeicherten Daten verlangen und deren Löschung fordern.',
];

describe.skipIf(findBrowser() === null)(`pairs of clauses${findBrowser() === null ? ` (${NO_BROWSER})` : ''}`, () => {
  let launched: Launched;
  let page: Page;
  let [ours, theirs, newer, copy, german]: PolicyId[] = [];

  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  /** Open the comparison at an address; by way of the library, so that nothing is left of the one before. */
  const open = async (query: string): Promise<void> => {
    await page.goto(`${launched.serving.origin}/#/library`);
    await page.getByRole('heading', { name: 'Library' }).first().waitFor();
    await page.goto(`${launched.serving.origin}/#/compare?${query}`);
  };
  const openWords = async (row: string, ...policyIds: readonly (PolicyId | undefined)[]): Promise<Locator> => {
    await open(`policies=${policyIds.join(',')}&row=${row}`);
    const table = page.getByRole('grid', { name: /^Clauses on / });
    await table.locator('[data-line="0"]').first().waitFor();
    return table;
  };
  const said = (words: RegExp | string): Promise<void> => page.getByRole('status').getByText(words).waitFor();

  beforeAll(async () => {
    launched = await launch({ corpus: 'empty' });
    page = launched.page;
    ours = await importWhole(page, 'acme-2020.txt', 'Acme', OURS);
    theirs = await importWhole(page, 'bolt-2021.txt', 'Bolt', THEIRS);
    newer = await importWhole(page, 'acme-2022.txt', 'Acme', NEWER);
    copy = await importWhole(page, 'acme-copy.txt', 'Acme', [`\uFEFF${OURS[0]}`, ...OURS.slice(1)]);
    german = await importWhole(page, 'drei.txt', 'Drei', GERMAN);
    await ask(page, 'policy.succeed', { policyId: newer, previousId: ours });
  });
  afterAll(() => launched.close());

  test('a pair stands in one row with its grade, what differs, and the words taken out and put in', async () => {
    const table = await openWords('RET-2', ours, theirs);
    await table.getByText('Retention period: 30 days ↔ 90 days').waitFor();
    await table.locator('del', { hasText: '30' }).waitFor();
    await table.locator('ins', { hasText: '90' }).waitFor();
    expect(await table.locator('[data-line]').count()).toBe(2);
    expect(await table.locator('[data-line="0"][data-pane="1"]').innerText()).toContain('90 days');
  });

  test('X parts a pair, U puts it together again, and P on two clauses pairs them by hand', async () => {
    const table = await openWords('RET-2', ours, theirs);
    await press('w', 'x');
    await said('No longer a pair.');
    await table.getByText('No counterpart here').first().waitFor();
    expect(await table.locator('.pair-line').count()).toBe(0);
    await press('p');
    await said(/^Picked\./);
    await press('ArrowRight', 'ArrowDown');
    await table.locator('[data-line="1"][data-pane="1"]:focus').waitFor();
    await press('p');
    await said('Paired.');
    await table.getByText('Paired by hand').waitFor();
    expect(await table.locator('[data-line]').count()).toBe(2);
    await press('u');
    await said(/^Undone: the pairing/);
    await table.getByText('Paired by hand').waitFor({ state: 'detached' });
    await press('u');
    await table.locator('.pair-line').waitFor();
  });

  test('Enter on a clause opens it in the reader, and back leads to the same words', async () => {
    const table = await openWords('RET-2', ours, theirs);
    await press('w');
    await table.locator('[data-line="0"][data-pane="0"]:focus').waitFor();
    await press('Enter');
    await page.waitForURL(new RegExp(`#/read/${ours}\\?at=\\d+$`));
    await page.locator('[role="option"][aria-selected="true"]', { hasText: '30 days' }).waitFor();
    await page.goBack();
    await table.locator('[data-line="0"]').first().waitFor();
    expect(await page.getByRole('region', { name: 'Words on Numeric period' }).count()).toBe(1);
  });

  test('a checklist that is not there any more is refused, with a way on', async () => {
    await open(`policies=${ours},${theirs}&checklist=gone`);
    await page.getByRole('alert').waitFor();
    await page.getByRole('link', { name: 'Compare by all aspects' }).press('Enter');
    await page.getByRole('treegrid').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  test('opposites are named so, and never the same', async () => {
    const table = await openWords('SHA-4', ours, theirs);
    await table.getByText('Opposite', { exact: true }).waitFor();
    expect(await table.getByText(/Near-verbatim|Same meaning/).count()).toBe(0);
  });

  test('against a baseline each cell says in a word how it stands, with its own fact', async () => {
    await open(`policies=${ours},${theirs}&baseline=${ours}&show=differences`);
    const cellOf = (name: string): Locator =>
      page
        .getByRole('row')
        .filter({ has: page.getByRole('rowheader', { name }) })
        .locator('[data-column="2"]');
    await cellOf('Numeric period').getByText('Other fact').waitFor();
    expect(await cellOf('Numeric period').innerText()).toContain('90 days');
    expect(await cellOf('Age threshold').innerText()).toContain('Missing');
    expect(await cellOf('Sale or rent position').innerText()).toContain('Opposite');
    expect(await cellOf('Destinations named').innerText()).toContain('More');
  });

  test('between two versions each change is shown by aspect and by clause, and J walks them', async () => {
    await open(`tab=changes&policies=${ours},${newer}`);
    const aspects = page.getByRole('region', { name: 'Changes by aspect' });
    await aspects.getByRole('row', { name: /Numeric period.*30 days → 90 days/ }).waitFor();
    await aspects.getByRole('row', { name: /Age threshold.*Stated.*Silent/ }).waitFor();
    const clauses = page.getByRole('region', { name: 'Changes by clause' });
    expect(await clauses.locator('[data-change] .change-kind').allInnerTexts()).toEqual(
      expect.arrayContaining(['Moved', 'Changed', 'Removed', 'Added']),
    );
    await press('j');
    await page.locator('[data-change]:focus').waitFor();
    await clauses
      .getByRole('button', { name: /^Show \d+ unchanged clauses?$/ })
      .first()
      .press('Enter');
    await clauses.locator('[data-kind="unchanged"]').first().waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  });

  test('where no two versions are known, the page says what to do', async () => {
    await open(`tab=changes&policies=${theirs}`);
    await page.getByRole('heading', { name: 'No two versions are chosen' }).waitFor();
    expect(await page.getByLabel('Older version').inputValue()).toBe('');
  });

  test('the same text twice, and a text in another language, are said to be so', async () => {
    await openWords('RET-2', ours, copy);
    await page.getByText(/are one and the same text/).waitFor();
    await open(`policies=${ours},${german}&row=RET-2&column=${german}`);
    await page.getByRole('columnheader', { name: /Not in English: not compared/ }).waitFor();
    await page.getByText('Drei is not in English, so that its clauses were not aligned with any others.').waitFor();
    expect(await page.locator('[role="gridcell"][data-column="2"][data-state="silent"]').count()).toBe(0);
  });

  test('one policy alone stands in a grid and a pane of its own', async () => {
    const table = await openWords('RET-2', ours);
    expect(await page.getByRole('treegrid').getAttribute('aria-colcount')).toBe('2');
    expect(await table.getByRole('columnheader').count()).toBe(1);
    expect(await table.getByRole('button', { name: /Pair/ }).count()).toBe(0);
  });

  test('where a filter leaves nothing, the grid says so and leads back', async () => {
    await open(`policies=${german}&show=gaps`);
    await page.getByText(/^No gaps: no whole policy here is silent/).waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await page.getByRole('button', { name: 'Show all rows' }).press('Enter');
    await page.locator('[role="treegrid"][aria-rowcount="53"]').waitFor();
  });

  test('nothing is inaccessible, and nothing was logged', async () => {
    await openWords('RET-2', ours, theirs);
    await page.locator('ins').first().waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    expect(launched.problems).toEqual([]);
  });
});
