import { describe, expect, it } from 'vitest';
import { predict } from '../../main/api/analyse.ts';
import { refreshPredictions } from '../../main/api/refresh-predictions.ts';
import { isOlderRelease } from '../../main/api/release-order.ts';
import type { Segment, TaskId } from '../../main/contract/types.ts';
import { getPolicy } from '../../main/store/policies.ts';
import { addPredictions } from '../../main/store/predictions.ts';
import { listSegments, replaceSegments } from '../../main/store/segments.ts';
import { inTransaction } from '../../main/store/sql.ts';
import { type MendingDesk, openMendingDesk } from '../support/mending.ts';
import { openTestWorkspace } from '../support/test-workspace.ts';
import { getTinyModel } from '../support/tiny-model.ts';

/** As an older segmenter would have cut it: the second and third segment as one. */
function recut({ services: { db }, policyId }: MendingDesk): void {
  const { key } = getPolicy(db, policyId);
  const old = listSegments(db, key);
  const [second, third] = old.slice(1);
  if (second === undefined || third === undefined) throw new RangeError('The policy has no third segment');
  const joined: Segment = { ...second, end: third.end };
  inTransaction(db, () => replaceSegments(db, key, old.toSpliced(1, 2, joined)));
}

/** The same, with the word of the model in use on it. */
function recutAndRead(desk: MendingDesk): void {
  recut(desk);
  const { services, policyId } = desk;
  const { parsed, info } = services.model;
  const { key } = getPolicy(services.db, policyId);
  const predictions = predict({ text: desk.read().text, segments: listSegments(services.db, key) }, parsed, info.id);
  inTransaction(services.db, () => addPredictions(services.db, key, info, predictions));
}

/** A window of a later release, with the same model. */
async function update({ file }: MendingDesk): Promise<MendingDesk> {
  const workspace = openTestWorkspace(file);
  const services = Object.assign(workspace.services, { version: '1.10.0' });
  return openMendingDesk(undefined, { ...workspace, services });
}

/** A second window of another release, with another model. */
const reopen = ({ file }: MendingDesk): Promise<MendingDesk> =>
  openMendingDesk(undefined, openTestWorkspace(file, getTinyModel(2)));
const refresh = ({ services }: MendingDesk): Promise<number> => refreshPredictions(services, 'refresh' as TaskId);

describe('a new model', () => {
  it('reads mended segments as they are mended, and mends and decisions stay', async () => {
    const desk = await openMendingDesk();
    desk.split('We share', 'who help');
    desk.decide('who help', ['sharing']);
    const before = desk.read();
    const other = await reopen(desk);
    expect(await refresh(other)).toBe(1);
    const after = other.read();
    expect(other.list()).toEqual(desk.list());
    expect(after.segments.map(({ decision, mends }) => ({ decision, mends }))).toEqual(
      before.segments.map(({ decision, mends }) => ({ decision, mends })),
    );
    const models = new Set(after.segments.flatMap(({ prediction }) => prediction?.modelId ?? []));
    expect([...models]).toEqual([other.services.model.info.id]);
    expect(await refresh(other)).toBe(0);
  });
});

describe('a new cutting of the machine’s', () => {
  it('is taken where nobody has said anything', async () => {
    const desk = await openMendingDesk();
    const today = desk.list();
    recut(desk);
    expect(desk.list()).toHaveLength(today.length - 1);
    const other = await reopen(desk);
    expect(await refresh(other)).toBe(1);
    expect(other.list()).toEqual(today);
    expect(other.read().segments.some(({ prediction }) => prediction !== null)).toBe(true);
  });

  it('is taken where all that people said keeps its place', async () => {
    const desk = await openMendingDesk();
    const today = desk.list();
    recut(desk);
    desk.rekind('Sharing', 'clause');
    desk.decide('Children', ['children']);
    const other = await reopen(desk);
    expect(await refresh(other)).toBe(1);
    expect(other.list()).toEqual(['clause: Sharing', ...today.slice(1)]);
    expect(other.find('Children').decision?.labels).toEqual(['children']);
  });

  it.each<{ what: string; say: (desk: MendingDesk) => void }>([
    { what: 'a decision', say: ({ decide }) => decide('We share', ['sharing']) },
    { what: 'a mend', say: ({ split }) => split('We share', 'and then') },
  ])('is not taken where $what would lose its place; the model reads the old one', async ({ say }) => {
    const desk = await openMendingDesk();
    recut(desk);
    say(desk);
    const before = desk.list();
    const other = await reopen(desk);
    expect(await refresh(other)).toBe(1);
    expect(other.list()).toEqual(before);
    const { orphans, orphanMends, segments } = other.read();
    expect([orphans, orphanMends]).toEqual([[], []]);
    const models = segments.flatMap(({ prediction }) => prediction?.modelId ?? []);
    expect(new Set(models)).toEqual(new Set([other.services.model.info.id]));
  });

  it('is made by a later release with the same model, once, and mended text is read as it is cut then', async () => {
    const desk = await openMendingDesk();
    const today = desk.list();
    recutAndRead(desk);
    desk.rekind('Sharing', 'clause');
    desk.decide('Children', ['children']);
    const later = await update(desk);
    const before = later.list();
    expect(await refresh(desk)).toBe(0);
    expect(await refresh(later)).toBe(1);
    expect(before).not.toEqual(later.list());
    expect(later.list()).toEqual(['clause: Sharing', ...today.slice(1)]);
    expect(later.find('Children').decision?.labels).toEqual(['children']);
    expect(later.read().orphanMends).toEqual([]);
    expect(await refresh(later)).toBe(0);
    expect(await refresh(desk)).toBe(0);
  });

  it.each<{ what: string; say: (desk: MendingDesk) => void }>([
    { what: 'a decision', say: ({ decide }) => decide('We share', ['sharing']) },
    { what: 'a mend', say: ({ split }) => split('We share', 'and then') },
  ])(
    'by a later release leaves a policy as it is where $what would lose its place, and is not tried again',
    async ({ say }) => {
      const desk = await openMendingDesk();
      recutAndRead(desk);
      say(desk);
      const before = desk.list();
      const later = await update(desk);
      expect(await refresh(later)).toBe(1);
      expect(later.list()).toEqual(before);
      expect([later.read().orphans, later.read().orphanMends]).toEqual([[], []]);
      expect(await refresh(later)).toBe(0);
    },
  );

  it.each([
    [null, '0.1.0', true],
    ['0.1.0', '0.1.0', false],
    ['0.9.0', '0.10.0', true],
    ['1.0.0', '0.10.0', false],
    ['1.0.0-rc.1', '1.0.0', false],
    ['1.0', '1.0.1', true],
    ['', '0.0.1', true],
  ])('made by release %s is older than that of %s: %s', (one, other, older) => {
    expect(isOlderRelease(one, other)).toBe(older);
  });

  it('that came all the same, as in a merged file, leaves mends and decisions in the list of orphans', async () => {
    const desk = await openMendingDesk();
    desk.split('We keep', 'and then');
    desk.rekind('Children', 'boilerplate');
    desk.decide('We share', ['sharing']);
    recut(desk);
    const { orphans, orphanMends } = desk.read();
    expect(orphans).toMatchObject([{ labels: ['sharing'], quote: 'We share records with partners who help us.' }]);
    expect(orphanMends).toMatchObject([{ action: 'split' }]);
    expect(desk.find('Children').kind).toBe('boilerplate');
  });
});
