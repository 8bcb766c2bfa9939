/** The kinds of work under which processes are killed. */
export const LOADS = ['annotate', 'import', 'improve', 'merge', 'export'] as const;

/** One kind of work. */
export type Load = (typeof LOADS)[number];
