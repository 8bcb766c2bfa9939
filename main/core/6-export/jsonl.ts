import { inLines, type Writer } from './formats/writer.ts';

/** The rows as JSON Lines: UTF-8, one object a line, each line ended. Half a surrogate pair is written as an escape, so texts are exact. */
export const writeJsonl: Writer = ({ rows }) => inLines('lacuna-clauses.jsonl', rows);
