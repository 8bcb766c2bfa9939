import { type FileChild, Paragraph } from 'docx';
import { toHeading, toNote } from './comparison-docx-parts.ts';
import { groupRedlines, type RedlineGroup, type ReportRedline } from './comparison-redline.ts';
import { toTrackedChanges } from './tracked-changes.ts';

/** The redlines of a report as paragraphs with tracked changes, each under the names and places of its two clauses; nothing where there is none. */
export function toRedlinesDocx(redlines: readonly ReportRedline[], author: string, date: string): FileChild[] {
  if (redlines.length === 0) return [];
  let next = 1;
  const toOne = ({ a, b, parts: changes, differences }: ReportRedline): Paragraph[] => {
    const runs = toTrackedChanges(changes, author, date, next);
    next += changes.length;
    return [
      ...[`${a.place} → ${b.place}`, ...differences].map((line) => toNote(line, { keepNext: true })),
      new Paragraph({ style: 'Quotation', spacing: { after: 200 }, children: [...runs] }),
    ];
  };
  const toGroup = ({ title, redlines: group }: RedlineGroup): Paragraph[] => [
    toHeading(title, 2),
    ...group.flatMap(toOne),
  ];
  const how = 'The changes are tracked: reject them all to read the first text, accept them all to read the second.';
  return [toHeading('Redlines', 1), toNote(how, { keepNext: true }), ...groupRedlines(redlines).flatMap(toGroup)];
}
