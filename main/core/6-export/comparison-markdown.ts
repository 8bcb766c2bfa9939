import type { Comparison, ComparisonCell, Evidence } from '../../contract/types.ts';
import { getLabelWords, toCellTitle, toColumnName, toColumnNotes, toPercent, toPlace } from './comparison-words.ts';

/** The comparison as Markdown: the grid as a table, then each label's evidence under its policy, quoted. */
export function toComparisonMarkdown({ policies, rows }: Comparison): string {
  const names = policies.map((policy) => escape(toColumnName(policy)));
  const lines = [
    '# Comparison of privacy policies',
    '',
    ...policies.map((policy, at) => `- **${names[at]}**: ${toColumnNotes(policy).map(escape).join('; ')}`),
    '',
    `| | ${names.join(' | ')} |`,
    `|---|${names.map(() => '---|').join('')}`,
    ...rows.map(({ label, cells }) => `| **${getLabelWords(label).name}** | ${cells.map(toCellTitle).join(' | ')} |`),
    ...rows.flatMap(({ label, cells }) => [
      '',
      `## ${getLabelWords(label).name}`,
      '',
      getLabelWords(label).asks,
      ...cells.flatMap((cell, at) => ['', `### ${names[at]}: ${toCellTitle(cell)}`, ...toEvidenceLines(cell)]),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

function toEvidenceLines({ clauses, nearest }: ComparisonCell): readonly string[] {
  const closest = nearest.length === 0 ? [] : ['', 'The clauses that come closest:', ...nearest.flatMap(toQuotation)];
  return [...clauses.flatMap(toQuotation), ...closest];
}

function toQuotation(evidence: Evidence): readonly string[] {
  const words = escape(evidence.text);
  const leadIn = evidence.leadIn === null ? [] : [`> *${escape(evidence.leadIn)}*`, '>'];
  return ['', ...leadIn, `> ${words}`, '>', `> ${escape(toPlace(evidence))} (${toPercent(evidence.score)})`];
}

// A policy's words, on one line, must neither format the report nor break the table.
function escape(words: string): string {
  const line = words.replaceAll(/\s+/g, ' ').trim();
  return line.replaceAll(/[\\`*_{}[\]<>#|~]/g, String.raw`\$&`).replace(/^([-+=]|\d+[.)])/, String.raw`\$1`);
}
