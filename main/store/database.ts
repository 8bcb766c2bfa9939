import type Database from 'better-sqlite3';

declare const access: unique symbol;

/** An open workspace from which may be read. Made by open.ts only. */
export type ReadableDatabase = Database.Database & { readonly [access]: 'readable' | 'writable' };

/** An open workspace into which may be written too. */
export type WritableDatabase = Database.Database & { readonly [access]: 'writable' };
