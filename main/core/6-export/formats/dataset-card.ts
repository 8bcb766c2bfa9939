import type { SplitReport } from '../splits/split-report.ts';
import type { WriterContext } from './writer.ts';

/** What the card tells. Counts are of clauses but where they say otherwise; `raw` counts answers. */
export interface CardFacts {
  readonly labels: WriterContext['labels'];
  readonly sides: readonly { readonly name: string; readonly clauses: number }[];
  readonly raw: number;
  readonly decided: number;
  readonly clauses: number;
  readonly policies: number;
  readonly annotators: number;
  readonly report: SplitReport;
}

/**
 * A data set card: the YAML header that the Hugging Face hub reads, and what a reader of the data must know.
 *
 * Every string of the header that a person may have written is quoted as JSON, which is YAML. Lists are `sequence:`, as older versions of
 * `datasets` don’t know the newer word.
 */
export function toDatasetCard(facts: CardFacts): string {
  return `---\n${toHeader(facts)}---\n\n${toText(facts)}`;
}

const SIZES = [1_000, 10_000, 100_000, 1_000_000] as const;

function toSizeCategory(clauses: number): string {
  const names = ['n<1K', '1K<n<10K', '10K<n<100K', '100K<n<1M'];
  return names[SIZES.findIndex((size) => clauses < size)] ?? '1M<n<10M';
}

function toHeader({ labels, sides, raw, clauses, decided }: CardFacts): string {
  const made = decided === 0 ? 'machine-generated' : 'expert-generated';
  const lines = [
    'pretty_name: Clauses of privacy policies',
    'language: [en]',
    'license: other',
    'license_name: not-stated',
    `annotations_creators: [${made}]`,
    'task_categories: [text-classification]',
    'task_ids: [multi-label-classification]',
    `size_categories: ["${toSizeCategory(clauses)}"]`,
    'configs:',
    '- config_name: gold',
    '  default: true',
    '  data_files:',
    ...sides.map(({ name }) => `  - {split: ${name}, path: gold/${name}.parquet}`),
    ...(raw === 0 ? [] : ['- config_name: raw', '  data_files:', '  - {split: train, path: raw/train.jsonl}']),
    'dataset_info:',
    '- config_name: gold',
    '  features:',
    '  - {name: clause_id, dtype: string}',
    '  - {name: doc_id, dtype: string}',
    '  - {name: text, dtype: string}',
    '  - {name: labels, sequence: string}',
    '  - name: label_ids',
    '    sequence:',
    '      class_label:',
    '        names:',
    ...labels.map(({ id }, at) => `          '${at}': ${JSON.stringify(id)}`),
    '  - {name: source, dtype: string}',
    '  - {name: status, dtype: string}',
    '  splits:',
    ...sides.map(({ name, clauses: held }) => `  - {name: ${name}, num_examples: ${held}}`),
  ];
  return `${lines.join('\n')}\n`;
}

function toText({ labels, clauses, decided, policies, annotators, report }: CardFacts): string {
  const uneven = report.uneven.map(
    ({ label, split, points }) => `- ${label} in ${split}: ${points} points from its share of the whole`,
  );
  return `# Clauses of privacy policies

${clauses} clauses of ${policies} policies, exported from Lacuna. ${decided} carry the labels that a person decided on; the others carry a model’s, and
\`source\` tells which, and \`status\` how they came about. ${annotators} ${annotators === 1 ? 'person' : 'people'} answered; with several, \`raw\` holds each answer.

A clause is one sentence, or one sentence of a list item. It can carry several labels, or none.

| number | label | name |
| --- | --- | --- |
${labels.map(({ id, name }, at) => `| ${at} | \`${id}\` | ${name.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ')} |`).join('\n')}

## How it was parted

Into training, validation and test sides of about 80, 10 and 10 in 100 clauses. All policies of one company, and policies whose texts are nearly the same, stand on one side.
${uneven.length === 0 ? 'Every label’s share on each side is within five points of its share of the whole.' : `Too few policies to keep these even:\n\n${uneven.join('\n')}`}

## Licence

The texts belong to the companies that published them. Say here under what terms you pass them on, and put it into the header too.
`;
}
