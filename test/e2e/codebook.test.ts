import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser, NO_BROWSER } from '../support/browser.ts';
import { launch, type Launched } from '../support/launch.ts';

const NAME = 'Faces & fingerprints';

// One story: each test goes on where the one before it left the workspace.
describe.skipIf(findBrowser() === null)(`codebook${findBrowser() === null ? ` (${NO_BROWSER})` : ''}`, () => {
  let launched: Launched;
  let page: Page;

  beforeAll(async () => {
    launched = await launch();
    page = launched.page;
  });
  afterAll(() => launched.close());

  const toPlace = async (name: string): Promise<void> => {
    await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name, exact: true }).click();
  };
  const toCodebook = async (): Promise<void> => {
    await toPlace('Codebook');
    await page.getByRole('heading', { name: 'Codebook', level: 1 }).waitFor();
    await page.getByRole('list', { name: 'Labels in use' }).waitFor();
  };
  const names = () =>
    page.getByRole('list', { name: 'Labels in use' }).getByRole('heading', { level: 2 }).allInnerTexts();
  const seriousFindings = async (within = 'body'): Promise<readonly string[]> => {
    const { violations } = await new AxeBuilder({ page }).include(within).analyze();
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  };
  /** The reader's clause in focus; a choice has options too. */
  const inFocus = () => page.locator('[role="option"][aria-selected="true"]');
  const openReader = async (): Promise<void> => {
    await toPlace('Library');
    await page.getByRole('link', { name: /on Retention & deletion in Dell EMC/ }).click();
    await inFocus().waitFor();
  };
  const rowOf = (name: string) => page.getByRole('group', { name: 'Labels' }).getByRole('button', { name });

  test('shows the six labels with examples, hard cases and keys, and axe finds nothing', async () => {
    await toCodebook();
    expect(await names()).toHaveLength(6);
    expect(await page.getByRole('heading', { name: 'Hard cases' }).count()).toBe(6);
    expect(await page.getByText('None yet: this is the codebook that came with the application.').count()).toBe(1);
    expect(await seriousFindings()).toEqual([]);
  });

  test('takes in a label by keyboard alone, after a look at what it does', async () => {
    await page.getByRole('button', { name: 'Add a label…' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Add a label' });
    await dialog.waitFor();
    await page.keyboard.type(NAME);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await dialog.getByLabel('Key').inputValue()).toBe('7');
    await page.keyboard.press('Tab');
    await page.keyboard.type('That bodies are measured to tell people apart.');
    await page.keyboard.press('Tab');
    await page.keyboard.type('We keep a print of your thumb.');
    expect(await seriousFindings()).toEqual([]);
    await dialog.getByRole('button', { name: 'See what it does' }).press('Enter');
    const add = dialog.getByRole('button', { name: 'Add it' });
    await add.waitFor();
    expect(await dialog.innerText()).toContain('No clause carries it yet');
    await add.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: NAME, level: 2 }).waitFor();
    expect((await names()).at(-1)).toBe(NAME);
    expect(await page.getByText(`“${NAME}” added`).count()).toBe(1);
  });

  test('refuses a second label of that name and says why', async () => {
    await page.getByRole('button', { name: 'Add a label…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add a label' });
    await dialog.getByLabel('Name', { exact: true }).fill(NAME);
    await dialog.getByLabel('Definition').fill('The same again.');
    await dialog.getByRole('button', { name: 'See what it does' }).click();
    await dialog.getByText(`there is a label “${NAME}” (Faces) already`).waitFor();
    expect(await dialog.getByRole('button', { name: 'Add it' }).isDisabled()).toBe(true);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  test('the label has its key in the reader, where the model is said not to judge it', async () => {
    await openReader();
    expect(await rowOf(NAME).innerText()).toContain('not judged');
    await page.keyboard.press('7');
    await page.getByRole('status').filter({ hasText: 'Faces' }).waitFor();
    expect(await rowOf(NAME).getAttribute('aria-pressed')).toBe('true');
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys of the reader' }).getByText(`Set or clear ${NAME}`).waitFor();
    await page.keyboard.press('Escape');
  });

  test('the reader shows a label’s hard cases beside the clause, and keeps them open from clause to clause', async () => {
    const panel = page.locator('details', { hasText: 'Codebook on' });
    await panel.locator('summary').press('Enter');
    await panel.getByRole('heading', { name: 'Hard cases' }).waitFor();
    expect(await seriousFindings('.codebook-panel')).toEqual([]);
    await inFocus().focus();
    await page.keyboard.press('j');
    await expect.poll(() => panel.evaluate((element) => (element as HTMLDetailsElement).open)).toBe(true);
  });

  test('the library counts it, and says where nobody has judged it', async () => {
    await toPlace('Library');
    await page.getByRole('button', { name: 'Faces', exact: true }).waitFor();
    await page.getByRole('link', { name: new RegExp(`1 clause on ${NAME} in Dell EMC`) }).waitFor();
    expect(await page.getByText('not judged', { exact: true }).count()).toBe(4);
  });

  test('the comparison has a row for it', async () => {
    await toPlace('Side by side');
    // The grid draws what is in sight: the label's own row comes last.
    await page.getByRole('combobox', { name: 'Label' }).selectOption({ label: NAME });
    const row = page.getByRole('treegrid').getByText(NAME).first();
    await row.waitFor();
    expect(await row.isVisible()).toBe(true);
  });

  test('a merge is shown clause by clause before it is made, and undone', async () => {
    await toCodebook();
    await page.getByRole('button', { name: `Merge ${NAME}` }).click();
    const dialog = page.getByRole('dialog', { name: `Merge “${NAME}”` });
    await dialog.getByLabel('Into which label').selectOption({ label: 'Children' });
    await dialog.getByRole('button', { name: 'See what it does' }).click();
    const clause = dialog.getByRole('list', { name: 'Clauses that it bears on' }).getByRole('listitem');
    await clause.first().waitFor();
    expect(await clause.count()).toBe(1);
    expect(await clause.innerText()).toMatch(/Faces.*→.*Children/s);
    await dialog.getByText('read as “Children” from then on').waitFor();
    expect(await seriousFindings()).toEqual([]);
    await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('read as “Children”').waitFor();
    expect(await names()).not.toContain(NAME);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await page.getByRole('heading', { name: NAME, level: 2 }).waitFor();
  });

  test('a rename changes no decision and says so, and undo says what was renamed', async () => {
    await page.getByRole('button', { name: `Edit ${NAME}` }).click();
    const dialog = page.getByRole('dialog', { name: `Edit “${NAME}”` });
    await dialog.getByLabel('Name', { exact: true }).fill('Bodies');
    await dialog.getByRole('button', { name: 'See what it does' }).click();
    await dialog.getByText(/^No decision changes\. People put the label on 1 clause and the model alone on/).waitFor();
    expect(await dialog.getByRole('list', { name: 'Clauses that it bears on' }).count()).toBe(0);
    expect(await seriousFindings()).toEqual([]);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: 'Bodies', level: 2 }).waitFor();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await page
      .getByRole('status')
      .filter({ hasText: `Undone: renamed “${NAME}” to “Bodies”.` })
      .waitFor();
    await page.getByRole('heading', { name: NAME, level: 2 }).waitFor();
  });

  test('a split lists the clauses to go through, which lead into the reader', async () => {
    await page.getByRole('button', { name: `Split ${NAME}` }).click();
    const dialog = page.getByRole('dialog', { name: `Split “${NAME}”` });
    for (const [at, name] of ['Faces', 'Fingers'].entries()) {
      const part = dialog.getByRole('group', { name: `New label ${at + 1}` });
      await part.getByLabel('Name', { exact: true }).fill(name);
      await part.getByLabel('Definition').fill(`That ${name} are measured.`);
    }
    await dialog.getByRole('button', { name: 'See what it does' }).click();
    await dialog.getByRole('button', { name: 'Split', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('1 clause to go through').click();
    const clause = page.getByRole('list', { name: 'Clauses that it bears on' }).getByRole('link');
    await clause.waitFor();
    expect(await seriousFindings()).toEqual([]);
    await clause.click();
    await inFocus().waitFor();
    expect(await page.getByRole('group', { name: 'Labels' }).getByRole('button').count()).toBe(8);
  });

  test('a decision taken anew drops the label that is not in use any more', async () => {
    const note = page.locator('.clause:has([aria-selected="true"]) .margin-note');
    await expect.poll(() => note.innerText()).toContain('Faces');
    await page.keyboard.press('8');
    await page.getByRole('status').filter({ hasText: 'Fingers' }).waitFor();
    await expect.poll(() => note.locator('s').count()).toBe(0);
    await toCodebook();
    await page.getByText('split into “Faces”, “Fingers”').waitFor();
    await expect.poll(() => page.getByText('to go through').count()).toBe(0);
  });

  test('nothing was asked of other machines, and nothing went wrong', () => {
    expect(launched.foreignRequests).toEqual([]);
    expect(launched.problems).toEqual([]);
  });
});
