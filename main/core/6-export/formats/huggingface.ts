import type { DatasetRow } from '../rows.ts';
import { drawSplits, SPLIT_NAMES } from '../splits/draw-splits.ts';
import { type SplitReport, toSplitReport } from '../splits/split-report.ts';
import { toAnswers } from './answers.ts';
import { listAnnotators, toClauseId } from './by-policy.ts';
import { toDatasetCard } from './dataset-card.ts';
import { type Column, writeParquet } from './parquet.ts';
import {
  flatMapEach,
  inLines,
  inPieces,
  mapEach,
  toJsonFile,
  toTextFile,
  type Writer,
  type WriterContext,
} from './writer.ts';

/**
 * A Hugging Face data set folder: `gold/{train,validation,test}.parquet` with the labels in force, `raw/train.jsonl` with every annotator’s answer and the verdicts,
 * `splits.json` about how the policies were parted, and `README.md`, the card with its YAML header. A side without clauses has no file.
 */
export const writeHuggingFace: Writer = function* (dataset, { labels, seed }) {
  const splits = yield* drawSplits(dataset, seed);
  const ids = labels.map(({ id }) => id);
  const report = toSplitReport(dataset, splits, ids);
  yield null;
  const sides = SPLIT_NAMES.map((name) => ({ name, rows: dataset.rows.filter((row) => splits.of(row) === name) }));
  const filled = sides.filter(({ rows }) => rows.length > 0);
  const raw = dataset.rows.reduce((sum, row) => sum + toAnswers(row).length, 0);
  const card = toDatasetCard({
    labels,
    sides: filled.map(({ name, rows }) => ({ name, clauses: rows.length })),
    raw,
    decided: dataset.rows.filter((row) => row.source === 'person').length,
    clauses: dataset.rows.length,
    policies: dataset.texts.length,
    annotators: listAnnotators(dataset).length,
    report,
  });
  yield toTextFile('README.md', card);
  for (const { name, rows } of filled) {
    yield* writeParquet(
      `gold/${name}.parquet`,
      mapEach(inPieces(rows, ROW_GROUP), (piece) => toColumns(piece, labels)),
    );
  }
  if (raw > 0) yield* inLines('raw/train.jsonl', flatMapEach(dataset.rows, toRawLines));
  yield toJsonFile('splits.json', report satisfies SplitReport);
};

/** So many clauses stand in one row group of a Parquet file. */
const ROW_GROUP = 2000;

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
    { name: 'status', type: 'string', data: rows.map((row) => row.status) },
  ];
}

function toRawLines(row: DatasetRow) {
  const of = { clause_id: toClauseId(row), doc_id: row.policySha256 };
  return toAnswers(row).map((answer) => Object.assign({}, of, answer));
}
