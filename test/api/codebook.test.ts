import { describe, expect, it, test } from 'vitest';
import type { Codebook, LabelDraft } from '../../main/contract/codebook.ts';
import { isOwnLabelId, type LabelId } from '../../main/contract/labels.ts';
import { PROVIDED_CODEBOOK } from '../../main/contract/provided-codebook.ts';
import type { PolicyId } from '../../main/contract/types.ts';
import { importOne, openTestWorkspace, toFile, type TestWorkspace } from '../support/test-workspace.ts';

const FACES: LabelDraft = {
  name: 'Faces & fingerprints',
  short: 'Faces',
  key: '7',
  asks: 'That bodies are measured to tell people apart.',
  examples: ['We keep a print of your thumb.'],
  hardCases: [],
};
const VOICES: LabelDraft = { ...FACES, name: 'Voices', short: 'Voices', key: '8' };

interface Desk extends TestWorkspace {
  readonly policyId: PolicyId;
  readonly codebook: () => Promise<Codebook>;
  readonly change: (change: Parameters<TestWorkspace['handlers']['codebook.change']>[0]['change']) => Promise<Codebook>;
  readonly decide: (at: number, labels: readonly LabelId[]) => Promise<void>;
  /** The labels in force on each clause: a person's as they are, the model's after a tilde. */
  readonly labels: () => Promise<readonly string[]>;
}

async function openDesk(workspace = openTestWorkspace()): Promise<Desk> {
  const { handlers } = workspace;
  const known = (await handlers['policy.list']({}))[0]?.id;
  const file = toFile('acme.txt', [
    'We share records with partners who help us.',
    'We take a print of your thumb at the door.',
    'We keep logs for thirty days and then delete them.',
  ]);
  const policyId = known ?? (await importOne(workspace, file));
  const clauses = async () =>
    (await handlers['policy.read']({ policyId })).segments.filter(({ kind }) => kind === 'clause');
  const codebook = async (): Promise<Codebook> => handlers['codebook.get']({});
  return {
    ...workspace,
    policyId,
    codebook,
    change: async (change) => handlers['codebook.change']({ change, revision: (await codebook()).revision }),
    decide: async (at, labels) => {
      const { start, end } = (await clauses())[at]!;
      await handlers['decision.add']({ policyId, start, end, labels, action: 'set', suggestionShown: true });
    },
    labels: async () =>
      (await clauses()).map(({ decision, prediction }) =>
        decision === null ? `~${prediction?.labels.join(' ')}` : decision.labels.join(' '),
      ),
  };
}

/** The label that was added last. */
const last = ({ labels }: Codebook): LabelId => labels.at(-1)!.id;

describe('A workspace’s codebook', () => {
  it('is the provided one at first', async () => {
    const desk = await openDesk();
    expect(await desk.codebook()).toEqual(PROVIDED_CODEBOOK);
    expect(await desk.handlers['codebook.history']({})).toEqual([]);
  });

  it('takes in a label, draws its id, says who changed what and tells every window', async () => {
    const desk = await openDesk();
    const codebook = await desk.change({ action: 'add', draft: FACES });
    expect(codebook.revision).toBe(2);
    expect(codebook.labels.at(-1)).toMatchObject({ ...FACES, status: 'active', since: 2 });
    expect(isOwnLabelId(last(codebook))).toBe(true);
    expect(desk.pushes.at(-1)).toEqual({ type: 'changed', what: 'codebook', policyId: null });
    expect(await desk.handlers['codebook.history']({})).toMatchObject([
      { author: 'Unnamed', revision: 2, change: { action: 'add', draft: FACES } },
    ]);
  });

  it('is the same in another window and after a restart', async () => {
    const desk = await openDesk();
    const codebook = await desk.change({ action: 'add', draft: FACES });
    const other = await openDesk(openTestWorkspace(desk.file));
    expect(await other.codebook()).toEqual(codebook);
    const renamed = await other.change({
      action: 'edit',
      label: last(codebook),
      draft: { ...FACES, name: 'Biometrics' },
    });
    expect(await desk.codebook()).toEqual(renamed);
  });

  it('refuses a change by someone who saw another revision, and one that does not fit', async () => {
    const desk = await openDesk();
    await desk.change({ action: 'add', draft: FACES });
    const late = async () =>
      desk.handlers['codebook.change']({ change: { action: 'retire', label: 'sharing' }, revision: 1 });
    await expect(late()).rejects.toMatchObject({ code: 'codebook-changed' });
    await expect(desk.change({ action: 'add', draft: FACES })).rejects.toMatchObject({
      code: 'cannot-change-codebook',
      message: expect.stringContaining('“Faces & fingerprints”') as string,
    });
    expect((await desk.codebook()).revision).toBe(2);
  });

  it('says which change was taken back and put back, in the names before and after it', async () => {
    const desk = await openDesk();
    const label = last(await desk.change({ action: 'add', draft: FACES }));
    await desk.change({ action: 'edit', label, draft: { ...FACES, name: 'Bodies' } });
    await desk.change({ action: 'merge', label: 'children', into: label });
    await desk.change({ action: 'split', label, parts: [FACES, VOICES] });
    const revert = async (way: 'undo' | 'redo') => (await desk.handlers[`decision.${way}`]({}))?.change;
    const split = { action: 'split', name: 'Bodies', became: [FACES.name, VOICES.name] };
    const merged = { action: 'merge', name: 'Children', became: ['Bodies'] };
    const renamed = { action: 'edit', name: FACES.name, became: ['Bodies'] };
    expect([await revert('undo'), await revert('undo'), await revert('undo')]).toEqual([split, merged, renamed]);
    expect([await revert('redo'), await revert('redo'), await revert('redo')]).toEqual([renamed, merged, split]);
  });

  it('is changed back and forth by the same undo and redo as decisions, across a restart', async () => {
    const desk = await openDesk();
    const label = last(await desk.change({ action: 'add', draft: FACES }));
    await desk.decide(1, [label]);
    expect(await desk.handlers['decision.undo']({})).toMatchObject({ action: 'set', decision: null });
    const added = { action: 'add', name: FACES.name, became: [] };
    expect(await desk.handlers['decision.undo']({})).toMatchObject({
      action: 'codebook',
      policyId: null,
      change: added,
    });
    expect((await desk.codebook()).labels).toEqual(PROVIDED_CODEBOOK.labels);
    const again = await openDesk(openTestWorkspace(desk.file));
    expect(await again.handlers['decision.redo']({})).toMatchObject({ action: 'codebook', change: added });
    expect(await again.handlers['decision.redo']({})).toMatchObject({ action: 'set', decision: { labels: [label] } });
    expect((await again.codebook()).labels.at(-1)).toMatchObject({ id: label, name: FACES.name });
    // Each of the three changes made a revision of its own.
    expect((await again.codebook()).revision).toBe(4);
  });
});

describe('Decisions', () => {
  it('keep the revision under which they were taken', async () => {
    const desk = await openDesk();
    await desk.decide(0, ['sharing']);
    const label = last(await desk.change({ action: 'add', draft: FACES }));
    await desk.decide(1, [label]);
    const { segments } = await desk.handlers['policy.read']({ policyId: desk.policyId });
    expect(segments.map(({ decision }) => decision?.codebookRevision)).toEqual([1, 2, undefined]);
  });

  it('are refused with a label that the codebook does not hold, or not any more', async () => {
    const desk = await openDesk();
    await expect(desk.decide(0, ['own-00000000'])).rejects.toMatchObject({ code: 'label-not-in-use' });
    await desk.change({ action: 'retire', label: 'sharing' });
    await expect(desk.decide(0, ['sharing'])).rejects.toMatchObject({
      code: 'label-not-in-use',
      message: expect.stringContaining('“Sharing & disclosure”') as string,
    });
  });

  it('are read as the label that theirs was merged into, and as they were when that is undone', async () => {
    const desk = await openDesk();
    const label = last(await desk.change({ action: 'add', draft: FACES }));
    await desk.decide(1, [label, 'retention']);
    await desk.change({ action: 'merge', label, into: 'collection' });
    expect((await desk.labels())[1]).toBe('collection retention');
    await desk.handlers['decision.undo']({});
    expect((await desk.labels())[1]).toBe(`retention ${label}`);
  });

  it('keep a retired label until they are taken anew, while the model gives it no more', async () => {
    const desk = await openDesk();
    expect(await desk.labels()).toEqual(['~sharing', expect.anything(), '~retention']);
    await desk.decide(0, ['sharing']);
    await desk.change({ action: 'retire', label: 'sharing' });
    await desk.change({ action: 'retire', label: 'retention' });
    expect(await desk.labels()).toEqual(['sharing', expect.anything(), '~']);
    const [policy] = await desk.handlers['policy.list']({});
    expect(policy?.labelCounts).toMatchObject({ sharing: 1, retention: 0 });
  });
});

describe('The model’s word', () => {
  it('on a label that was merged goes to the one that it went into, in the library’s counts too', async () => {
    const desk = await openDesk();
    const label = last(await desk.change({ action: 'add', draft: FACES }));
    await desk.change({ action: 'merge', label: 'sharing', into: label });
    expect((await desk.labels())[0]).toBe(`~${label}`);
    const { segments } = await desk.handlers['policy.read']({ policyId: desk.policyId });
    const { scores } = segments[0]!.prediction!;
    expect(scores[label]).toBe(scores.sharing);
    const [policy] = await desk.handlers['policy.list']({});
    expect(policy?.labelCounts[label]).toBe(1);
  });
});

describe('A preview', () => {
  test.each([
    [
      'retire',
      (label: LabelId) => ({ action: 'retire', label }) as const,
      (label: LabelId) => [[label, 'retention'], []],
    ],
    [
      'merge',
      (label: LabelId) => ({ action: 'merge', label, into: 'retention' }) as const,
      () => [['retention'], ['retention']],
    ],
    [
      'split',
      (label: LabelId) =>
        ({ action: 'split', label, parts: [{ ...FACES, key: null, name: 'Eyes', short: 'Eyes' }, VOICES] }) as const,
      (label: LabelId) => [[label, 'retention'], []],
    ],
  ])('of a %s lists the clauses that it bears on and what becomes of their labels', async (_, toChange, becomes) => {
    const desk = await openDesk();
    // The second clause carries the label by decision, the first by the model's word.
    await desk.decide(1, ['sharing', 'retention']);
    const preview = await desk.handlers['codebook.preview']({ change: toChange('sharing') });
    expect(preview).toMatchObject({ revision: 1, decided: 1, predicted: 1, policies: 1 });
    expect(preview.clauses.map(({ text }) => text)).toEqual([
      'We take a print of your thumb at the door.',
      'We share records with partners who help us.',
    ]);
    expect(preview.clauses.map(({ decidedBy }) => decidedBy)).toEqual(['Unnamed', null]);
    expect(preview.clauses.map((clause) => clause.becomes)).toEqual(becomes('sharing'));
    expect(await desk.codebook()).toEqual(PROVIDED_CODEBOOK);
  });

  it('of a new label lists none, and of a change that does not fit is refused', async () => {
    const desk = await openDesk();
    const { handlers } = desk;
    expect(await handlers['codebook.preview']({ change: { action: 'add', draft: FACES } })).toMatchObject({
      clauses: [],
    });
    const late = async () =>
      handlers['codebook.preview']({ change: { action: 'merge', label: 'sharing', into: 'sharing' } });
    await expect(late()).rejects.toMatchObject({ code: 'cannot-change-codebook' });
  });
});

test('The use of labels is counted by clauses and policies, people’s decisions alone', async () => {
  const desk = await openDesk();
  await desk.decide(0, ['sharing', 'collection']);
  await desk.decide(1, ['sharing']);
  expect(await desk.handlers['codebook.count']({})).toEqual({
    sharing: { clauses: 2, policies: 1 },
    collection: { clauses: 1, policies: 1 },
  });
});

test('The clauses with a label are listed by people’s decisions, also once it is retired', async () => {
  const desk = await openDesk();
  await desk.decide(1, ['sharing', 'retention']);
  await desk.change({ action: 'retire', label: 'sharing' });
  const clauses = await desk.handlers['codebook.clauses']({ label: 'sharing' });
  expect(clauses).toMatchObject([{ text: 'We take a print of your thumb at the door.', decidedBy: 'Unnamed' }]);
});
