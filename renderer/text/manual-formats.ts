import { EXPORT_DETAILS, type ExportDetail, type ExportPlaces } from '../../main/contract/export-formats.ts';

/** How a format counts places, in words. */
export const PLACE_WORDS: Readonly<Record<ExportPlaces, string>> = {
  'utf-16': 'UTF-16',
  'utf-16-in-id': 'UTF-16, in the clause’s id',
  'utf-16-in-clause': 'UTF-16, from the clause’s start',
  'code-points': 'code points',
  none: 'none',
};

/** What a format leaves out, in words: what else it lacks, then what is said of a clause and has no place in it. */
export function toLeftOut({
  holds,
  lacks,
}: {
  readonly holds: readonly ExportDetail[];
  readonly lacks: string | null;
}): string {
  const left = (Object.keys(EXPORT_DETAILS) as ExportDetail[]).filter((detail) => !holds.includes(detail));
  const words = left.map((detail) => EXPORT_DETAILS[detail]).join(', ');
  return [lacks, words].filter((part) => part !== null && part !== '').join('; ') || 'nothing';
}
