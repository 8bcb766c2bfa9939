import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRequest } from '../../main/contract/decode.ts';
import { predict } from '../../main/api/analyse.ts';
import { LacunaError } from '../../main/contract/errors.ts';
import type { SegmentKind } from '../../main/contract/types.ts';
import { type MendingDesk, openMendingDesk } from '../support/mending.ts';
import { openTestWorkspace } from '../support/test-workspace.ts';

const MACHINE = [
  'heading: Sharing',
  'clause: We share records with partners who help us.',
  'clause: We keep logs for thirty days and then delete them.',
  'clause: We collect the following:',
  'list-item: * your name;',
  'list-item: * the pages that you visit.',
  'clause: Children under thirteen may not open an account.',
];

/** What the model would say, had the machine cut the text like this. */
function predictAnew({ read, services }: MendingDesk): unknown {
  const { text, segments } = read();
  return predict({ text, segments }, services.model.parsed, services.model.info.id);
}

describe('mending', () => {
  it('cuts, joins and renames segments, says by whom, and leaves the machine’s own alone', async () => {
    const desk = await openMendingDesk();
    expect(desk.list()).toEqual(MACHINE);
    await desk.handlers['author.set']({ name: 'Ann' });
    desk.split('We share', 'who help');
    desk.merge('We keep');
    desk.rekind('Children', 'boilerplate');
    expect(desk.list()).toEqual([
      'heading: Sharing',
      'clause: We share records with partners',
      'clause: who help us.',
      'clause: We keep logs for thirty days and then delete them.\n\nWe collect the following:',
      ...MACHINE.slice(4, 6),
      'boilerplate: Children under thirteen may not open an account.',
    ]);
    const mends = desk.read().segments.map((one) => one.mends.map(({ action, author }) => `${action} by ${author}`));
    const [split, merge, rekind] = [['split by Ann'], ['merge by Ann'], ['rekind by Ann']];
    expect(mends).toEqual([[], split, split, merge, [], [], rekind]);
    for (let at = 0; at < 3; at += 1) desk.undo();
    expect(desk.list()).toEqual(MACHINE);
  });

  it('puts a heading as deep as somebody says, so that what follows stands under it or beside it', async () => {
    const desk = await openMendingDesk();
    const headingsOf = (begin: string): readonly string[] => {
      const { text } = desk.read();
      return desk.find(begin).headings.map(({ start, end }) => text.slice(start, end));
    };
    desk.rekind('We collect', 'heading');
    expect([desk.find('We collect').level, headingsOf('Children')]).toEqual([
      2,
      ['Sharing', 'We collect the following:'],
    ]);
    desk.deepen('We collect', 1);
    expect([desk.find('We collect').level, headingsOf('Children')]).toEqual([1, ['We collect the following:']]);
    desk.deepen('Sharing', 4);
    expect(desk.find('Sharing').mends).toMatchObject([{ action: 'rekind', kind: 'heading', level: 4 }]);
    expect(headingsOf('We share')).toEqual(['Sharing']);
    for (let at = 0; at < 3; at += 1) desk.undo();
    expect(desk.list()).toEqual(MACHINE);
    expect(desk.find('Sharing').mends).toEqual([]);
    const { policyId } = desk;
    const { start, end } = desk.find('Children');
    const span = { policyId, start, end };
    expect(() => parseRequest('segment.rekind', { ...span, kind: 'clause', level: 2 })).toThrow('only headings');
  });

  it('asks the model at once about what is new, and about nothing that stands as it stood', async () => {
    const desk = await openMendingDesk();
    desk.split('We share', 'who help');
    desk.rekind('Children', 'heading');
    desk.rekind('We collect', 'heading');
    const { segments } = desk.read();
    expect(segments.map(({ prediction }) => prediction)).toEqual(predictAnew(desk));
    expect(segments.map(({ prediction }) => prediction !== null)).toEqual([
      false,
      true,
      true,
      true,
      false,
      true,
      true,
      false,
    ]);
  });

  it('goes on to counts, comparison, explanation and export', async () => {
    const desk = await openMendingDesk();
    const { handlers, policyId } = desk;
    await handlers['author.set']({ name: 'Ann' });
    desk.split('We share', 'who help');
    desk.rekind('Children', 'boilerplate');
    desk.decide('who help', ['dispute']);
    const [summary] = await handlers['policy.list']({});
    expect(summary).toMatchObject({ clauses: 6, decided: 1, labelCounts: { dispute: 1, children: 0 } });
    const { rows } = await handlers['comparison.get']({ policyIds: [policyId] });
    expect(rows.find(({ label }) => label === 'dispute')?.cells[0]?.clauses.map(({ text }) => text)).toEqual([
      'who help us.',
    ]);
    const { start, end } = desk.find('who help');
    expect(Object.keys(await handlers['clause.explain']({ policyId, start, end }))).toContain('dispute');
    const { files } = await handlers['export.run']({ format: 'jsonl', include: 'all' });
    const lines = new TextDecoder().decode(files[0]?.bytes).trim().split('\n');
    const exported = lines.map((line) => JSON.parse(line) as { text: string; mendedBy: string[]; labels: string[] });
    expect(exported.map(({ text, mendedBy }) => [text.slice(0, 8), mendedBy])).toEqual([
      ['We share', ['Ann']],
      ['who help', ['Ann']],
      ['We keep ', []],
      ['We colle', []],
      ['* your n', []],
      ['* the pa', []],
    ]);
  });

  it.each<{ what: string; code: string; run: (desk: MendingDesk) => unknown }>([
    { what: 'a cut before the first word', code: 'cannot-mend', run: ({ split }) => split('We share', 'We share') },
    { what: 'a cut outside', code: 'cannot-mend', run: ({ split }) => split('We share', 'Children') },
    { what: 'a join of the last segment', code: 'cannot-mend', run: ({ merge }) => merge('Children') },
    { what: 'the level that it has', code: 'cannot-mend', run: ({ deepen }) => deepen('Sharing', 1) },
    { what: 'the kind that it has', code: 'cannot-mend', run: ({ rekind }) => rekind('Children', 'clause') },
    {
      what: 'a span that is no segment',
      code: 'clause-changed',
      run: ({ handlers, policyId }) => handlers['segment.merge']({ policyId, start: 0, end: 3 }),
    },
  ])('refuses $what as $code and writes nothing', async ({ code, run }) => {
    const desk = await openMendingDesk();
    expect(() => run(desk)).toThrow(expect.objectContaining({ code }));
    expect(desk.list()).toEqual(MACHINE);
    expect(desk.undo()).toBeNull();
  });
});

describe('undo and redo of mends', () => {
  it('share one stack with decisions on labels, and say where and what', async () => {
    const desk = await openMendingDesk();
    const { policyId } = desk;
    desk.split('We share', 'who help');
    desk.decide('who help', ['sharing']);
    desk.merge('We keep');
    const { start } = desk.find('We share');
    expect(desk.undo()).toMatchObject({ policyId, action: 'merge', start: desk.find('We keep').start, decision: null });
    expect(desk.undo()).toMatchObject({ action: 'set', decision: null });
    expect(desk.undo()).toMatchObject({ action: 'split', start });
    expect(desk.undo()).toBeNull();
    expect(desk.list()).toEqual(MACHINE);
    expect(desk.redo()).toMatchObject({ action: 'split', start });
    expect(desk.redo()).toMatchObject({ action: 'set', decision: { labels: ['sharing'] } });
    expect(desk.find('who help').decision?.labels).toEqual(['sharing']);
  });

  it('bring back the decisions whose segments had vanished, which are listed meanwhile', async () => {
    const desk = await openMendingDesk();
    desk.decide('We share', ['sharing']);
    desk.decide('Children', ['children']);
    desk.split('We share', 'who help');
    desk.rekind('Children', 'heading');
    expect(desk.read().orphans.map(({ labels }) => labels)).toEqual([['sharing'], ['children']]);
    expect(desk.read().policy.decided).toBe(0);
    desk.undo();
    desk.undo();
    expect(desk.read().orphans).toEqual([]);
    expect([desk.find('We share').decision?.labels, desk.find('Children').decision?.labels]).toEqual([
      ['sharing'],
      ['children'],
    ]);
  });

  it('put a mend back into its old place, before what another person did on top of it', async () => {
    const ann = await openMendingDesk();
    await ann.handlers['author.set']({ name: 'Ann' });
    ann.split('We share', 'who help');
    await ann.handlers['author.set']({ name: 'Ben' });
    ann.rekind('who help', 'boilerplate');
    const both = ann.list();
    await ann.handlers['author.set']({ name: 'Ann' });
    ann.undo();
    expect(ann.list()).toEqual(MACHINE);
    expect(ann.read().orphanMends).toMatchObject([{ action: 'rekind', author: 'Ben', quote: 'who help us.' }]);
    ann.redo();
    expect(ann.list()).toEqual(both);
    expect(ann.read().orphanMends).toEqual([]);
  });

  it('give the machine’s segments and every decision back when all is undone', { timeout: 60_000 }, async () => {
    const deed = fc.record({
      author: fc.constantFrom('Ann', 'Ben'),
      action: fc.constantFrom('split', 'merge', 'rekind', 'decide', 'undo', 'redo'),
      where: fc.nat(20),
      at: fc.nat(60),
      kind: fc.constantFrom<SegmentKind>('heading', 'clause', 'list-item', 'boilerplate'),
    });
    const desk = await openMendingDesk();
    const { handlers, policyId, undo, redo, read } = desk;
    const before = read();
    const tryTo = (run: () => unknown): void => {
      try {
        run();
      } catch (error) {
        if (!(error instanceof LacunaError) || !['cannot-mend', 'clause-changed'].includes(error.code)) throw error;
      }
    };
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 25 }), async (deeds) => {
        for (const { author, action, where, at, kind } of deeds) {
          await handlers['author.set']({ name: author });
          const { segments } = read();
          const segment = segments[where % segments.length];
          const span = { policyId, start: segment?.start ?? 0, end: segment?.end ?? 0 };
          const label = { ...span, labels: [], action: 'set', suggestionShown: false } as const;
          tryTo(() => {
            if (action === 'split') return handlers['segment.split']({ ...span, at: span.start + at });
            if (action === 'merge') return handlers['segment.merge'](span);
            if (action === 'rekind') return handlers['segment.rekind']({ ...span, kind });
            if (action === 'decide') return handlers['decision.add'](label);
            return action === 'undo' ? undo() : redo();
          });
          const after = read();
          expect(after.segments.map(({ prediction }) => prediction)).toEqual(predictAnew(desk));
        }
        for (const name of ['Ann', 'Ben']) {
          await handlers['author.set']({ name });
          while (undo() !== null);
        }
        expect(read()).toEqual(before);
      }),
      { seed: 20_261_124, numRuns: 15 },
    );
  });

  it('are seen by another window, and stand after the file was closed and opened', async () => {
    const desk = await openMendingDesk();
    const other = await openMendingDesk(undefined, openTestWorkspace(desk.file));
    desk.split('We share', 'who help');
    expect(other.list()).toEqual(desk.list());
    other.undo();
    expect(desk.list()).toEqual(MACHINE);
    expect(desk.pushes.at(-1)).toEqual({ type: 'changed', what: 'decisions', policyId: desk.policyId });
  });
});
