/** A table: each row has as many cells as the head. */
export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** One line of the page's first table: what was measured, Lacuna's figure, and what it stands beside. */
export type Glance = readonly [what: string, figure: string, beside: string];

/** What a suite found, for BENCHMARKS.md: tables, and sentences (in Markdown) that say how to read them. */
export interface Report {
  readonly title: string;
  readonly parts: readonly (string | Table)[];
  readonly glance?: readonly Glance[];
}

/** Where a suite tells how far it is, a line a step. */
export type Say = (line: string) => void;

const START = '# Benchmarks';
const GLANCE = /^<!-- glance: (.*) -->$/gm;
const markSection = (name: string): string => `<!-- suite: ${name} -->`;

const escapeCell = (cell: string): string => cell.replaceAll('|', '\\|').replaceAll('\n', ' ');
const toRow = (cells: readonly string[]): string => `| ${cells.map(escapeCell).join(' | ')} |`;

/** A table in Markdown. @throws RangeError if a row has more or fewer cells than the head. */
export function toMarkdownTable({ head, rows }: Table): string {
  const wrong = rows.find((row) => row.length !== head.length);
  if (wrong !== undefined) throw new RangeError(`A row of ${wrong.length} cells under a head of ${head.length}`);
  return [toRow(head), toRow(head.map(() => '---')), ...rows.map(toRow)].join('\n');
}

/** A suite's section: its title, a line on the machine and the moment, then its parts, and what of it the page's first table shows. */
export function toSection({ title, parts, glance = [] }: Report, circumstances: string): string {
  const texts = parts.map((part) => (typeof part === 'string' ? part : toMarkdownTable(part)));
  const marks = glance.map((cells) => `<!-- glance: ${JSON.stringify(cells)} -->`);
  return [`## ${title}`, `_${circumstances}_`, ...texts, ...marks].join('\n\n');
}

/** The page's first table, from the sections that have something for it. */
function toGlance(sections: readonly string[]): readonly string[] {
  const rows = sections.flatMap((section) =>
    [...section.matchAll(GLANCE)].map(([, cells = '[]']) => JSON.parse(cells) as Glance),
  );
  return rows.length === 0 ? [] : [toMarkdownTable({ head: ['at a glance', 'Lacuna', 'beside'], rows })];
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

/** The whole page: an introduction, the figures at a glance, then the sections in the order of `names`. A suite without a section is left out. */
export function toPage(introduction: string, names: readonly string[], sections: ReadonlyMap<string, string>): string {
  const found = names.flatMap((name) => {
    const section = sections.get(name);
    return section === undefined ? [] : [`${markSection(name)}\n\n${section}`];
  });
  return `${[START, introduction, ...toGlance(found), ...found].join('\n\n')}\n`;
}
