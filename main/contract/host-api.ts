import type { Mended } from './backups.ts';
import type { PreferencesApi } from './preferences.ts';
import type { ProtectionApi } from './protection.ts';
import type { TaskId } from './types.ts';

/** The calls that the host answers itself, also while the workspace is locked; a part of the one map of calls. */
export interface HostApi extends ProtectionApi, PreferencesApi {
  /**
   * Closes a workspace in which a check has found damage, puts a sound file in its place (what can be read of it, joined with what its newest
   * sound backup holds) and opens that. The damaged file is kept beside it. It can't be cancelled. @throws `not-mended`; then all is as it was.
   */
  'workspace.mend': { request: { readonly taskId: TaskId }; response: Mended };
}
