import { type DatasetFormat, type ImportLoss, MAX_LOSSES } from '../../contract/dataset-import.ts';
import { LacunaError } from '../../contract/errors.ts';
import type {
  ImportedAnnotation,
  ImportedClause,
  ImportedDataset,
  ImportedPolicy,
  OffsetUnit,
  Origin,
} from './imported-dataset.ts';
import type { Details } from './details.ts';

/** What stands for “none applies” in formats where an empty list means nothing. */
const NONE = 'none';
/** Most records of one data set. */
const MAX_RECORDS = 1_000_000;
/** So many digits of a hash tell policies apart in clause ids and file names. */
const PREFIX = 12;

/** A policy while its data set is read: readers fill in what their files tell. */
export interface PolicyDraft {
  name: string;
  sha256: string | null;
  company: string | null;
  text: string | null;
  unit: OffsetUnit;
  readonly origin: Origin;
  readonly clauses: Map<string, ClauseDraft>;
}

/** A clause while its data set is read. */
export interface ClauseDraft {
  span: ImportedClause['span'];
  text: string | null;
  textSha256: string | null;
  readonly origin: Origin;
  readonly answers: Held[];
}

/** What one person said of a clause; with `none`, or nothing, as labels where none applies. */
export type Answer = Pick<ImportedAnnotation, 'annotator' | 'labels' | 'decidedAt'> & {
  readonly verdict?: boolean;
  readonly details?: Details;
};

/** An answer, and where it stands. */
export interface Held extends Answer {
  readonly origin: Origin;
}

/** Puts together what the files of a data set say of the same policies and clauses. */
export interface Gathering {
  /** The policy of these facts: by the first digits of its hash where they are known, by its name elsewhere. */
  policy(
    facts: Partial<Omit<PolicyDraft, 'clauses' | 'origin'>> & { readonly name: string },
    origin: Origin,
  ): PolicyDraft;
  /** The policy’s clause of this key; by its span where it has one, a new one where there is neither. */
  clause(
    policy: PolicyDraft,
    facts: Partial<Omit<ImportedClause, 'origin'>>,
    origin: Origin,
    key?: string,
  ): ClauseDraft;
  answer(clause: ClauseDraft, answer: Answer, origin: Origin): void;
  lose(origin: Origin, why: string): void;
  /** Tell of something that the file does not say, so that nothing of it is lost. */
  remark(origin: Origin, why: string): void;
  nameLabel(id: string, name: string): void;
  readonly policies: ReadonlyMap<string, PolicyDraft>;
  finish(formats: readonly DatasetFormat[]): ImportedDataset;
}

/** Refuse a file for what stands on a line, or in a record, of it. */
export function refuse({ file, line }: Origin, why: string): never {
  throw new LacunaError('bad-data', { line, name: file, why });
}

/** Nothing read yet. */
export function createGathering(): Gathering {
  const policies = new Map<string, PolicyDraft>();
  const losses: ImportLoss[] = [];
  const labelNames = new Map<string, string>();
  let records = 0;
  const tell = ({ file, line }: Origin, why: string, isRemark: boolean): void => {
    if (losses.length <= 2 * MAX_LOSSES) losses.push({ file, line, why, isRemark });
  };
  const lose = (origin: Origin, why: string): void => tell(origin, why, false);
  const count = (origin: Origin): void => {
    records += 1;
    if (records > MAX_RECORDS) refuse(origin, `the data set has more than ${MAX_RECORDS} records`);
  };
  return {
    policies,
    policy: (facts, origin) => {
      const key = facts.sha256 == null ? `name ${facts.name}` : facts.sha256.slice(0, PREFIX);
      const held = policies.get(key);
      if (held !== undefined) return addFacts(held, facts);
      count(origin);
      const { name, sha256 = null, company = null, text = null, unit = 'utf-16' } = facts;
      const made: PolicyDraft = { name, sha256, company, text, unit, origin, clauses: new Map() };
      policies.set(key, made);
      return made;
    },
    clause: (policy, { span = null, text = null, textSha256 = null }, origin, key) => {
      const own = key ?? (span === null ? `#${policy.clauses.size}` : `${span.start}:${span.end}`);
      const held = policy.clauses.get(own);
      if (held !== undefined) return Object.assign(held, { span: held.span ?? span, text: held.text ?? text });
      count(origin);
      const made: ClauseDraft = { span, text, textSha256, origin, answers: [] };
      policy.clauses.set(own, made);
      return made;
    },
    answer: (clause, answer, origin) => {
      count(origin);
      addAnswer(clause.answers, { ...answer, labels: toGiven(answer.labels), origin }, lose);
    },
    lose,
    remark: (origin, why) => tell(origin, why, true),
    nameLabel: (id, name) => void labelNames.set(id, name),
    finish: (formats) => ({ formats, ...toParts(policies.values()), labelNames, losses }),
  };
}

function addFacts(held: PolicyDraft, facts: Parameters<Gathering['policy']>[0]): PolicyDraft {
  if ((facts.sha256?.length ?? 0) > (held.sha256?.length ?? 0)) held.sha256 = facts.sha256 ?? null;
  held.text ??= facts.text ?? null;
  held.company ??= facts.company ?? null;
  return held;
}

function toGiven(labels: readonly string[]): readonly string[] {
  return [...new Set(labels.map((label) => label.trim()))].filter((label) => label !== NONE && label !== '');
}

// Two files of one export say the same twice; what one of them knows alone is kept.
function addAnswer(answers: Held[], answer: Held, lose: Gathering['lose']): void {
  const isVerdict = answer.verdict ?? false;
  const at = answers.findIndex((one) => one.annotator === answer.annotator && (one.verdict ?? false) === isVerdict);
  const held = answers[at];
  if (held === undefined) answers.push(answer);
  else if (held.labels.toSorted().join('\n') !== answer.labels.toSorted().join('\n')) {
    const { file, line } = held.origin;
    lose(answer.origin, `the same annotator says otherwise of this clause on line ${line} of ${file}, which was taken`);
  } else if (held.decidedAt === null || held.details === undefined)
    answers[at] = {
      ...held,
      decidedAt: held.decidedAt ?? answer.decidedAt,
      details: { ...answer.details, ...held.details },
    };
}

function toParts(drafts: Iterable<PolicyDraft>): Pick<ImportedDataset, 'policies' | 'annotations'> {
  const annotations: ImportedAnnotation[] = [];
  const policies: ImportedPolicy[] = [];
  for (const draft of drafts) {
    const ordered = toOrdered([...draft.clauses.values()]);
    const clauses = ordered.map(toClause);
    const { name, sha256, company, text, unit, origin } = draft;
    const policy: ImportedPolicy = { name, sha256, company, text, unit, origin, clauses };
    policies.push(policy);
    for (const [at, { answers }] of ordered.entries()) {
      const clause = clauses[at];
      if (clause === undefined) continue;
      for (const { verdict = false, details = {}, ...answer } of answers)
        annotations.push({ ...answer, verdict, details, policy, clause });
    }
  }
  return { policies, annotations };
}

function toClause({ span, text, textSha256, origin }: ClauseDraft): ImportedClause {
  return { span, text, textSha256, origin };
}

function toOrdered(clauses: readonly ClauseDraft[]): readonly ClauseDraft[] {
  if (clauses.some(({ span }) => span === null)) return clauses;
  return clauses.toSorted((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
}
