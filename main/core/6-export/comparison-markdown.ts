import {
  type ColumnContent,
  type LabelContent,
  OWN_LABELS,
  type OwnLabelContent,
  type Quotation,
  type ReportContent,
} from './comparison-content.ts';
import type { FactLine } from './comparison-facts.ts';
import { groupRedlines, type RedlineGroup, type ReportRedline, type TrackedPart } from './comparison-redline.ts';
import { LEGEND, STATE_WORDS, toGapsTitle, toStateWords, toUnsaidWords } from './comparison-words.ts';

/** The report as Markdown. A redline stands in the signs of CriticMarkup, `{++inserted++}` and `{--deleted--}`. */
export function toComparisonMarkdown(content: ReportContent): string {
  const { title, about, notices, columns, labels, own, facts, redlines } = content;
  const names = columns.map(({ name }) => escape(name));
  const lines = [
    `# ${escape(title)}`,
    '',
    ...about.map(([term, words]) => `- **${term}**: ${escape(words)}`),
    ...notices.flatMap((notice) => ['', `> ${escape(notice)}`]),
    '',
    '## Policies',
    '',
    ...columns.map(toColumnLine),
    '',
    '## At a glance',
    '',
    `| | ${names.join(' | ')} |`,
    `|---|${names.map(() => '---|').join('')}`,
    ...labels.flatMap(toGridLines),
    '',
    LEGEND,
    '',
    '## Gaps',
    ...columns.flatMap(toGapLines),
    ...(facts.length === 0 ? [] : toFactLines(names, facts)),
    '',
    names.length === 1 ? '## What the policy says' : '## What each policy says',
    ...labels.flatMap((label) => toLabelLines(names, label)),
    ...(own.length === 0 ? [] : ['', `## ${OWN_LABELS.title}`, '', OWN_LABELS.words]),
    ...own.flatMap((label) => toOwnLabelLines(names, label)),
    ...(redlines.length === 0 ? [] : ['', '## Redlines', ...groupRedlines(redlines).flatMap(toGroupLines)]),
  ];
  return `${lines.join('\n')}\n`;
}

function toColumnLine({ name, file, dated, counts, caution }: ColumnContent): string {
  const words = [file, dated, counts, ...(caution === null ? [] : [caution])];
  return `- **${escape(name)}**: ${words.map(escape).join('; ')}`;
}

function toGridLines({ name, aspects }: LabelContent): readonly string[] {
  const [first] = aspects;
  const empty = (first?.cells ?? []).map(() => ' |').join('');
  const rows = aspects.map(({ aspect, cells }) => {
    return `| ${escape(aspect.name)} (${aspect.id}) | ${cells.map(toStateWords).join(' | ')} |`;
  });
  return [`| **${escape(name)}** |${empty}`, ...rows];
}

function toGapLines({ name, gaps, caution }: ColumnContent): readonly string[] {
  const none = gaps.length > 0 ? [] : ['', escape(caution ?? 'It says something on every aspect.')];
  const lines = gaps.flatMap(({ aspect, why, nearest, remark }) => [
    '',
    `**${escape(aspect.name)}** (${aspect.id}): ${escape(aspect.asks)}. ${why.map(escape).join('; ')}`,
    ...(remark === null ? [] : ['', escape(remark)]),
    ...(nearest === null ? [] : toQuotationLines(nearest)),
  ]);
  return ['', `### ${escape(toGapsTitle(name, gaps.length, caution))}`, ...none, ...lines];
}

function toFactLines(names: readonly string[], facts: readonly FactLine[]): readonly string[] {
  const rows = facts.map(({ name, cells }) => {
    const held = cells.map((values) => values.map(({ value }) => escape(value)).join('; '));
    return `| ${escape(name)} | ${held.join(' | ')} |`;
  });
  return ['', '## Facts', '', `| | ${names.join(' | ')} |`, `|---|${names.map(() => '---|').join('')}`, ...rows];
}

function toLabelLines(names: readonly string[], { name, said, unsaid }: LabelContent): readonly string[] {
  const parts = said.flatMap(({ aspect, note, cells }) => [
    '',
    `#### ${escape(aspect.name)} (${aspect.id})`,
    '',
    escape([aspect.asks, note].filter((words) => words !== '').join('. ')),
    ...cells.flatMap(({ state, remark, quotations, more }, at) => [
      '',
      `${names.length === 1 ? '' : `**${names[at]}**: `}${STATE_WORDS[state]}${remark === null ? '' : `. ${escape(remark)}`}`,
      ...toQuotedLines(quotations, more),
    ]),
  ]);
  const rest = unsaid.length === 0 ? [] : ['', escape(toUnsaidWords(unsaid))];
  return ['', `### ${escape(name)}`, ...rest, ...parts];
}

function toOwnLabelLines(names: readonly string[], { name, asks, cells }: OwnLabelContent): readonly string[] {
  const said = cells.flatMap(({ words, quotations, more }, at) => [
    '',
    `**${names[at]}**: ${words}`,
    ...toQuotedLines(quotations, more),
  ]);
  return ['', `### ${escape(name)}`, '', escape(asks), ...said];
}

function toQuotedLines(quotations: readonly Quotation[], more: number): readonly string[] {
  return [...quotations.flatMap(toQuotationLines), ...(more === 0 ? [] : ['', `and ${more} more`])];
}

function toQuotationLines({ leadIn, words, place }: Quotation): readonly string[] {
  const lead = leadIn === null ? [] : [`> *${escape(leadIn)}*`, '>'];
  return ['', ...lead, `> ${escape(words)}`, '>', `> ${escape(place)}`];
}

const MARKS: Readonly<Record<TrackedPart['kind'], readonly [string, string]>> = {
  equal: ['', ''],
  deleted: ['{--', '--}'],
  inserted: ['{++', '++}'],
};

function toGroupLines({ title, redlines }: RedlineGroup): readonly string[] {
  return ['', `### ${escape(title)}`, ...redlines.flatMap(toRedlineLines)];
}

function toRedlineLines({ a, b, parts, differences }: ReportRedline): readonly string[] {
  const words = parts.map(
    ({ kind, text }) => `${MARKS[kind][0]}${text.replaceAll(SPECIAL, String.raw`\$&`)}${MARKS[kind][1]}`,
  );
  return [
    '',
    escape(`${a.place} → ${b.place}`),
    ...(differences.length === 0 ? [] : ['', ...differences.map((line) => `- ${escape(line)}`)]),
    '',
    `> ${words.join('')}`,
  ];
}

const SPECIAL = /[\\`*_{}[\]<>#|~]/g;

// A policy's words, on one line, must neither format the report nor break the table.
function escape(words: string): string {
  const line = words.replaceAll(/\s+/g, ' ').trim();
  return line.replaceAll(SPECIAL, String.raw`\$&`).replace(/^([-+=]|\d+[.)])/, String.raw`\$1`);
}
