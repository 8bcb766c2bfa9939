import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { FileBytes, TaskId } from '../../main/contract/types.ts';
import type { DatasetRow } from '../../main/core/6-export/rows.ts';
import { importOne, openTestWorkspace, toFile } from '../support/test-workspace.ts';

const ONE = toFile('one.txt', ['Sharing', 'We share records with partners who help us.']);
const TWO = toFile('two.txt', [
  'We keep logs for thirty days and then delete them.',
  'Thank you for reading this page.',
]);

const decodeText = ({ bytes }: FileBytes): string => new TextDecoder().decode(bytes);
const readRows = (file: FileBytes | undefined): readonly DatasetRow[] =>
  decodeText(file ?? { name: '', bytes: new Uint8Array() })
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as DatasetRow);

async function openTwo() {
  const workspace = openTestWorkspace();
  const one = await importOne(workspace, ONE);
  const two = await importOne(workspace, TWO);
  return { ...workspace, one, two };
}

describe('comparing', () => {
  it('shows what each policy says and where one is silent, by the labels in force', async () => {
    const { handlers, one, two } = await openTwo();
    const stateOf = async (label: string): Promise<readonly string[]> => {
      const { rows } = await handlers['comparison.get']({ policyIds: [two, one] });
      return rows.find((row) => row.label === label)?.cells.map(({ state }) => state) ?? [];
    };
    for (const policyId of [one, two]) await handlers['policy.edit']({ policyId, extent: 'whole' });
    expect(await stateOf('sharing')).toEqual(['silent', 'stated']);
    expect(await stateOf('dispute')).toEqual(['silent', 'silent']);
    await handlers['policy.edit']({ policyId: two, extent: 'excerpt' });
    expect(await stateOf('dispute')).toEqual(['not-held', 'silent']);
    const { segments, text } = await handlers['policy.read']({ policyId: one });
    const clause = segments.find(({ kind }) => kind === 'clause') ?? { start: 0, end: 0 };
    const { start, end } = clause;
    await handlers['decision.add']({
      policyId: one,
      start,
      end,
      labels: ['dispute'],
      action: 'set',
      suggestionShown: true,
    });
    expect(await stateOf('sharing')).toEqual(['not-held', 'silent']);
    const { policies, rows } = await handlers['comparison.get']({ policyIds: [one] });
    expect(policies.map(({ id, decided }) => ({ id, decided }))).toEqual([{ id: one, decided: 1 }]);
    const [evidence] = rows.find(({ label }) => label === 'dispute')?.cells[0]?.clauses ?? [];
    expect(evidence).toMatchObject({ text: text.slice(start, end), headings: ['Sharing'], decided: true });
  });
});

describe('exporting', () => {
  it('writes every clause in the words of the policy and names the files in the manifest', async () => {
    const { handlers, services, one, two } = await openTwo();
    const { files, manifest } = await handlers['export.run']({ format: 'jsonl', include: 'all' });
    expect(files.map(({ name }) => name)).toEqual(['lacuna-clauses.jsonl', 'manifest.json']);
    const rows = readRows(files[0]);
    expect(rows.map(({ policySha256 }) => policySha256)).toEqual([one, two, two]);
    for (const policyId of [one, two]) {
      const { text } = await handlers['policy.read']({ policyId });
      for (const row of rows.filter(({ policySha256 }) => policySha256 === policyId)) {
        expect(text.slice(row.start, row.end)).toBe(row.text);
      }
    }
    const bytes = files[0]?.bytes ?? new Uint8Array();
    expect(manifest.files).toEqual([{ name: files[0]?.name, sha256: services.hash(bytes), sizeBytes: bytes.length }]);
    expect(JSON.parse(decodeText(files[1] ?? ONE))).toEqual(manifest);
  });

  it('gives the same bytes for the same decisions, whatever order the policies came in', async () => {
    const first = await openTwo();
    const other = openTestWorkspace();
    await other.handlers['policy.import']({ taskId: 't' as TaskId, files: [TWO, ONE] });
    for (const format of ['jsonl', 'csv'] as const) {
      const [here, there] = await Promise.all(
        [first, other].map(async ({ handlers }) => handlers['export.run']({ format, include: 'all' })),
      );
      expect(here?.files[0]).toEqual(there?.files[0]);
    }
  });

  it('takes the policies chosen and the clauses decided, and says what it left out', async () => {
    const { handlers, one, two } = await openTwo();
    const { segments } = await handlers['policy.read']({ policyId: two });
    const [{ start, end } = { start: 0, end: 0 }] = segments;
    await handlers['decision.add']({ policyId: two, start, end, labels: [], action: 'confirm', suggestionShown: true });
    const chosen = await handlers['export.run']({ format: 'csv', policyIds: [two, two], include: 'decided' });
    const records = parse<Record<string, string>>(chosen.files[0]?.bytes as Buffer, { columns: true });
    expect(records).toMatchObject([{ policySha256: two, labels: '', source: 'person', decidedBy: 'Unnamed' }]);
    expect(chosen.manifest).toMatchObject({ policies: 1, rows: 1, rowsByStatus: { decided: 1, predicted: 0 } });
    expect(chosen.manifest.leftOut).toEqual([
      { reason: 'clauses that nobody has decided', count: 1 },
      { reason: 'policies that were not chosen', count: 1 },
    ]);
    await handlers['policy.remove']({ policyId: one });
    const rest = await handlers['export.run']({ format: 'jsonl', include: 'all' });
    expect(rest.manifest.leftOut).toEqual([{ reason: 'policies taken out of the library', count: 1 }]);
  });

  it('names the hash and size of each file, also of one that is written in many parts', async () => {
    const workspace = openTestWorkspace();
    const long = Array.from(
      { length: 400 },
      (_, at) => `We keep record ${at} for ${at + 2} days and then delete it for good.`,
    );
    await importOne(workspace, toFile('long.txt', long));
    const { files, manifest } = await workspace.handlers['export.run']({ format: 'label-studio', include: 'all' });
    const data = files.filter(({ name }) => name !== 'manifest.json');
    const hash = workspace.services.hash;
    expect(manifest.files).toEqual(
      data.map(({ name, bytes }) => ({ name, sha256: hash(bytes), sizeBytes: bytes.length })),
    );
    expect(data[0]?.bytes.length).toBeGreaterThan(3 * 64 * 1024);
    expect(() => void JSON.parse(decodeText(data[0] ?? ONE))).not.toThrow();
  });

  it('writes an empty data set with a manifest from an empty workspace', async () => {
    const { handlers } = openTestWorkspace();
    const { manifest } = await handlers['export.run']({ format: 'jsonl', include: 'all' });
    expect(manifest).toMatchObject({ policies: 0, rows: 0, leftOut: [] });
  });
});
