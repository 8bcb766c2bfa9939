import type { Handlers } from '../contract/api.ts';
import type { Trouble } from '../contract/diagnostics.ts';
import type { HostInfo } from '../contract/types.ts';
import { listAspects } from '../core/4-find/aspects.ts';
import { getPolicy } from '../store/policies.ts';
import { setSetting } from '../store/settings.ts';
import { readSqliteVersion } from '../store/sqlite-version.ts';
import { adjudicate } from './adjudicate.ts';
import { applyAssignment, assignPolicy, previewAssignment } from './assign-policies.ts';
import { listAssignments } from './assigned-policies.ts';
import { compareAnswers, measureAgreement } from './agreement.ts';
import { announceSight, explainShown, isBlind, setBlind, showPolicy, showSummary } from './blind.ts';
import { refusingBlind } from './blind-calls.ts';
import { checkWorkspace, listShelf, makeBackupNow, openRestored, putBeside } from './backups.ts';
import { changeCodebook } from './change-codebook.ts';
import { getCodebook, listChanges } from './codebook.ts';
import { countLabelUse, listDecidedWith, previewChange } from './codebook-effects.ts';
import { exportChecklist, importChecklist, listChecklists, removeChecklist, saveChecklist } from './checklists.ts';
import { alignPolicies } from './align-policies.ts';
import { redlineStretches, redlineVersions } from './align-versions.ts';
import { comparePolicies } from './compare-policies.ts';
import { addDecision, revertDecision } from './decide.ts';
import { writeDiagnostics } from './diagnostics.ts';
import { listDisputed } from './disagreements.ts';
import { exportDataset, previewExport } from './export-dataset.ts';
import { importDataset } from './import-dataset.ts';
import { importPolicies } from './import-policies.ts';
import { correctPolicy, listLibrary, removePolicy, restorePolicy } from './library.ts';
import { getKeys, setKeys } from './key-bindings.ts';
import { improveModel } from './improve-model.ts';
import { mergeSegment, rekindSegment, splitSegment } from './mend.ts';
import { judgeGap } from './judge-gap.ts';
import { bundleWorkspace, mergeBytes } from './merge-workspace.ts';
import { labelInBulk, previewBulk } from './bulk-label.ts';
import { listViews, removeView, saveView } from './saved-views.ts';
import { countShown, findShown, stepShown } from './blind-search.ts';
import { chooseModel, listModels } from './model-shelf.ts';
import { cancelPieces } from './pieces.ts';
import { reportProgress } from './progress.ts';
import { judgePair } from './judge-pair.ts';
import { listPairs } from './pair-decisions.ts';
import { setThresholds, spreadScores } from './thresholds.ts';
import { succeedPolicy } from './versions.ts';
import { notingTroubles } from './troubles.ts';
import { getAuthor, type Workbench } from './workbench.ts';
import { writeReport } from './write-report.ts';

/** One function per method of the contract, over the workbench given. */
export function createHandlers(bench: Workbench): Handlers {
  const troubles: Trouble[] = [];
  const handlers: Handlers = {
    'host.get': () => describeHost(bench),
    'author.set': ({ name }) => nameAuthor(bench, name),
    'policy.list': () => listLibrary(bench),
    'policy.read': ({ policyId }) => showPolicy(bench, getPolicy(bench.db, policyId)),
    'dataset.import': (request) => importDataset(bench, request),
    'policy.import': (request) => importPolicies(bench, request),
    'policy.edit': (request) => showSummary(bench, correctPolicy(bench, request)),
    'policy.remove': ({ policyId }) => ({ removed: removePolicy(bench, policyId) }),
    'policy.restore': ({ policyId }) => showSummary(bench, restorePolicy(bench, policyId)),
    'policy.succeed': (request) => succeedPolicy(bench, request),
    'decision.add': (request) => addDecision(bench, request),
    'segment.split': (request) => splitSegment(bench, request),
    'segment.merge': (request) => mergeSegment(bench, request),
    'segment.rekind': (request) => rekindSegment(bench, request),
    'decision.undo': ({ only }) => revertDecision(bench, 'undo', only),
    'decision.redo': () => revertDecision(bench, 'redo'),
    'clause.explain': (request) => explainShown(bench, request),
    'comparison.get': (request) => comparePolicies(bench, request),
    'gap.decide': (request) => judgeGap(bench, request),
    'pair.decide': (request) => judgePair(bench, request),
    'pair.list': (request) => listPairs(bench, request),
    'alignment.get': (request) => alignPolicies(bench, request),
    'redline.get': (request) => redlineStretches(bench, request),
    'version.compare': (request) => redlineVersions(bench, request),
    'aspect.list': () => listAspects(),
    'checklist.list': () => listChecklists(bench),
    'checklist.save': (request) => saveChecklist(bench, request),
    'checklist.remove': ({ checklistId }) => ({ removed: removeChecklist(bench, checklistId) }),
    'checklist.export': ({ checklistId }) => exportChecklist(bench, checklistId),
    'checklist.import': ({ file }) => importChecklist(bench, file),
    'report.write': (request) => writeReport(bench, request),
    'export.preview': (request) => previewExport(bench, request),
    'export.run': (request) => exportDataset(bench, request),
    'codebook.get': () => getCodebook(bench),
    'codebook.history': () => listChanges(bench),
    'codebook.count': () => countLabelUse(bench),
    'codebook.clauses': ({ label }) => listDecidedWith(bench, label),
    'codebook.preview': (request) => previewChange(bench, request),
    'codebook.change': (request) => changeCodebook(bench, request),
    'workspace.merge': ({ taskId, file, passphrase }) => mergeBytes(bench, file, taskId, passphrase ?? null),
    'workspace.bundle': ({ texts }) => ({ file: bundleWorkspace(bench, texts) }),
    'blind.set': ({ blind }) => setBlind(bench, blind),
    'agreement.get': (request) => measureAgreement(bench, request),
    'agreement.confusions': (request) => compareAnswers(bench, request),
    'adjudication.list': ({ policyIds }) => listDisputed(bench, policyIds),
    'adjudication.decide': (request) => adjudicate(bench, request),
    'assignment.get': () => listAssignments(bench),
    'assignment.preview': (plan) => previewAssignment(bench, plan),
    'assignment.apply': (request) => applyAssignment(bench, request),
    'assignment.set': (request) => assignPolicy(bench, request),
    'progress.get': () => reportProgress(bench),
    'search.find': (request) => findShown(bench, request),
    'search.count': ({ query }) => countShown(bench, query),
    'search.step': (request) => stepShown(bench, request),
    'view.list': () => listViews(bench),
    'view.save': (request) => saveView(bench, request),
    'view.remove': ({ viewId }) => removeView(bench, viewId),
    'bulk.preview': (request) => previewBulk(bench, request),
    'bulk.label': (request) => labelInBulk(bench, request),
    'model.list': () => listModels(bench),
    'model.improve': ({ taskId }) => improveModel(bench, taskId),
    'model.use': ({ taskId, modelId }) => chooseModel(bench, taskId, modelId),
    'threshold.set': ({ thresholds }) => setThresholds(bench, thresholds),
    'threshold.spread': () => spreadScores(bench),
    'keys.get': () => getKeys(bench),
    'keys.set': ({ keys }) => setKeys(bench, keys),
    'backup.list': () => listShelf(bench),
    'backup.make': ({ taskId }) => makeBackupNow(bench, taskId),
    'backup.restore': ({ name }) => putBeside(bench, name),
    'backup.open': ({ file }) => openRestored(bench, file),
    'workspace.check': ({ taskId }) => checkWorkspace(bench, taskId),
    'diagnostics.get': () => writeDiagnostics(bench, troubles),
    'task.cancel': ({ taskId }) => ({ cancelled: cancelPieces(bench, taskId) || bench.jobs.cancel(taskId) }),
  };
  return notingTroubles(refusingBlind(bench, handlers), troubles);
}

function describeHost(bench: Workbench): HostInfo {
  const { host, version, workspaceName, model, db } = bench;
  const sqlite = readSqliteVersion(db);
  return {
    host,
    version,
    sqlite,
    workspace: workspaceName,
    author: getAuthor(bench),
    blind: isBlind(bench),
    model: model.info,
  };
}

function nameAuthor(bench: Workbench, name: string): { readonly name: string } {
  const before = isBlind(bench);
  setSetting(bench.db, 'author', name);
  bench.push({ type: 'changed', what: 'host', policyId: null });
  if (before || isBlind(bench)) announceSight(bench);
  return { name };
}
