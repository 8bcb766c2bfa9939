import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LabelId } from '../../main/contract/labels.ts';
import type { PolicyId, TaskId } from '../../main/contract/types.ts';
import { findBrowser, NO_BROWSER } from '../support/browser.ts';
import { launch, type Launched } from '../support/launch.ts';
import { ask, importWhole } from '../support/page-calls.ts';

const COMPANIES = ['Acme', 'Birch', 'Cedar', 'Dale'] as const;

describe.skipIf(findBrowser() === null)(`progress${findBrowser() === null ? ` (${NO_BROWSER})` : ''}`, () => {
  let launched: Launched;
  let page: Page;
  const policies: PolicyId[] = [];

  const decide = async (name: string, at: number, answers: readonly (readonly LabelId[])[]): Promise<void> => {
    await ask(page, 'author.set', { name });
    const policyId = policies[at]!;
    const { segments } = await ask(page, 'policy.read', { policyId });
    for (const [place, labels] of answers.entries()) {
      const { start, end } = segments[place]!;
      await ask(page, 'decision.add', { policyId, start, end, labels, action: 'set', suggestionShown: false });
    }
  };
  const expectAccessible = async (): Promise<void> => {
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  };
  const press = async (on: Locator, key: string): Promise<void> => {
    await on.focus();
    await page.keyboard.press(key);
  };
  const readersOf = async (): Promise<readonly (readonly string[])[]> => {
    const { policies: assigned } = await ask(page, 'assignment.get', {});
    return policies.map((id) => assigned.find(({ policyId }) => policyId === id)?.annotators ?? []);
  };

  beforeAll(async () => {
    launched = await launch({ corpus: 'empty' });
    page = launched.page;
    for (const company of COMPANIES) {
      policies.push(
        await importWhole(page, `${company}.txt`, company, [
          `We at ${company} share your records with partners.`,
          `We at ${company} keep server logs for thirty days.`,
        ]),
      );
    }
    await decide('Bo', 0, [['sharing'], ['collection']]);
    await decide('Ann', 0, [['sharing'], ['retention']]);
  });
  afterAll(() => launched.close());

  test('a plan is made, looked at and applied by keyboard alone, as one step for undo', async () => {
    await page.goto(`${launched.serving.origin}/#/progress/assign`);
    await page.getByText('Choose at least one annotator.').waitFor();
    await expectAccessible();
    await press(page.getByRole('checkbox', { name: 'Ann' }), 'Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.getByRole('checkbox', { name: 'Bo', checked: true }).waitFor();
    await page.getByLabel('Another name').focus();
    await page.keyboard.type('Cy');
    await page.keyboard.press('Enter');
    await page.getByRole('checkbox', { name: 'Cy', checked: true }).waitFor();
    await page.getByLabel('How many policies several people read').focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('50');
    const loads = page.getByRole('table', { name: 'What each annotator would read' });
    await expect.poll(() => loads.getByRole('row', { name: /^(Ann|Bo|Cy) 2 / }).count()).toBe(3);
    await page.getByText('The most and the least differ by no clauses. It is never more than').waitFor();
    expect(await readersOf()).toEqual([[], [], [], []]);
    await expectAccessible();
    await press(page.getByRole('button', { name: 'Assign 4 policies' }), 'Enter');
    await page.getByRole('status').filter({ hasText: '4 policies were assigned.' }).waitFor();
    expect((await readersOf()).flat()).toHaveLength(6);
    await press(page.getByRole('button', { name: 'Undo', exact: true }), 'Enter');
    await page.getByRole('button', { name: 'Assign 4 policies' }).waitFor();
    expect(await readersOf()).toEqual([[], [], [], []]);
    await press(page.getByRole('button', { name: 'Assign 4 policies' }), 'Enter');
    await page.getByRole('status').filter({ hasText: '4 policies were assigned.' }).waitFor();
  });

  test('what can’t be a plan is said, and nothing can be applied', async () => {
    await page.getByLabel('How many people read those').focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('4');
    await page.getByText('How many people read those is a whole number from 2 to 3.').waitFor();
    expect(await page.getByRole('button', { name: /^Assign/ }).count()).toBe(0);
  });

  test('one policy is assigned anew by hand', async () => {
    await press(page.getByRole('button', { name: /^Change who reads Dale/ }), 'Enter');
    const dialog = page.getByRole('dialog', { name: 'Who reads this policy' });
    await dialog.waitFor();
    for (const name of ['Ann', 'Bo', 'Cy']) {
      const box = dialog.getByRole('checkbox', { name });
      if ((await box.isChecked()) !== (name === 'Bo')) await press(box, 'Space');
    }
    await dialog.getByLabel('Another name').focus();
    await page.keyboard.type('Di');
    await page.keyboard.press('Enter');
    await dialog.getByRole('checkbox', { name: 'Di', checked: true }).waitFor();
    await expectAccessible();
    await press(dialog.getByRole('button', { name: 'Save' }), 'Enter');
    await dialog.waitFor({ state: 'detached' });
    await page
      .getByRole('table', { name: 'Who reads each policy' })
      .getByRole('row', { name: /Dale.*Bo, Di/ })
      .waitFor();
    expect((await readersOf())[3]).toEqual(['Bo', 'Di']);
  });

  test('the library names who reads what, and shows one’s own alone where that is asked', async () => {
    await ask(page, 'author.set', { name: 'Di' });
    await page.goto(`${launched.serving.origin}/#/library`);
    await page.getByRole('columnheader', { name: 'Assigned to' }).waitFor();
    await page.getByRole('row', { name: /Dale/ }).getByRole('cell', { name: 'Bo, Di' }).waitFor();
    await expectAccessible();
    await press(page.getByRole('checkbox', { name: 'Mine (1)' }), 'Space');
    await page.getByText('1 of 4 shown').waitFor();
    expect(await page.getByRole('row', { name: /Acme|Birch|Cedar/ }).count()).toBe(0);
    await press(page.getByRole('checkbox', { name: 'Mine (1)' }), 'Space');
    await page.getByRole('row', { name: /Acme/ }).waitFor();
  });

  test('the reader leads from one’s own policies to the next', async () => {
    await ask(page, 'assignment.set', { policyId: policies[0]!, annotators: ['Ann', 'Di'] });
    await page.goto(`${launched.serving.origin}/#/read/${policies[3]!}`);
    await page.getByRole('heading', { name: 'Dale' }).waitFor();
    await press(page.getByRole('link', { name: 'Next of mine' }), 'Enter');
    await page.getByRole('heading', { name: 'Acme' }).waitFor();
    await expectAccessible();
    await ask(page, 'decision.undo', {});
    await expect.poll(() => page.getByRole('link', { name: 'Next of mine' }).getAttribute('title')).toContain('Dale');
  });

  test('clauses are found by who is to read them', async () => {
    await page.goto(`${launched.serving.origin}/#/find`);
    await press(page.getByRole('button', { name: 'Assigned to me' }), 'Enter');
    await page.getByText('We at Dale keep server logs for thirty days.').waitFor();
    await expect.poll(() => page.getByText('We at Acme').count()).toBe(0);
  });

  test('progress is drawn, told in words, and stands in tables', async () => {
    await page.goto(`${launched.serving.origin}/#/progress`);
    const done = /^Clauses judged: Ann \d of \d; Bo \d of \d; Cy 0 of \d; Di 0 of 2\.$/;
    await page.getByRole('img', { name: done }).waitFor();
    await page.getByRole('img', { name: /^Clauses decided: .*Acme 2 of 2/ }).waitFor();
    const oneDay = page.getByText(/^One day of work so far, \d+ \w+ \d{4}: the line begins with the second day\.$/);
    await oneDay.first().waitFor();
    expect(await oneDay.count()).toBe(2);
    const day = page.getByRole('list', { name: 'Labels on that day' });
    await day.getByText('Sharing & disclosure: 2 of 4 answers (50 %)').waitFor();
    expect(await page.getByRole('img', { name: /^(?:Sharing|Agreement)/ }).count()).toBe(0);
    await page.getByText(/Now it is 0\.\d\d, on 2 clauses/).waitFor();
    await page.getByText('on 2 clauses that two or more have judged.').waitFor();
    for (const name of ['Annotators', 'Policies', 'Labels over time', 'Agreement over time']) {
      await press(page.locator('summary', { hasText: `${name}: as a table` }), 'Enter');
    }
    await page
      .getByRole('table', { name: 'How far each annotator is' })
      .getByRole('row', { name: /^Di 1 2 0 2 0$/ })
      .waitFor();
    await page.getByRole('table', { name: 'How far each policy is' }).getByRole('link', { name: 'Cedar' }).waitFor();
    const agreement = page.getByRole('table', { name: 'Agreement at the end of each period' });
    expect(await agreement.innerText()).toMatch(/\t2\t0\.\d\d/);
    await expectAccessible();
  });

  test('lines are drawn from the second day on', async () => {
    const toFile = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
    const said = (annotator: number, category: string): string =>
      `1,"b",${annotator},7,0,"${category}","{}","5/1/26","https://shop.example"\n`;
    const files = [
      toFile('sanitized_policies/7_shop.example.html', 'We share your address with carriers.'),
      toFile('annotations/7_shop.example.csv', said(101, 'Third Party Sharing/Collection')),
    ];
    await ask(page, 'dataset.import', { taskId: 'second-day' as TaskId, name: 'corpus', files });
    await page.getByRole('img', { name: /^Sharing & disclosure: .* 100 %.* 50 %\.$/ }).waitFor();
    await page.getByRole('img', { name: /^Agreement: .* 0\.\d\d\.$/ }).waitFor();
    expect(await page.getByText('One day of work so far').count()).toBe(0);
    await expectAccessible();
  });

  test('a decision moves it, wherever it is taken', async () => {
    const row = page.getByRole('table', { name: 'How far each annotator is' }).getByRole('row', { name: /^Di / });
    await decide('Di', 3, [['sharing']]);
    await expect.poll(() => row.innerText()).toMatch(/^Di\s+1\s+2\s+1\s+1\s+0$/);
  });

  test('who works blind sees their own part alone', async () => {
    await ask(page, 'blind.set', { blind: true });
    await page.getByText('you see your own part alone, and no agreement').waitFor();
    await page.getByRole('img', { name: 'Clauses judged: Di 1 of 2.' }).waitFor();
    expect(await page.getByRole('heading', { name: 'Agreement over time' }).count()).toBe(0);
    expect(await page.getByRole('main').innerText()).not.toMatch(/\b(?:Ann|Bo|Cy)\b/);
    await expectAccessible();
  });

  test('side by side tells who works blind nothing, also what it showed before', async () => {
    await ask(page, 'blind.set', { blind: false });
    await page.goto(`${launched.serving.origin}/#/compare`);
    await page.getByRole('treegrid').waitFor();
    await ask(page, 'blind.set', { blind: true });
    await page.getByRole('status').filter({ hasText: 'You work blind' }).waitFor();
    expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0);
    await expect.poll(() => page.getByRole('treegrid').count()).toBe(0);
    await ask(page, 'blind.set', { blind: false });
    await page.getByRole('treegrid').waitFor();
  });

  test('all that with no console error and no foreign request', () => {
    expect(launched.problems).toEqual([]);
    expect(launched.foreignRequests).toEqual([]);
  });
});
