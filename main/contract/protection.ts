declare const workspaceKey: unique symbol;

/**
 * The key of a protected workspace, with the salt that went into it: 96 hexadecimal digits. It stays in the memory of the processes that have
 * the workspace open, and never goes to a window, a log, a setting or a command line.
 */
export type WorkspaceKey = string & { readonly [workspaceKey]: true };

/** At most so many UTF-16 code units in a passphrase. */
export const MAX_PASSPHRASE = 1000;

/** How a workspace is protected, as far as can be told without its passphrase. */
export interface Protection {
  /** The file's name without its folder. */
  readonly workspace: string;
  readonly isProtected: boolean;
  /** Whether the passphrase is still needed: until then no other call is answered. */
  readonly isLocked: boolean;
}

/** What came of a change of the passphrase. */
export interface ProtectionChange {
  /** Backups and other copies beside the workspace, by name, that could not be read and so are protected as before, or not at all. */
  readonly left: readonly string[];
}

/** The calls about a workspace's passphrase, which the host answers also while it is locked; a part of the one map of calls. */
export interface ProtectionApi {
  'protection.get': { request: Record<string, never>; response: Protection };
  /** Opens the workspace. @throws `wrong-passphrase`, as often as that is given. */
  'protection.unlock': { request: { readonly passphrase: string }; response: Protection };
  /**
   * Protects the workspace and its backups with another passphrase, or with none where `next` is null. `current` is the one that holds now,
   * null if there is none. Whatever happens on the way, the file is as it was or as it was to be.
   */
  'protection.set': {
    request: { readonly current: string | null; readonly next: string | null };
    response: ProtectionChange;
  };
}
