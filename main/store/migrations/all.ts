import { policiesAndDecisions } from './001-policies-and-decisions.ts';
import type { Migration } from './migration.ts';

/** Every migration from an empty file on, in order. */
export const MIGRATIONS: readonly Migration[] = [policiesAndDecisions];
