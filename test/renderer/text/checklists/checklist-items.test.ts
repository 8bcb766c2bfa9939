import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChecklistDraft, ChecklistItem } from '../../../../main/contract/checklists.ts';
import type { Aspect, AspectId } from '../../../../main/contract/findings.ts';
import type { ProvidedLabelId } from '../../../../main/contract/labels.ts';
import {
  dropItem,
  listUnder,
  moveItem,
  putItem,
  showAspects,
  toCopyName,
  toWordedItems,
} from '../../../../renderer/text/checklists/checklist-items.ts';

const toAspect = (id: AspectId, label: ProvidedLabelId): Aspect => ({
  id,
  label,
  name: `name of ${id}`,
  asks: `asks ${id}`,
  hooks: [{ citation: `law of ${id}`, appliesFrom: null }],
  conditional: null,
});
const ASPECTS = [
  toAspect('COL-1', 'collection'),
  toAspect('COL-2', 'collection'),
  toAspect('SHA-1', 'sharing'),
  toAspect('SHA-2', 'sharing'),
];
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
const OWN = toItem('OWN-1', { name: 'Audit', asks: 'lets us audit', own: { label: 'sharing', phrases: ['audit'] } });
const toDraft = (...items: readonly ChecklistItem[]): ChecklistDraft => ({ name: 'Deal', description: '', items });
const namesUnder = (draft: ChecklistDraft, label: ProvidedLabelId): readonly string[] =>
  listUnder(toWordedItems(draft, ASPECTS), label).map(({ item }) => item.aspect);

describe('the lines of a checklist', () => {
  it('stand in its order and words, with the aspects that it does not name behind them, hidden', () => {
    const hooks = [{ citation: 'Act 7', appliesFrom: '2027-01-01' }];
    const lines = toWordedItems(toDraft(OWN, toItem('SHA-2', { name: 'Limits', hooks })), ASPECTS);
    expect(lines.map(({ item, aspect, reworded }) => [item.aspect, item.shown, aspect.name, reworded])).toEqual([
      ['OWN-1', true, 'Audit', false],
      ['SHA-2', true, 'Limits', true],
      ['COL-1', false, 'name of COL-1', false],
      ['COL-2', false, 'name of COL-2', false],
      ['SHA-1', false, 'name of SHA-1', false],
    ]);
    expect(lines[1]?.aspect).toMatchObject({ asks: 'asks SHA-2', hooks });
    expect(lines[0]?.base).toBeNull();
  });

  it('pass over an aspect that is neither own nor known', () => {
    expect(namesUnder(toDraft(toItem('SHA-9')), 'sharing')).toEqual(['SHA-1', 'SHA-2']);
  });

  it('are shown and hidden, also those that the checklist does not name, and keep their words', () => {
    const draft = toDraft(toItem('COL-1', { name: 'Kinds' }));
    const all = showAspects(draft, ['COL-1', 'COL-2'], true);
    expect(all.items.map(({ aspect, shown }) => [aspect, shown])).toEqual([
      ['COL-1', true],
      ['COL-2', true],
    ]);
    expect(showAspects(all, ['COL-1'], false).items[0]).toEqual(toItem('COL-1', { name: 'Kinds', shown: false }));
  });

  it('are put in the place of the line on the same aspect, or last, and own ones are dropped', () => {
    const draft = putItem(putItem(toDraft(toItem('COL-1')), OWN), toItem('COL-1', { note: 'ask' }));
    expect(draft.items).toEqual([toItem('COL-1', { note: 'ask' }), OWN]);
    expect(dropItem(draft, 'OWN-1').items).toEqual([toItem('COL-1', { note: 'ask' })]);
  });

  it('move among those under their label and past no other’s', () => {
    const draft = toDraft(toItem('SHA-1'), toItem('COL-1'), OWN);
    expect(namesUnder(moveItem(draft, ASPECTS, 'OWN-1', -1), 'sharing')).toEqual(['OWN-1', 'SHA-1', 'SHA-2']);
    expect(moveItem(draft, ASPECTS, 'OWN-1', -1).items[1]?.aspect).toBe('COL-1');
    expect(moveItem(draft, ASPECTS, 'SHA-1', -1)).toBe(draft);
    expect(namesUnder(moveItem(draft, ASPECTS, 'SHA-2', -1), 'sharing')).toEqual(['SHA-1', 'SHA-2', 'OWN-1']);
  });

  it('lose and win nothing by moving, and moving back undoes it', () => {
    const ids = ASPECTS.map(({ id }) => id);
    const by = fc.constantFrom(1 as const, -1 as const);
    fc.assert(
      fc.property(fc.shuffledSubarray(ids), fc.constantFrom(...ids), by, (held, aspect, step) => {
        const draft = toDraft(...held.map((id) => toItem(id)));
        const moved = moveItem(draft, ASPECTS, aspect, step);
        if (moved === draft) return;
        expect(moved.items.map((item) => item.aspect).toSorted()).toEqual(ids.toSorted());
        const back = moveItem(moved, ASPECTS, aspect, step === 1 ? -1 : 1);
        for (const label of ['collection', 'sharing'] as const)
          expect(namesUnder(back, label)).toEqual(namesUnder(draft, label));
      }),
      { seed: 20261122 },
    );
  });
});

describe('the name of a copy', () => {
  it.each([
    [[], 'Deal, own'],
    [['Deal, own'], 'Deal, own 2'],
    [['Deal, own 2', 'Deal, own'], 'Deal, own 3'],
  ])('is one that no other checklist has: beside %j it is “%s”', (taken, name) => {
    expect(toCopyName('Deal', taken)).toBe(name);
  });
});
