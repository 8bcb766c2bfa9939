import type { Alignment, Redline, VersionComparison } from './alignment.ts';
import type { AnnotatingApi } from './annotating-api.ts';
import type { AssigningApi } from './assigning-api.ts';
import type { BackupsApi } from './backups-api.ts';
import type { ChecklistsApi } from './checklists-api.ts';
import type { ComparisonReport, ReportFormat } from './comparison.ts';
import type { ExportingApi } from './exporting-api.ts';
import type { AspectId, GapDecision, PairDecision, PolicySpan } from './findings.ts';
import type { AffectedClause, AskedChange, ChangePreview, Codebook, LabelUse, StandingChange } from './codebook.ts';
import type { DatasetFiles, DatasetImport } from './dataset-import.ts';
import type { DiagnosticsApi } from './diagnostics.ts';
import type { KeysApi } from './key-bindings.ts';
import type { LabelId } from './labels.ts';
import type { MergeResult } from './merging.ts';
import type { ModelShelf, ModelVersion, ScoreSpread } from './models.ts';
import type { HostApi } from './host-api.ts';
import type { Reverted } from './reverted.ts';
import type { SavedView } from './search.ts';
import type { SearchingApi } from './searching-api.ts';
import type {
  CellState,
  DecisionId,
  Extent,
  FileBytes,
  HostInfo,
  Mend,
  ModelId,
  ModelInfo,
  PolicyId,
  PolicyReading,
  PolicySummary,
  Refusal,
  Scores,
  SegmentKind,
  Span,
  TaskId,
  WeightedSpan,
} from './types.ts';

/**
 * Every call that a window or a test can make, from method name to request and response.
 *
 * Handlers, decoders, the client and the transports are all derived from this map. Values are plain JSON and bytes.
 * A method whose request carries a `taskId` reports progress under it and can be cancelled with `task.cancel`.
 */
export interface Api
  extends
    DiagnosticsApi,
    ExportingApi,
    AnnotatingApi,
    AssigningApi,
    ChecklistsApi,
    KeysApi,
    SearchingApi,
    HostApi,
    BackupsApi {
  'host.get': { request: Record<string, never>; response: HostInfo };
  'author.set': { request: { readonly name: string }; response: { readonly name: string } };
  'policy.list': { request: Record<string, never>; response: readonly PolicySummary[] };
  'policy.read': { request: { readonly policyId: PolicyId }; response: PolicyReading };
  'policy.import': {
    request: { readonly taskId: TaskId; readonly files: readonly FileBytes[] };
    response: { readonly imported: readonly PolicySummary[]; readonly refused: readonly Refusal[] };
  };
  /** Takes in a labelled data set. What could not be taken is reported line by line. */
  'dataset.import': { request: DatasetFiles; response: DatasetImport };
  /** Corrects what ingest guessed about a policy; an absent field is left as it is. */
  'policy.edit': {
    request: {
      readonly policyId: PolicyId;
      readonly company?: string | null | undefined;
      readonly extent?: Extent | undefined;
      readonly effectiveDate?: string | null | undefined;
      readonly archivedDate?: string | null | undefined;
    };
    response: PolicySummary;
  };
  /** Takes a policy out of the library; its text and decisions stay in the file until restored. */
  'policy.remove': { request: { readonly policyId: PolicyId }; response: { readonly removed: boolean } };
  'policy.restore': { request: { readonly policyId: PolicyId }; response: PolicySummary };
  /**
   * Says that a policy is a newer version of another, and carries over each decision whose clause stands in both with the same words, and
   * each judgement on a gap or pair whose ground is the same in both.
   * Said again, it carries over what was decided since.
   */
  'policy.succeed': {
    request: { readonly policyId: PolicyId; readonly previousId: PolicyId };
    /** `carried` and `leftBehind` count decisions on labels, `mendsLeftBehind` what people changed in the cutting, the others judgements. */
    response: {
      readonly carried: number;
      readonly leftBehind: number;
      readonly mendsLeftBehind: number;
      readonly judgementsCarried: number;
      readonly judgementsLeftBehind: number;
    };
  };
  /** Cuts a segment in two before the first character that is not white space from `at` on. */
  'segment.split': { request: Span & { readonly policyId: PolicyId; readonly at: number }; response: Mend };
  /** Joins a segment with the one behind it. A clause and a heading make a clause; two headings stay a heading. */
  'segment.merge': { request: Span & { readonly policyId: PolicyId }; response: Mend };
  /** Says what a segment is, and of a heading how deep it stands (1 to 6), if that is not to be left to its place. */
  'segment.rekind': {
    request: Span & { readonly policyId: PolicyId; readonly kind: SegmentKind; readonly level?: number | undefined };
    response: Mend;
  };
  /**
   * Takes back this author's last act that still stands; null when there is none. With `only`, if that is the entry named.
   * @throws `not-the-last` if it is another one, which then stays.
   */
  'decision.undo': { request: { readonly only?: DecisionId | undefined }; response: Reverted | null };
  'decision.redo': { request: Record<string, never>; response: Reverted | null };
  /** The spans (within the clause, best first) that make or lower each label's score. */
  'clause.explain': {
    request: Span & { readonly policyId: PolicyId };
    response: Readonly<Record<LabelId, readonly WeightedSpan[]>>;
  };
  /** The comparison as a checklist has it, the one with all aspects where none is named. A policy named twice is shown once. Tells how far it is. */
  'comparison.get': {
    request: {
      readonly policyIds: readonly PolicyId[];
      readonly checklistId?: string | undefined;
      readonly taskId?: TaskId | undefined;
    };
    response: ComparisonReport;
  };
  /**
   * Says of one cell that the machine is right (`confirm`), or what stands instead (`overrule`, with its `state` and the clauses that show
   * it), or that what was said no longer holds (`reopen`; then the answer is null). `shown` is the machine's state that was on screen.
   */
  'gap.decide': {
    request: {
      readonly policyId: PolicyId;
      readonly aspect: AspectId;
      readonly verdict: GapDecision['verdict'] | 'reopen';
      readonly shown: CellState;
      /** Needed to overrule, and not heeded otherwise. */
      readonly state?: CellState | undefined;
      readonly evidence?: readonly Span[] | undefined;
      readonly note?: string | undefined;
    };
    response: GapDecision | null;
  };
  /** Says of two clauses of two policies whether they belong side by side; null for `reopen`, which leaves it to the machine again. */
  'pair.decide': {
    request: {
      readonly a: PolicySpan;
      readonly b: PolicySpan;
      readonly verdict: PairDecision['verdict'] | 'reopen';
    };
    response: PairDecision | null;
  };
  /** What people said of pairs of these two policies and still holds, in `a`'s order. */
  'pair.list': {
    request: { readonly a: PolicyId; readonly b: PolicyId };
    response: readonly PairDecision[];
  };
  /** The clauses of two policies side by side; what people said of pairs goes before what the machine says. */
  'alignment.get': {
    request: { readonly a: PolicyId; readonly b: PolicyId; readonly taskId?: TaskId | undefined };
    response: Alignment;
  };
  /** What has to change to get from one clause to another. Spans are of the policies' texts. */
  'redline.get': { request: { readonly a: PolicySpan; readonly b: PolicySpan }; response: Redline };
  /** Two versions of a policy, clause by clause and aspect by aspect, `a` the older. */
  'version.compare': {
    request: { readonly a: PolicyId; readonly b: PolicyId; readonly taskId?: TaskId | undefined };
    response: VersionComparison;
  };
  /** The comparison as a document for a client, with redlines of the pairs of clauses that were chosen. Tells how far it is. */
  'report.write': {
    request: {
      readonly policyIds: readonly PolicyId[];
      readonly checklistId?: string | undefined;
      readonly format: ReportFormat;
      readonly redlines?: readonly { readonly a: PolicySpan; readonly b: PolicySpan }[] | undefined;
      readonly taskId?: TaskId | undefined;
    };
    response: FileBytes;
  };
  /** The workspace's labels, active or not, in the order in which they are shown. */
  'codebook.get': { request: Record<string, never>; response: Codebook };
  /** The changes of the codebook that stand, oldest first. */
  'codebook.history': { request: Record<string, never>; response: readonly StandingChange[] };
  /** How often each label stands in the library by people's decisions. Labels without any are left out. */
  'codebook.count': { request: Record<string, never>; response: Readonly<Partial<Record<LabelId, LabelUse>>> };
  /** The clauses on which a label stands by people's decisions: of one that is not in use any more, those to go through. */
  'codebook.clauses': { request: { readonly label: LabelId }; response: readonly AffectedClause[] };
  /** Which clauses a change bears on, before it is made. */
  'codebook.preview': { request: { readonly change: AskedChange }; response: ChangePreview };
  /** Changes the codebook: an entry of the log that undo takes back. `revision` is the one that the person saw. */
  'codebook.change': { request: { readonly change: AskedChange; readonly revision: number }; response: Codebook };
  /** Adds what another workspace holds to this one; the window reads the file. Nothing is overwritten. `passphrase` is the other's, if it has one. */
  'workspace.merge': {
    request: { readonly taskId: TaskId; readonly file: FileBytes; readonly passphrase?: string | undefined };
    response: MergeResult;
  };
  /** The workspace as one file for sending; without texts it holds no word of a policy. */
  'workspace.bundle': { request: { readonly texts: boolean }; response: { readonly file: FileBytes } };
  /** The saved views, by name. */
  'view.list': { request: Record<string, never>; response: readonly SavedView[] };
  /** Keeps a query under a name: a new view where no id is given. */
  'view.save': {
    request: { readonly viewId?: string | undefined; readonly name: string; readonly query: string };
    response: SavedView;
  };
  'view.remove': { request: { readonly viewId: string }; response: { readonly removed: boolean } };
  'model.list': { request: Record<string, never>; response: ModelShelf };
  /** Learns from every decision that stands. The same decisions give the same model; it is kept, and not used before it is chosen. */
  'model.improve': { request: { readonly taskId: TaskId }; response: ModelVersion };
  /** Uses a model from now on, and lets it read every policy that it has not read. Decisions stay as they are. */
  'model.use': { request: { readonly taskId: TaskId; readonly modelId: ModelId }; response: ModelInfo };
  /** Sets the scores from which labels are given, in hundredths; null goes back to the model's own. */
  'threshold.set': { request: { readonly thresholds: Scores | null }; response: ModelInfo };
  'threshold.spread': { request: Record<string, never>; response: ScoreSpread };
  'task.cancel': { request: { readonly taskId: TaskId }; response: { readonly cancelled: boolean } };
}

/** The name of a call. */
export type Method = keyof Api;
/** What a method takes. */
export type Request<M extends Method> = Api[M]['request'];
/** What a method answers. */
export type Response<M extends Method> = Api[M]['response'];

/** What answers a method: a function, given a request that its decoder has passed. */
export type Handler<M extends Method> = (request: Request<M>) => Response<M> | Promise<Response<M>>;

/** The methods that the host answers itself, whether a workspace is open or not. */
export type HostMethod = keyof HostApi;

/** One function per method of an open workspace. */
export type Handlers = { readonly [M in Exclude<Method, HostMethod>]: Handler<M> };

/** One function per method of the host itself. */
export type HostHandlers = { readonly [M in HostMethod]: Handler<M> };

/** The two things that are sent without being asked for. */
export type Push =
  | {
      readonly type: 'progress';
      readonly taskId: TaskId;
      /** Steps done, of `total`. */
      readonly done: number;
      readonly total: number;
      /** What is being worked on, for people. */
      readonly note: string;
    }
  | {
      readonly type: 'changed';
      /** `judgements` are words on gaps and pairs, and checklists. */
      readonly what:
        'policies' | 'decisions' | 'host' | 'codebook' | 'judgements' | 'views' | 'assignments' | 'keys' | 'backups';
      readonly policyId: PolicyId | null;
    };

/** An answer as it crosses a transport. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: { readonly code: string; readonly message: string } };

/** What a transport offers the renderer: one call, one subscription (the function returned ends it). */
export interface Bridge {
  call(method: string, request: unknown): Promise<Result<unknown>>;
  subscribe(listener: (push: Push) => void): () => void;
}
