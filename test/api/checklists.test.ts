import { describe, expect, it } from 'vitest';
import { type ChecklistItem, PROVIDED_CHECKLISTS } from '../../main/contract/checklists.ts';
import type { AspectId } from '../../main/contract/findings.ts';
import { toDecisionId } from '../../main/contract/decode.ts';
import { appendJudgement } from '../../main/store/judgements.ts';
import { importOne, openTestWorkspace, toFile } from '../support/test-workspace.ts';

const toItem = (aspect: AspectId, more: Partial<ChecklistItem> = {}): ChecklistItem => ({
  aspect,
  shown: true,
  name: null,
  asks: null,
  hooks: null,
  note: '',
  own: null,
  ...more,
});
const toJsonFile = (value: unknown) => ({
  name: 'mine.json',
  bytes: new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value)),
});

describe('checklists', () => {
  it('come with the application, each with aspects that there are', async () => {
    const { handlers } = openTestWorkspace();
    const lists = await handlers['checklist.list']({});
    expect(lists.map(({ id }) => id)).toEqual(PROVIDED_CHECKLISTS);
    expect(lists[0]?.items).toHaveLength(46);
    for (const { items, provided } of lists) {
      expect(provided).toBe(true);
      expect(items.length).toBeGreaterThan(8);
    }
  });

  it('decide which aspects the comparison shows, in which order and words', async () => {
    const workspace = openTestWorkspace();
    const { handlers } = workspace;
    const policyId = await importOne(
      workspace,
      toFile('one.txt', ['Privacy Policy', 'We share records with partners.']),
    );
    const items = [
      toItem('SHA-7', { note: 'ask the seller' }),
      toItem('SHA-4', { name: 'Do they sell?' }),
      toItem('SHA-1', { shown: false }),
    ];
    const { id } = await handlers['checklist.save']({ draft: { name: 'Deal', description: '', items } });
    const { rows, checklist } = await handlers['comparison.get']({ policyIds: [policyId], checklistId: id });
    expect(checklist).toMatchObject({ name: 'Deal', author: 'Unnamed', provided: false });
    const shown = rows.flatMap(({ aspects }) => aspects.map(({ aspect, note }) => [aspect.id, aspect.name, note]));
    expect(shown).toEqual([
      ['SHA-7', 'Business transfer', 'ask the seller'],
      ['SHA-4', 'Do they sell?', ''],
    ]);
  });

  it('can ask for aspects of their own, found by their phrases word by word', async () => {
    const workspace = openTestWorkspace();
    const { handlers } = workspace;
    const policyId = await importOne(
      workspace,
      toFile('one.txt', [
        'Privacy Policy',
        'This policy explains what we do.',
        'Our Resellers share records with partners.',
      ]),
    );
    const toOwn = (aspect: AspectId, phrases: readonly string[]) =>
      toItem(aspect, { name: aspect, asks: 'says so', own: { label: 'sharing', phrases } });
    const items = [toOwn('OWN-a', ['reseller', 'our  RESELLERS']), toOwn('OWN-b', ['reseller', ''])];
    const { id } = await handlers['checklist.save']({ draft: { name: 'Own', description: '', items } });
    const { rows } = await handlers['comparison.get']({ policyIds: [policyId], checklistId: id });
    const cells = rows.flatMap(({ aspects }) => aspects.map(({ cells: [cell] }) => cell));
    expect(cells.map((cell) => [cell?.state, cell?.evidence[0]?.quote ?? null])).toEqual([
      ['stated', 'Our Resellers share records with partners.'],
      ['silent', null],
    ]);
    expect(cells[1]?.nearest.length).toBeGreaterThan(0);
    const judged = { policyId, aspect: 'OWN-b', verdict: 'confirm', shown: 'silent' } as const;
    expect(await handlers['gap.decide'](judged)).toMatchObject({ aspect: 'OWN-b', state: 'silent' });
  });

  it('show the legal hooks as they were edited, with their dates, and go back to the list’s own', async () => {
    const workspace = openTestWorkspace();
    const { handlers } = workspace;
    const policyId = await importOne(workspace, toFile('one.txt', ['Privacy Policy', 'We share records.']));
    const listed = (await handlers['aspect.list']({})).find((aspect) => aspect.id === 'SHA-4');
    const hooks = [{ citation: 'Act 7, section 2', appliesFrom: '2027-01-01' }];
    const own = toItem('OWN-a', { name: 'a', asks: 'b', hooks, own: { label: 'sharing', phrases: ['a'] } });
    const items = [toItem('SHA-1', { hooks }), toItem('SHA-4', { hooks: listed?.hooks ?? [] }), own];
    const { id, items: saved } = await handlers['checklist.save']({ draft: { name: 'Deal', description: '', items } });
    expect(saved.map((item) => item.hooks)).toEqual([hooks, null, hooks]);
    const { rows } = await handlers['comparison.get']({ policyIds: [policyId], checklistId: id });
    const shown = rows.flatMap(({ aspects }) => aspects.map(({ aspect }) => aspect.hooks));
    expect(shown).toEqual([hooks, listed?.hooks, hooks]);
  });

  it('that were written before hooks could be edited show the list’s own', async () => {
    const { handlers, services } = openTestWorkspace();
    const item = { aspect: 'SHA-1', shown: true, name: null, asks: null, note: '', own: null };
    const said = { author: 'Ann', decidedAt: '2026-01-01T00:00:00.000Z', policyId: null, subject: 'old' };
    const body = { name: 'Old', description: '', items: [item] };
    appendJudgement(services.db, { id: toDecisionId('d'), action: 'checklist', body, ...said });
    expect((await handlers['checklist.list']({})).at(-1)).toMatchObject({ id: 'old', items: [{ hooks: null }] });
  });

  it('are saved, saved again, taken out and put back', async () => {
    const { handlers } = openTestWorkspace();
    const draft = { name: 'Mine', description: '', items: [toItem('COL-1')] };
    const { id } = await handlers['checklist.save']({ draft });
    await handlers['checklist.save']({ checklistId: id, draft: { ...draft, name: 'Ours' } });
    const names = async () => (await handlers['checklist.list']({})).slice(6).map(({ name }) => name);
    expect(await names()).toEqual(['Ours']);
    expect(await handlers['checklist.remove']({ checklistId: id })).toEqual({ removed: true });
    expect(await names()).toEqual([]);
    expect(await handlers['decision.undo']({})).toMatchObject({ action: 'checklist', policyId: null });
    expect(await names()).toEqual(['Ours']);
    await handlers['decision.undo']({});
    expect(await names()).toEqual(['Mine']);
    expect(await handlers['checklist.remove']({ checklistId: 'never' })).toEqual({ removed: false });
  });

  it('that come with the application are never changed', () => {
    const { handlers } = openTestWorkspace();
    const draft = { name: 'Mine', description: '', items: [toItem('COL-1')] };
    const refusal = expect.objectContaining({ code: 'checklist-provided' });
    expect(() => handlers['checklist.save']({ checklistId: 'gdpr', draft })).toThrow(refusal);
    expect(() => handlers['checklist.remove']({ checklistId: 'gdpr' })).toThrow(refusal);
  });

  it('go out as a file that holds every aspect in words, and come in as they went', async () => {
    const { handlers } = openTestWorkspace();
    const items = [toItem('SHA-4', { name: 'Do they sell?', note: 'ask' }), toItem('SHA-1')];
    const saved = await handlers['checklist.save']({ draft: { name: 'Deal: 1/2', description: 'd', items } });
    const file = await handlers['checklist.export']({ checklistId: saved.id });
    expect(file.name).toBe('Deal-1-2.checklist.json');
    const written = JSON.parse(new TextDecoder().decode(file.bytes)) as { items: ChecklistItem[] };
    expect(written.items).toHaveLength(46);
    expect(written.items.filter(({ shown }) => shown).map(({ name }) => name)).toEqual([
      'Do they sell?',
      'Recipient categories',
    ]);
    const back = await handlers['checklist.import']({ file });
    expect(back.id).not.toBe(saved.id);
    expect(back.items.filter(({ shown }) => shown)).toEqual(saved.items);
  });

  it.each([
    ['no JSON', '{', /not JSON/],
    ['no items', { name: 'a', items: [] }, /items/],
    ['no name', { items: [toItem('COL-1')] }, /name/],
    ['an aspect that there is not', { name: 'a', items: [toItem('COL-77')] }, /no aspect COL-77/],
    ['an id that is none', { name: 'a', items: [toItem('COL-1'), { aspect: 'x' }] }, /items: number 2: aspect/],
    ['an aspect twice', { name: 'a', items: [toItem('COL-1'), toItem('COL-1')] }, /twice/],
    ['a word too many', { name: 'a', items: [{ aspect: 'COL-1', colour: 'red' }] }, /colour/],
    [
      'an own aspect without words',
      { name: 'a', items: [{ aspect: 'OWN-1', own: { label: 'sharing', phrases: [] } }] },
      /name/,
    ],
    [
      'a day that there is not',
      { name: 'a', items: [{ aspect: 'COL-1', hooks: [{ citation: 'x', appliesFrom: '2027-02-30' }] }] },
      /items: number 1: hooks: number 1: appliesFrom/,
    ],
    ['nothing shown', { name: 'a', items: [toItem('COL-1', { shown: false })] }, /no aspect at all/],
  ])('are refused with a reason where the file holds %s', (_what, value, reason) => {
    const { handlers } = openTestWorkspace();
    expect(() => handlers['checklist.import']({ file: toJsonFile(value) })).toThrow(
      expect.objectContaining({ code: 'bad-checklist', message: expect.stringMatching(reason) as string }),
    );
  });
});
