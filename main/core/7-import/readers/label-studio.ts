import { type DataFile } from '../data-file.ts';
import type { FileKind, FindBeside } from '../file-kind.ts';
import { type Gathering, refuse } from '../gathering.ts';
import type { Origin } from '../imported-dataset.ts';
import { type Details, toDetails } from '../details.ts';
import { get, toClauseId, toHash, toList, toName, toObject, toSpan, toText, toTexts, toWhole } from '../values.ts';
import { gatherRegions, type Region, toRecords } from './doccano.ts';

type FindAnnotator = (by: unknown) => string | null;

const isTask = (value: unknown): boolean =>
  toObject(get(value, 'data')) !== null && Array.isArray(get(value, 'annotations'));
const hasChoices = (value: unknown): boolean =>
  toList(get(value, 'annotations')).some((one) =>
    toList(get(one, 'result')).some((item) => get(item, 'type') === 'choices'),
  );
const isClause = (value: unknown): boolean =>
  hasChoices(value) || toClauseId(get(get(value, 'data'), 'clause_id')) !== null;

/** Label Studio’s tasks of single clauses: choices on a text. Regions inside a clause are reported, since labels stand on whole clauses here. */
export const LABEL_STUDIO_CLAUSES: FileKind = {
  format: 'label-studio',
  rank: 0,
  recognises: (file) => isTask(toList(file.json())[0]) && toList(file.json()).some(isClause),
  read: (file, gathering, beside) => {
    const findAnnotator = createFindAnnotator(beside, gathering, file);
    for (const [line, task] of toRecords(file.json()))
      readClause(task, findAnnotator, gathering, { file: file.name, line });
  },
};

function readClause(task: unknown, findAnnotator: FindAnnotator, gathering: Gathering, origin: Origin): void {
  const data = get(task, 'data');
  const [text, id] = [toText(get(data, 'text')), toClauseId(get(data, 'clause_id'))];
  if (text === null) return refuse(origin, 'its data have no “text”');
  const name = toName(get(data, 'policy')) ?? toName(get(data, 'doc_id')) ?? origin.file;
  const sha256 = toHash(get(data, 'policy_sha256')) ?? id?.sha256 ?? null;
  const policy = gathering.policy({ name, sha256 }, origin);
  const clause = gathering.clause(
    policy,
    { text, span: id?.span ?? toSpan(get(data, 'start'), get(data, 'end')) },
    origin,
  );
  for (const answer of toAnswers(task, gathering, origin)) {
    const chosen = answer.results.flatMap((item) => toTexts(get(get(item, 'value'), 'choices')) ?? []);
    for (const item of answer.results)
      if (get(item, 'type') !== 'choices')
        gathering.lose(origin, `a result of the type “${toKind(item)}” within the clause`);
    if (chosen.length === 0) continue;
    const annotator = findAnnotator(answer.by);
    // Of ours the ground truth is a verdict; elsewhere it is what somebody holds for right, which need not settle anything.
    const verdict = id !== null && answer.isGroundTruth;
    const more = toList(get(data, 'answers')).find(
      (one) => toName(get(one, 'annotator')) === annotator && (get(one, 'verdict') === true) === verdict,
    );
    const details = { ...answer.details, ...toDetails(more) };
    gathering.answer(clause, { annotator, labels: chosen, decidedAt: answer.at, verdict, details }, origin);
  }
}

/** Label Studio’s tasks of whole texts: regions with labels, in code points. */
export const LABEL_STUDIO_TEXTS: FileKind = {
  format: 'label-studio',
  rank: 2,
  recognises: (file) => isTask(toList(file.json())[0]) && !toList(file.json()).some(isClause),
  read: (file, gathering, beside) => {
    const findAnnotator = createFindAnnotator(beside, gathering, file);
    for (const [line, task] of toRecords(file.json()))
      readText(task, findAnnotator, gathering, { file: file.name, line });
  },
};

function readText(task: unknown, findAnnotator: FindAnnotator, gathering: Gathering, origin: Origin): void {
  const data = get(task, 'data');
  const text = toText(get(data, 'text')) ?? refuse(origin, 'its data have no “text”');
  const name = toName(get(data, 'policy')) ?? toName(get(data, 'doc_id')) ?? `${origin.file} ${origin.line}`;
  const policy = gathering.policy({ name, sha256: toHash(get(data, 'policy_sha256')), text }, origin);
  if (policy.clauses.size > 0) return;
  for (const { results, by, at } of toAnswers(task, gathering, origin)) {
    const regions = results.flatMap((item) => toRegions(item, gathering, origin));
    gatherRegions(policy, regions, { annotator: findAnnotator(by), decidedAt: at }, gathering, origin);
  }
}

function toRegions(item: unknown, gathering: Gathering, origin: Origin): readonly Region[] {
  const value = get(item, 'value');
  const labels = toTexts(get(value, 'labels'));
  if (labels === null) {
    gathering.lose(origin, `a result of the type “${toKind(item)}”`);
    return [];
  }
  const span = toSpan(get(value, 'start'), get(value, 'end')) ?? refuse(origin, 'a region lacks its span');
  return labels.map((label) => ({ span, label }));
}

function toKind(item: unknown): string {
  return (toName(get(item, 'type')) ?? 'unknown').slice(0, 40);
}

function toAnswers(task: unknown, gathering: Gathering, origin: Origin) {
  return toList(get(task, 'annotations')).flatMap((one) => {
    const [by, at, results] = [get(one, 'completed_by'), toText(get(one, 'created_at')), toList(get(one, 'result'))];
    const seconds = get(one, 'lead_time');
    const spentMs = typeof seconds === 'number' && seconds >= 0 ? Math.round(seconds * 1000) : null;
    const details: Details = spentMs === null || !Number.isSafeInteger(spentMs) ? {} : { spentMs };
    const isGroundTruth = get(one, 'ground_truth') === true;
    if (get(one, 'was_cancelled') !== true)
      return [{ by, at: toText(get(one, 'updated_at')) ?? at, results, details, isGroundTruth }];
    gathering.lose(origin, 'an answer that was skipped');
    return [];
  });
}

/** Who a number is, by `annotators.json` beside the tasks; an account by its address; else the number. What labels are called, by `clauses.xml`. */
function createFindAnnotator(beside: FindBeside, gathering: Gathering, file: DataFile): FindAnnotator {
  const names = beside('annotators.json')?.json();
  for (const config of ['clauses.xml', 'policies.xml']) readHints(beside(config)?.text() ?? '', gathering);
  let isReported = false;
  return (by) => {
    const account = toName(get(by, 'email')) ?? toName(get(by, 'username'));
    const number = toWhole(by) ?? toWhole(get(by, 'id'));
    if (account !== null || number === null) return account;
    const name = toName(get(names, String(number)));
    if (name === null && !isReported) {
      isReported = true;
      gathering.remark({ file: file.name, line: 0 }, 'the annotators’ names: the file has their numbers alone');
    }
    return name ?? `annotator ${number}`;
  };
}

function readHints(config: string, gathering: Gathering): void {
  const unescape = (text: string): string =>
    text
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
  for (const [, id = '', name = ''] of config.matchAll(/<(?:Choice|Label) value="([^"]{1,100})" hint="([^"]{1,200})"/g))
    gathering.nameLabel(unescape(id), unescape(name));
}
