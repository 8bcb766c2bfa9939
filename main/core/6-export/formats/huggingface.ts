import type { Dataset, DatasetRow } from '../rows.ts';
import { drawSplits, SPLIT_NAMES } from '../splits/draw-splits.ts';
import { type SplitReport, toSplitReport } from '../splits/split-report.ts';
import { listAnnotators, toClauseId } from './by-policy.ts';
import { toDatasetCard } from './dataset-card.ts';
import { type Column, toParquetFile } from './parquet.ts';
import { toJsonFile, toLinesFile, toTextFile, type Writer, type WriterContext } from './writer.ts';

/**
 * A Hugging Face data set folder: `gold/{train,validation,test}.parquet` with the labels in force, `raw/train.jsonl` with every annotator’s answer,
 * `splits.json` about how the policies were parted, and `README.md`, the card with its YAML header. A side without clauses has no file.
 */
export const writeHuggingFace: Writer = (dataset, { labels, seed }) => {
  const splits = drawSplits(dataset, seed);
  const report = toSplitReport(
    dataset,
    splits,
    labels.map(({ id }) => id),
  );
  const sides = SPLIT_NAMES.map((name) => ({ name, rows: dataset.rows.filter((row) => splits.of(row) === name) }));
  const filled = sides.filter(({ rows }) => rows.length > 0);
  const raw = dataset.rows.flatMap(toRawLines);
  const card = toDatasetCard({
    labels,
    sides: filled.map(({ name, rows }) => ({ name, clauses: rows.length })),
    raw: raw.length,
    decided: dataset.rows.filter((row) => row.source === 'person').length,
    clauses: dataset.rows.length,
    policies: dataset.texts.length,
    annotators: listAnnotators(dataset).length,
    report,
  });
  return [
    toTextFile('README.md', card),
    ...filled.map(({ name, rows }) => toParquetFile(`gold/${name}.parquet`, toColumns(rows, labels))),
    ...(raw.length === 0 ? [] : [toLinesFile('raw/train.jsonl', raw)]),
    toJsonFile('splits.json', report satisfies SplitReport),
  ];
};

function toColumns(rows: readonly DatasetRow[], labels: WriterContext['labels']): readonly Column[] {
  const places = new Map(labels.map(({ id }, at) => [id, at]));
  return [
    { name: 'clause_id', type: 'string', data: rows.map(toClauseId) },
    { name: 'doc_id', type: 'string', data: rows.map((row) => row.policySha256) },
    { name: 'text', type: 'string', data: rows.map((row) => row.text) },
    { name: 'labels', type: 'strings', data: rows.map((row) => row.labels) },
    {
      name: 'label_ids',
      type: 'numbers',
      data: rows.map((row) => row.labels.flatMap((label) => places.get(label) ?? [])),
    },
    { name: 'source', type: 'string', data: rows.map((row) => row.source) },
  ];
}

function toRawLines(row: DatasetRow) {
  return row.annotations.map(({ annotator, labels, decidedAt }: Dataset['rows'][number]['annotations'][number]) => ({
    clause_id: toClauseId(row),
    doc_id: row.policySha256,
    annotator,
    labels,
    decided_at: decidedAt,
  }));
}
