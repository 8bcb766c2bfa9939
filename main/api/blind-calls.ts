import type { Handlers } from '../contract/api.ts';
import { LacunaError } from '../contract/errors.ts';
import { isBlind } from './blind.ts';
import type { Workbench } from './workbench.ts';

/**
 * What a call answers to whoever works blind. `same`: nothing in the answer depends on labels that are hidden. `own`: the use case leaves out what the
 * model and others say. `refused`: the answer is about just that. `file`: a file to hand on, of which the window shows nothing.
 */
export type Sight = 'same' | 'own' | 'refused' | 'file';

/** What each call answers to whoever works blind. A new call has to be put in here, and to keep what it says (test/api/blind-calls.test.ts). */
export const SIGHTS: { readonly [M in keyof Handlers]: Sight } = {
  'host.get': 'same',
  'author.set': 'same',
  'policy.list': 'own',
  'policy.read': 'own',
  'policy.import': 'own',
  'dataset.import': 'same',
  'policy.edit': 'own',
  'policy.remove': 'same',
  'policy.restore': 'own',
  'policy.succeed': 'same',
  'decision.add': 'own',
  'decision.undo': 'own',
  'decision.redo': 'own',
  'segment.split': 'same',
  'segment.merge': 'same',
  'segment.rekind': 'same',
  'clause.explain': 'own',
  'comparison.get': 'refused',
  'gap.decide': 'refused',
  'pair.decide': 'same',
  'pair.list': 'same',
  'alignment.get': 'refused',
  'redline.get': 'same',
  'version.compare': 'refused',
  'aspect.list': 'same',
  'checklist.list': 'same',
  'checklist.save': 'same',
  'checklist.remove': 'same',
  'checklist.export': 'same',
  'checklist.import': 'same',
  'report.write': 'refused',
  'export.preview': 'refused',
  'export.run': 'refused',
  'codebook.get': 'same',
  'codebook.history': 'same',
  'codebook.count': 'own',
  'codebook.clauses': 'own',
  'codebook.preview': 'own',
  'codebook.change': 'same',
  'workspace.merge': 'own',
  'workspace.bundle': 'file',
  'blind.set': 'same',
  'agreement.get': 'refused',
  'agreement.confusions': 'refused',
  'adjudication.list': 'refused',
  'adjudication.decide': 'refused',
  'assignment.get': 'same',
  'assignment.preview': 'same',
  'assignment.apply': 'same',
  'assignment.set': 'same',
  'progress.get': 'own',
  'search.find': 'own',
  'search.count': 'own',
  'search.step': 'same',
  'view.list': 'same',
  'view.save': 'same',
  'view.remove': 'same',
  'bulk.preview': 'refused',
  'bulk.label': 'refused',
  'model.list': 'same',
  'model.improve': 'refused',
  'model.use': 'same',
  'threshold.set': 'same',
  'threshold.spread': 'refused',
  'keys.get': 'same',
  'keys.set': 'same',
  'backup.list': 'same',
  'backup.make': 'same',
  'backup.restore': 'same',
  'backup.open': 'same',
  'workspace.check': 'same',
  'diagnostics.get': 'same',
  'task.cancel': 'same',
};

/** The same handlers, which refuse as `works-blind` what whoever works blind may not see. */
export function refusingBlind(bench: Workbench, handlers: Handlers): Handlers {
  const guarded = Object.entries(handlers).map(([method, handler]) => {
    if (SIGHTS[method as keyof Handlers] !== 'refused') return [method, handler];
    const guard = (request: never): unknown =>
      isBlind(bench) ? Promise.reject(new LacunaError('works-blind')) : handler(request);
    return [method, guard];
  });
  return Object.fromEntries(guarded) as Handlers;
}
