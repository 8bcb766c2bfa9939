import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LacunaError } from '../../main/contract/errors.ts';
import { type FoundClause, INDEXING } from '../../main/contract/search.ts';
import type { LabelId } from '../../main/contract/labels.ts';
import type { PolicyId } from '../../main/contract/types.ts';
import { importOne, openTestWorkspace, type TestWorkspace, toFile } from '../support/test-workspace.ts';

const ONE = [
  'We sell nothing that you tell us to third parties.',
  'Our café keeps your data for two years after you leave.',
  'Children may not open an account with the café.',
];
const TWO = ['Partners sell your data abroad.', 'Complaints go to the office in Bern.'];

interface Made extends TestWorkspace {
  readonly one: PolicyId;
  readonly two: PolicyId;
}

async function openMade(): Promise<Made> {
  const workspace = openTestWorkspace();
  const one = await importOne(workspace, toFile('one.txt', ONE));
  const two = await importOne(workspace, toFile('two.txt', TWO));
  await workspace.handlers['policy.edit']({ policyId: two, company: 'Möbius & Sons' });
  return { ...workspace, one, two };
}

async function find({ handlers }: TestWorkspace, query: string): Promise<readonly FoundClause[]> {
  return (await handlers['search.find']({ query })).clauses;
}

const texts = (clauses: readonly FoundClause[]): readonly string[] => clauses.map(({ text }) => text);

async function decide(made: Made, text: string, labels: readonly LabelId[]): Promise<void> {
  const [clause] = await find(made, `"${text}"`);
  if (clause === undefined) throw new Error(text);
  const { policyId, start, end } = clause;
  await made.handlers['decision.add']({ policyId, start, end, labels, action: 'set', suggestionShown: false });
}

describe('finding clauses', () => {
  test('an empty query finds every clause, by policy and place', async () => {
    const made = await openMade();
    expect(texts(await find(made, ''))).toEqual([...ONE, ...TWO]);
  });

  test.for<[string, readonly number[]]>([
    ['sell', [0, 3]],
    ['SELL data', [3]],
    ['sell -data', [0]],
    ['sell OR complaints', [0, 3, 4]],
    ['cafe', [1, 2]],
    ['CAFÉ NOT children', [1]],
    ['part*', [0, 3]],
    ['"third parties"', [0]],
    ['"parties third"', []],
    ['NEAR(data years, 3)', [1]],
    ['NEAR(data leave, 2)', []],
    ['policy:two', [3, 4]],
    ['company:möbius', [3, 4]],
    ['(policy:two OR cafe) -complaints', [1, 2, 3]],
    ['kind:heading', []],
    ['kind:clause sell', [0, 3]],
    ['status:decided', []],
    ['NOT status:undecided', []],
  ])('“%s” finds clauses %j', async ([query, places]) => {
    const made = await openMade();
    const all = [...ONE, ...TWO];
    expect(texts(await find(made, query))).toEqual(places.map((at) => all[at]));
  });

  test('marks the words looked for, whatever their case and accents', async () => {
    const made = await openMade();
    const [clause] = await find(made, 'CAFE "two years"');
    expect(clause?.hits.map(({ start, end }) => clause.text.slice(start, end))).toEqual(['café', 'two years']);
  });

  test('finds decisions at once, by label, status and annotator, and no longer once they are taken back', async () => {
    const made = await openMade();
    await made.handlers['author.set']({ name: 'Ada L.' });
    await decide(made, 'We sell nothing', ['sharing']);
    await decide(made, 'Complaints go', []);
    expect(texts(await find(made, 'person:sharing'))).toEqual([ONE[0]]);
    expect(texts(await find(made, 'label:"Sharing & disclosure" status:decided'))).toEqual([ONE[0]]);
    expect(texts(await find(made, 'by:"ada l."'))).toEqual([ONE[0], TWO[1]]);
    expect(texts(await find(made, 'status:none'))).toEqual([TWO[1]]);
    expect(await find(made, 'status:undecided')).toHaveLength(3);
    const counts = await made.handlers['search.count']({ query: '' });
    expect(counts).toMatchObject({ clauses: 5, policies: 2, none: 1, byStatus: { single: 2, undecided: 3 } });
    await made.handlers['decision.undo']({});
    expect(await find(made, 'status:none')).toEqual([]);
  });

  test('finds where two annotators part until there is a verdict', async () => {
    const made = await openMade();
    await made.handlers['author.set']({ name: 'Ada' });
    await decide(made, 'Partners sell', ['sharing']);
    await made.handlers['author.set']({ name: 'Ben' });
    await decide(made, 'Partners sell', ['transfer']);
    const [clause] = await find(made, 'differs:people');
    expect(clause).toMatchObject({ text: TWO[0], status: 'conflicting', annotators: ['Ada', 'Ben'] });
    if (clause === undefined) return;
    const { policyId, start, end } = clause;
    await made.handlers['adjudication.decide']({ policyId, start, end, labels: ['sharing'] });
    expect(await find(made, 'differs:people')).toEqual([]);
    expect(texts(await find(made, 'status:adjudicated'))).toEqual([TWO[0]]);
  });

  test('tells how far it is where a whole library is read for searching, and only then', async () => {
    const workspace = openTestWorkspace();
    const told = () => workspace.pushes.flatMap((push) => ('done' in push && push.taskId === INDEXING ? [push] : []));
    await importOne(workspace, toFile('first.txt', ['We keep logs.']));
    expect(await find(workspace, 'logs')).toHaveLength(1);
    expect(told()).toEqual([]);
    for (let at = 0; at < 20; at += 1) await importOne(workspace, toFile(`policy-${at}.txt`, [`We keep log ${at}.`]));
    expect(await find(workspace, 'log')).toHaveLength(20);
    expect(told().map(({ done, total }) => [done, total])).toEqual([
      [0, 20],
      [8, 20],
      [16, 20],
    ]);
  });

  test('follows mends: words are found in the segments as they are cut now', async () => {
    const made = await openMade();
    const [first] = await find(made, 'sell third');
    if (first === undefined) throw new Error('not found');
    const { policyId, start, end } = first;
    await made.handlers['segment.split']({ policyId, start, end, at: start + 'We sell nothing '.length });
    expect(await find(made, 'sell third')).toEqual([]);
    expect(texts(await find(made, 'third'))).toEqual(['that you tell us to third parties.']);
    expect(await find(made, 'has:mend')).toHaveLength(2);
    await made.handlers['decision.undo']({});
    expect(texts(await find(made, 'sell third'))).toEqual([ONE[0]]);
  });

  test('scores are compared as the model gave them', async () => {
    const made = await openMade();
    const reading = await made.handlers['policy.read']({ policyId: made.one });
    const over = reading.segments.filter(({ prediction }) => (prediction?.scores.sharing ?? 0) > 0.4);
    expect(await find(made, 'policy:one score.sharing>0.4')).toHaveLength(over.length);
    const under = await find(made, 'policy:one score.sharing<=0.4');
    expect(under).toHaveLength(ONE.length - over.length);
  });

  test('a policy that was taken out is not found, and is again when it comes back', async () => {
    const made = await openMade();
    await made.handlers['policy.remove']({ policyId: made.one });
    expect(texts(await find(made, 'sell'))).toEqual([TWO[0]]);
    await made.handlers['policy.restore']({ policyId: made.one });
    expect(texts(await find(made, 'sell'))).toEqual([ONE[0], TWO[0]]);
  });

  test('pages put together are the whole, each clause once', async () => {
    const made = await openMade();
    const seen: string[] = [];
    let after: number | undefined;
    for (;;) {
      const page = await made.handlers['search.find']({ query: 'NOT status:decided', after, limit: 2 });
      seen.push(...texts(page.clauses));
      if (page.next === null) break;
      after = page.next;
    }
    expect(seen).toEqual([...ONE, ...TWO]);
  });

  test('the index is kept: another window finds the same without building it again, and builds it where it is gone', async () => {
    const made = await openMade();
    const before = await find(made, '');
    const other = openTestWorkspace(made.file);
    const count = (): unknown => other.services.db.prepare('SELECT count(*) FROM clause_index').pluck().get();
    expect(count()).toBe(before.length);
    expect(await find(other, '')).toEqual(before);
    other.services.db.exec('DELETE FROM clause_index; DELETE FROM indexed_policy;');
    expect(await find(other, '')).toEqual(before);
  });

  test.for(['colour:red', 'label:nothing', 'sell )'])('“%s” is refused with its reason', async (query) => {
    const made = await openMade();
    await expect(find(made, query)).rejects.toMatchObject({ code: 'bad-query' });
  });

  test('no typing is a mistake in SQL or in the index’s language', async () => {
    expect.hasAssertions();
    const made = await openMade();
    const piece = fc.constantFrom(
      '"',
      "'",
      '(',
      ')',
      '-',
      '*',
      'AND',
      'OR',
      'NOT',
      'NEAR(',
      ':',
      '^',
      '+',
      '{',
      ';',
      '\0',
      ' ',
      'a',
      'é',
      '\ud800',
      '𝒜',
      '中',
      'label:sharing',
      'score.sharing>0.1',
      '%',
      '_',
      '--',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.array(piece, { maxLength: 9 }).map((all) => all.join('')),
          fc.string({ unit: 'binary' }),
        ),
        async (query) => {
          const code = await find(made, query).then(
            () => 'found',
            (error: unknown) => (error instanceof LacunaError ? error.code : error),
          );
          expect(['found', 'bad-query']).toContain(code);
        },
      ),
      { seed: 9, numRuns: 400 },
    );
  });
});
