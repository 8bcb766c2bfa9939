/** The tables of the log. An entry is the same everywhere by its id, and has its place by its stamp; `sequence` counts in one file alone. */
export const LOG_TABLES = ['decision', 'codebook_change', 'judgement', 'assignment_change', 'dataset_import'] as const;
