import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  type AskedChange,
  type Codebook,
  type CodebookChange,
  type LabelDraft,
  listActive,
  toCurrentLabel,
  toCurrentLabels,
} from '../../../main/contract/codebook.ts';
import type { LabelId, OwnLabelId } from '../../../main/contract/labels.ts';
import { PROVIDED_CODEBOOK } from '../../../main/contract/provided-codebook.ts';
import { findFreeKey, findObjection, replayCodebook } from '../../../main/core/3-label/codebook.ts';

const OWN: readonly OwnLabelId[] = ['own-00000001', 'own-00000002', 'own-00000003', 'own-00000004'];
const [A, B, C] = OWN as readonly [OwnLabelId, OwnLabelId, OwnLabelId];

const draft = (name: string, key: string | null = null): LabelDraft => ({
  name,
  short: name,
  key,
  asks: `Whether it speaks of ${name}.`,
  examples: [],
  hardCases: [],
});
const add = (label: OwnLabelId, name: string, key: string | null = null): CodebookChange => ({
  action: 'add',
  label,
  draft: draft(name, key),
});
const replay = (...changes: readonly CodebookChange[]): Codebook =>
  replayCodebook(
    changes.map((change, at) => ({ change, revision: at + 2 })),
    changes.length + 1,
  );
const get = ({ labels }: Codebook, id: LabelId) => labels.find((label) => label.id === id);

describe('The codebook', () => {
  it('is the provided one, with examples and hard cases for each label, before anything was changed', () => {
    expect(replay()).toEqual(PROVIDED_CODEBOOK);
    for (const { examples, hardCases } of PROVIDED_CODEBOOK.labels) {
      expect(examples.length).toBeGreaterThan(0);
      expect(hardCases.length).toBeGreaterThan(0);
    }
  });

  it('takes a label in behind the others, with the revision that brought it', () => {
    expect(get(replay(add(A, 'Faces', '7')), A)).toMatchObject({ name: 'Faces', key: '7', status: 'active', since: 2 });
  });

  it('keeps a label’s id and the revision that brought it in when the label is renamed', () => {
    const after = replay(add(A, 'Faces'), { action: 'edit', label: A, draft: draft('Biometrics', '8') });
    expect(get(after, A)).toMatchObject({ id: A, name: 'Biometrics', key: '8', since: 2, changed: 3 });
  });

  it('frees the key of a label that is retired, and gives it the first free one when it is restored', () => {
    const retired = replay({ action: 'retire', label: 'sharing' });
    expect([get(retired, 'sharing')?.status, findFreeKey(retired)]).toEqual(['retired', '2']);
    const restored = replay({ action: 'retire', label: 'sharing' }, add(A, 'Faces', '2'), {
      action: 'restore',
      label: 'sharing',
    });
    expect(get(restored, 'sharing')).toMatchObject({ status: 'active', key: '7' });
  });

  it('reads a merged label as the one that it went into, also over two steps, and each once', () => {
    const codebook = replay(
      add(A, 'Faces'),
      add(B, 'Voices'),
      { action: 'merge', label: A, into: B },
      { action: 'merge', label: B, into: 'collection' },
    );
    expect(toCurrentLabel(codebook, A)).toBe('collection');
    expect(toCurrentLabels(codebook, [A, B, 'retention', 'collection'])).toEqual(['collection', 'retention']);
  });

  it('retires a label that is split, and names its parts', () => {
    const parts = [
      { label: A, draft: draft('Sold') },
      { label: B, draft: draft('Given') },
    ];
    const codebook = replay({ action: 'split', label: 'sharing', parts });
    expect(get(codebook, 'sharing')).toMatchObject({ status: 'retired', splitInto: [A, B] });
    expect(listActive(codebook).map(({ name }) => name)).toContain('Given');
  });

  it('passes over changes that fit nowhere', () => {
    const misfits: readonly CodebookChange[] = [
      { action: 'retire', label: C },
      { action: 'edit', label: C, draft: draft('Nothing') },
      { action: 'merge', label: 'sharing', into: C },
      { action: 'restore', label: 'sharing' },
    ];
    expect(replay(...misfits).labels).toEqual(PROVIDED_CODEBOOK.labels);
  });

  it('gives a key away once, where two people gave it to different labels', () => {
    const codebook = replay(add(A, 'Faces', '7'), add(B, 'Voices', '7'));
    expect([get(codebook, A)?.key, get(codebook, B)?.key]).toEqual(['7', null]);
  });
});

describe('A change that can’t be made', () => {
  const codebook = replay(add(A, 'Faces', '7'), add(B, 'Voices'), { action: 'retire', label: B });
  test.each<[why: string, AskedChange]>([
    ['there is a label “Faces” (Faces) already', { action: 'add', draft: draft(' faces ') }],
    ['the key 7 belongs to “Faces”', { action: 'add', draft: draft('Gaits', '7') }],
    ['the key 1 belongs to “Collection & use”', { action: 'edit', label: A, draft: draft('Faces', '1') }],
    ['it has no such label', { action: 'retire', label: C }],
    ['“Voices” is not in use any more', { action: 'edit', label: B, draft: draft('Voices') }],
    ['“Faces” is in use', { action: 'restore', label: A }],
    ['a label can’t be merged into itself', { action: 'merge', label: A, into: A }],
    ['the label to merge into is not in use', { action: 'merge', label: A, into: B }],
    ['there is a label “One” (One) already', { action: 'split', label: A, parts: [draft('One'), draft('One')] }],
  ])('is refused: %s', (why, asked) => {
    expect(findObjection(codebook, asked)).toBe(why);
  });

  it('is not one that reuses the names of the label that it replaces', () => {
    expect(findObjection(codebook, { action: 'edit', label: A, draft: draft('Faces', '7') })).toBeNull();
    expect(
      findObjection(codebook, { action: 'split', label: A, parts: [draft('Faces', '7'), draft('Gaits')] }),
    ).toBeNull();
  });
});

const label = fc.constantFrom<LabelId>('collection', 'sharing', 'dispute', ...OWN);
const own = fc.constantFrom(...OWN);
const drafts = fc
  .record({ name: fc.constantFrom('Faces', 'Voices', 'Gaits'), key: fc.constantFrom('1', '7', '8', null) })
  .map(({ name, key }) => draft(name, key));
const change: fc.Arbitrary<CodebookChange> = fc.oneof(
  fc.record({ action: fc.constant('add' as const), label: own, draft: drafts }),
  fc.record({ action: fc.constant('edit' as const), label, draft: drafts }),
  fc.record({ action: fc.constantFrom('retire' as const, 'restore' as const), label }),
  fc.record({ action: fc.constant('merge' as const), label, into: label }),
  fc.record({
    action: fc.constant('split' as const),
    label,
    parts: fc.array(fc.record({ label: own, draft: drafts }), { minLength: 2, maxLength: 3 }),
  }),
);

test('Any log gives a sound codebook, the same at each replay', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
      const codebook = replay(...changes);
      expect(replay(...(JSON.parse(JSON.stringify(changes)) as typeof changes))).toEqual(codebook);
      const ids = codebook.labels.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const keys = listActive(codebook).flatMap(({ key }) => key ?? []);
      expect(new Set(keys).size).toBe(keys.length);
      for (const { id, status, mergedInto } of codebook.labels) {
        expect(mergedInto === null).toBe(status !== 'merged');
        // What a label is read as is never merged itself.
        expect(codebook.labels.find((one) => one.id === toCurrentLabel(codebook, id))?.status).not.toBe('merged');
      }
    }),
    { seed: 20260721, numRuns: 500 },
  );
});
