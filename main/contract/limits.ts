/** At most this many bytes of one file are read. */
export const MAX_FILE_BYTES = 50 * 1024 * 1024;
/** At most this many files in one import call. */
export const MAX_IMPORT_FILES = 1000;
/** At most this many UTF-16 code units in a file's name; file systems of today allow no more than 255. */
export const MAX_FILE_NAME = 255;
/** At most this many policies side by side. */
export const MAX_COMPARED_POLICIES = 50;
/** At most this many clauses named as evidence in one judgement on a gap. */
export const MAX_JUDGED_CLAUSES = 50;
/** At most this many redlines in one report. */
export const MAX_REPORT_REDLINES = 200;
