import { expect, test } from 'vitest';
import type { FoundClause, FoundPage, FoundPlace } from '../../main/contract/search.ts';
import { importOne, openTestWorkspace, type TestWorkspace, toFile } from '../support/test-workspace.ts';

const POLICIES = [
  [
    'We sell nothing that you tell us to third parties.',
    'We keep your data for two years after you leave.',
    'Children may not open an account.',
  ],
  ['Partners sell your data abroad.', 'Complaints go to the office in Bern.', 'We keep logs of your data.'],
  ['Your data may travel to other countries.', 'We keep nothing.', 'We sell your data to partners abroad.'],
];

const QUERIES = [
  '',
  'status:undecided',
  'status:decided',
  'status:none',
  'status:unsure',
  'label:sharing',
  'person:sharing',
  'model:sharing',
  'has:note',
  'differs:model',
  'by:Ann',
  'by:Ben NOT status:none',
  'kind:clause',
  'policy:one',
  'company:acme status:undecided',
  'policy:two OR policy:three',
  'policy:one OR label:sharing',
  '"your data" label:sharing',
  '"your data" label:sharing status:undecided',
  'keep* policy:two',
  'sell OR keep',
  'sell OR label:retention',
  '-sell status:decided',
  'score.sharing>0.3',
  'data score.sharing>0.3 status:undecided',
  'xyzzy',
  'data label:sharing policy:nowhere',
];

/** Three policies with decisions of two annotators, one of them unsure, a note, an annotator’s cut, and a company. */
async function openDecided(): Promise<TestWorkspace> {
  const workspace = openTestWorkspace();
  const { handlers } = workspace;
  for (const [at, name] of ['one', 'two', 'three'].entries()) {
    await importOne(workspace, toFile(`${name}.txt`, POLICIES[at]!));
  }
  const [, two] = await handlers['policy.list']({});
  await handlers['policy.edit']({ policyId: two!.id, company: 'Acme' });
  const all = await findAll(workspace, '');
  const decide = async (author: string, text: string, said: object): Promise<void> => {
    const { policyId, start, end } = all.find((clause) => clause.text.startsWith(text))!;
    await handlers['author.set']({ name: author });
    const decision = { policyId, start, end, action: 'set', suggestionShown: true, labels: [] } as const;
    await handlers['decision.add']({ ...decision, ...said });
  };
  await decide('Ann', 'We sell nothing', { labels: ['sharing'], note: 'Hm.' });
  await decide('Ben', 'We sell nothing', { labels: ['transfer'] });
  await decide('Ann', 'Complaints', {});
  await decide('Ben', 'We sell your data', { labels: ['sharing'], certainty: 'unsure' });
  const { policyId, start, end } = all.find(({ text }) => text.startsWith('We keep your data'))!;
  await handlers['segment.split']({ policyId, start, end, at: start + 18 });
  return workspace;
}

/** All that is found, two at a time. */
async function findAll({ handlers }: TestWorkspace, query: string): Promise<readonly FoundClause[]> {
  const found: FoundClause[] = [];
  for (let after: number | null | undefined; after !== null;) {
    const page: FoundPage = await handlers['search.find']({ query, after, limit: 2 });
    found.push(...page.clauses);
    after = page.next;
  }
  return found;
}

/** Without the words that were looked for. */
const toPlain = ({ cursor, text, labels, status }: FoundClause): readonly unknown[] => [cursor, text, labels, status];

const count = (found: readonly FoundClause[], fits: (clause: FoundClause) => boolean): number =>
  found.filter(fits).length;

test('columns find what going through the lines one by one finds, and count it', async () => {
  const workspace = await openDecided();
  for (const query of QUERIES) {
    const found = await findAll(workspace, query);
    // Beside words that are nowhere, nothing can be told without the lines.
    const oneByOne = await findAll(workspace, query === '' ? '-xyzzy' : `(${query}) OR xyzzy`);
    expect(found.map(toPlain), query).toEqual(oneByOne.map(toPlain));
    const counts = await workspace.handlers['search.count']({ query });
    expect(counts.clauses, query).toBe(found.length);
    expect(counts.policies, query).toBe(new Set(found.map(({ policyId }) => policyId)).size);
    expect(counts.byLabel.sharing ?? 0, query).toBe(count(found, ({ labels }) => labels.includes('sharing')));
    expect(counts.byStatus.undecided, query).toBe(count(found, ({ status }) => status === 'undecided'));
    expect(counts.byStatus.conflicting, query).toBe(count(found, ({ status }) => status === 'conflicting'));
  }
});

test('what is found is walked back as it is walked on', async () => {
  const workspace = await openDecided();
  const last = (await findAll(workspace, '')).at(-1)!;
  for (const query of QUERIES) {
    const found = await findAll(workspace, query);
    const back: (readonly [string, number])[] = [];
    let here: FoundPlace | null = last;
    while (here !== null) {
      here = await workspace.handlers['search.step']({ query, policyId: here.policyId, start: here.start, way: -1 });
      if (here !== null) back.push([here.policyId, here.start]);
    }
    const before = found.filter(({ cursor }) => cursor < last.cursor);
    expect(back, query).toEqual(before.map(({ policyId, start }) => [policyId, start]).toReversed());
  }
});
