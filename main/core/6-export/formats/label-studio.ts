import type { LabelId } from '../../../contract/labels.ts';
import type { DatasetRow } from '../rows.ts';
import { toAnswers } from './answers.ts';
import { listAnnotators, type PolicyRows, toClauseId, toPolicyRows } from './by-policy.ts';
import { createCodePointCounter } from './code-points.ts';
import { inList, mapEach, NONE, toJsonFile, toNamed, toTextFile, type Writer, type WriterContext } from './writer.ts';
import { escapeXml } from './xml.ts';

/**
 * Label Studio: `clauses.json` with a task a clause (choices), `policies.json` with a task a policy (a region a clause), and beside each the
 * labelling set-up to give the project first. Offsets are code points, as its frontend counts them. Annotators are numbers there:
 * `annotators.json` says who is who. A verdict is the ground truth of its task. “None applies” is a choice of its own, since Label Studio shows an empty one as nothing.
 */
export const writeLabelStudio: Writer = function* (dataset, { labels }) {
  const numbers = new Map(listAnnotators(dataset).map((name, at) => [name, at + 1]));
  const policies = toPolicyRows(dataset);
  yield* inList(
    'clauses.json',
    mapEach(dataset.rows, (row, at) => toClauseTask(row, at + 1, numbers)),
  );
  yield toTextFile('clauses.xml', toClauseConfig(labels));
  yield* inList(
    'policies.json',
    mapEach(policies, (policy, at) => toPolicyTask(policy, at + 1, numbers)),
  );
  yield toTextFile('policies.xml', toPolicyConfig(labels));
  yield toJsonFile('annotators.json', Object.fromEntries([...numbers].map(([name, number]) => [number, name])));
};

type Numbers = ReadonlyMap<string, number>;

function toClauseTask(row: DatasetRow, id: number, numbers: Numbers) {
  const choose = (chosen: readonly LabelId[]) => [
    { id: 'clause', from_name: 'clause', to_name: 'text', type: 'choices', value: { choices: toNamed(chosen) } },
  ];
  const { policySha256, policy, start, end, text, headings, leadIn } = row;
  return {
    id,
    data: {
      text,
      clause_id: toClauseId(row),
      policy,
      policy_sha256: policySha256,
      start,
      end,
      headings,
      lead_in: leadIn,
      status: row.status,
      // What an annotation has no field for stands with the task.
      answers: toAnswers(row).filter(({ certainty, note }) => certainty !== undefined || note !== undefined),
    },
    annotations: toAnswers(row).map(({ annotator, labels, decided_at: at, spent_ms: spentMs, verdict }) => ({
      completed_by: numbers.get(annotator) ?? 0,
      was_cancelled: false,
      ground_truth: verdict ?? false,
      created_at: at,
      lead_time: spentMs === undefined ? null : spentMs / 1000,
      result: choose(labels),
    })),
    predictions:
      row.predicted === null || row.modelId === null
        ? []
        : [{ model_version: row.modelId, score: toConfidence(row), result: choose(row.predicted) }],
  };
}

/** How sure the model is of the set as a whole: the score of its least certain label, given or withheld. */
function toConfidence({ scores, predicted }: DatasetRow): number {
  const sure = Object.entries(scores ?? {}).map(([label, score]) =>
    predicted?.some((id) => id === label) ? score : 1 - score,
  );
  return Math.min(1, ...sure);
}

function toPolicyTask(policy: PolicyRows, id: number, numbers: Numbers) {
  const count = createCodePointCounter(policy.text);
  // A region’s id must differ from that of every other answer on the task, or the frontend loses its words.
  const toRegion = (row: DatasetRow, chosen: readonly LabelId[], by: string) => ({
    id: `${toClauseId(row)}:${by}`,
    from_name: 'label',
    to_name: 'text',
    type: 'labels',
    value: { start: count(row.start), end: count(row.end), text: row.text, labels: toNamed(chosen) },
  });
  const regionsOf = (annotator: string) =>
    policy.rows.flatMap((row) => {
      const said = row.annotations.find((one) => one.annotator === annotator);
      return said === undefined ? [] : [toRegion(row, said.labels, String(numbers.get(annotator)))];
    });
  const models = [...new Set(policy.rows.flatMap((row) => row.modelId ?? []))];
  return {
    id,
    data: { text: policy.text, policy: policy.policy, policy_sha256: policy.policySha256 },
    annotations: [...numbers]
      .map(([name, number]) => ({
        completed_by: number,
        was_cancelled: false,
        ground_truth: false,
        result: regionsOf(name),
      }))
      .filter(({ result }) => result.length > 0),
    predictions: models.map((modelId) => ({
      model_version: modelId,
      result: policy.rows
        .filter((row) => row.modelId === modelId)
        .map((row) => toRegion(row, row.predicted ?? [], 'model')),
    })),
  };
}

function toClauseConfig(labels: WriterContext['labels']): string {
  const choices = [...labels, { id: NONE, name: 'None applies' }].map(
    ({ id, name }) => `    <Choice value="${escapeXml(id)}" hint="${escapeXml(name)}"/>`,
  );
  return `<View>
  <Text name="text" value="$text"/>
  <Choices name="clause" toName="text" choice="multiple" showInline="true">
${choices.join('\n')}
  </Choices>
</View>
`;
}

function toPolicyConfig(labels: WriterContext['labels']): string {
  const kinds = [...labels, { id: NONE, name: 'None applies' }].map(
    ({ id, name }) => `    <Label value="${escapeXml(id)}" hint="${escapeXml(name)}"/>`,
  );
  return `<View>
  <Labels name="label" toName="text" choice="multiple">
${kinds.join('\n')}
  </Labels>
  <Text name="text" value="$text"/>
</View>
`;
}
