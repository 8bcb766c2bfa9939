/** A table: each row has as many cells as the head. */
export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What a suite found, for BENCHMARKS.md: tables, and sentences (in Markdown) that say how to read them. */
export interface Report {
  readonly title: string;
  readonly parts: readonly (string | Table)[];
}

/** Where a suite tells how far it is, a line a step. */
export type Say = (line: string) => void;

const START = '# Benchmarks';
const markSection = (name: string): string => `<!-- suite: ${name} -->`;

const escapeCell = (cell: string): string => cell.replaceAll('|', '\\|').replaceAll('\n', ' ');
const toRow = (cells: readonly string[]): string => `| ${cells.map(escapeCell).join(' | ')} |`;

/** A table in Markdown. @throws RangeError if a row has more or fewer cells than the head. */
export function toMarkdownTable({ head, rows }: Table): string {
  const wrong = rows.find((row) => row.length !== head.length);
  if (wrong !== undefined) throw new RangeError(`A row of ${wrong.length} cells under a head of ${head.length}`);
  return [toRow(head), toRow(head.map(() => '---')), ...rows.map(toRow)].join('\n');
}

/** A suite's section: its title, a line on the machine and the moment, then its parts. */
export function toSection({ title, parts }: Report, circumstances: string): string {
  const texts = parts.map((part) => (typeof part === 'string' ? part : toMarkdownTable(part)));
  return [`## ${title}`, `_${circumstances}_`, ...texts].join('\n\n');
}

/** The page as it stands, part by part: the suites that it has sections of. What stands before the first is not kept. */
export function readSections(page: string): ReadonlyMap<string, string> {
  const [, ...parts] = page.split(/^<!-- suite: /m);
  return new Map(
    parts.map((part) => {
      const end = part.indexOf(' -->');
      return [part.slice(0, end), part.slice(end + ' -->'.length).trim()];
    }),
  );
}

/** The whole page: an introduction, then the sections in the order of `names`. A suite without a section is left out. */
export function toPage(introduction: string, names: readonly string[], sections: ReadonlyMap<string, string>): string {
  const found = names.flatMap((name) => {
    const section = sections.get(name);
    return section === undefined ? [] : [`${markSection(name)}\n\n${section}`];
  });
  return `${[START, introduction, ...found].join('\n\n')}\n`;
}
