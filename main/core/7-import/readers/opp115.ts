import { LacunaError } from '../../../contract/errors.ts';
import { readRecords, type DataFile } from '../data-file.ts';
import type { FileKind, FindBeside } from '../file-kind.ts';
import type { Gathering } from '../gathering.ts';
import { type Opp115Annotation, parseOpp115, toLabel } from '../opp115.ts';
import { toStampedName } from '../values.ts';

const PATH = /(?:^|\/)annotations\/([^/]+)\.csv$/;
const PAGES = '../sanitized_policies/';

/**
 * The layout of OPP-115: a sheet under `annotations` with its page of segments under `sanitized_policies`. Our own export keeps a label’s id; of
 * the corpus itself the categories that are ours are taken, and each other one is reported. Days stand for moments.
 */
export const OPP115: FileKind = {
  format: 'opp115',
  rank: 0,
  recognises: (file, beside) => beside(`${PAGES}${PATH.exec(file.name)?.[1] ?? ''}.html`) !== null,
  read: (file, gathering, beside) => {
    const name = PATH.exec(file.name)?.[1] ?? '';
    const page = beside(`${PAGES}${name}.html`)?.text() ?? '';
    const { segments, annotations } = parseSheet(file, name, page);
    const stamped = toStampedName(`${name}.csv`);
    const whole = { file: file.name, line: 0 };
    const policy = gathering.policy({ name: stamped?.name ?? name, sha256: stamped?.sha256 ?? null }, whole);
    const clauses = segments.map((html, at) =>
      gathering.clause(policy, { text: toPlainText(html) }, { file: `${name}.html`, line: at + 1 }, `segment ${at}`),
    );
    const names = readNames(beside);
    const days = readRecords(file).map(({ line, cells }) => ({ line, day: toMoment(cells[7]) ?? toMoment(cells[8]) }));
    if (days.some(({ day }) => day !== null)) gathering.remark(whole, 'the times of day: the layout holds days alone');
    const said = annotations.map((annotation, at) => ({
      annotation,
      line: days[at]?.line ?? 0,
      day: days[at]?.day ?? null,
    }));
    for (const same of Map.groupBy(
      said,
      ({ annotation: { annotator, segment } }) => `${segment} ${annotator}`,
    ).values()) {
      const [first] = same;
      const clause = clauses[first?.annotation.segment ?? 0];
      if (first === undefined || clause === undefined) continue;
      const origin = { file: file.name, line: first.line };
      const labels = same.flatMap((one) => toLabels(one.annotation, { file: file.name, line: one.line }, gathering));
      const number = first.annotation.annotator;
      const annotator = names.get(number) ?? `annotator ${number}`;
      if (labels.length > 0) gathering.answer(clause, { annotator, labels, decidedAt: first.day }, origin);
    }
  },
};

function parseSheet(file: DataFile, name: string, page: string) {
  try {
    return parseOpp115(name, page, file.text() ?? '');
  } catch (error) {
    if (error instanceof LacunaError) throw new LacunaError(error.code, { ...error.details, name: file.name });
    throw error;
  }
}

function toLabels(
  annotation: Opp115Annotation,
  origin: { file: string; line: number },
  gathering: Gathering,
): readonly string[] {
  const own = annotation.values['Lacuna Label'] ?? toLabel(annotation);
  if (own !== null) return [own];
  gathering.lose(origin, `the category “${annotation.category.slice(0, 80)}”: no label of the codebook stands for it`);
  return [];
}

function readNames(beside: FindBeside): ReadonlyMap<string, string> {
  const file = beside('../annotators.csv');
  return new Map((file === null ? [] : readRecords(file)).map(({ cells: [number = '', name = ''] }) => [number, name]));
}

function toPlainText(html: string): string {
  return html
    .replaceAll(/<[^<>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();
}

/** A day as the corpus writes it, 5/1/26, as its first moment in UTC; null for anything else. */
function toMoment(day: string | undefined): string | null {
  const [, month, date, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4})$/.exec(day ?? '') ?? [];
  if (year === undefined) return null;
  const moment = new Date(Date.UTC(Number(year.length === 2 ? `20${year}` : year), Number(month) - 1, Number(date)));
  return moment.toISOString();
}
