import { parquetReadObjects, type AsyncBuffer } from 'hyparquet';
import { type DataFile, readLines } from '../data-file.ts';
import type { FileKind } from '../file-kind.ts';
import { type ClauseDraft, type Gathering, refuse } from '../gathering.ts';
import type { Origin } from '../imported-dataset.ts';
import { gatherOne } from '../said.ts';
import { get, toClauseId, toHash, toName, toText, toTexts } from '../values.ts';
import { loseVerdict } from './jsonl.ts';

/** Most bytes that the columns of one Parquet file may say they unpack to. */
const MAX_UNPACKED = 256 * 1024 * 1024;

function gatherClause(value: unknown, gathering: Gathering, origin: Origin): ClauseDraft {
  const id = toClauseId(get(value, 'clause_id'));
  const sha256 = toHash(get(value, 'doc_id')) ?? id?.sha256 ?? null;
  const name = toName(get(value, 'doc_id')) ?? origin.file;
  const policy = gathering.policy({ name: sha256?.slice(0, 12) ?? name, sha256 }, origin);
  return gathering.clause(policy, { span: id?.span ?? null, text: toText(get(value, 'text')) }, origin);
}

/** A Hugging Face folder’s answers: `raw/train.jsonl`, a line for each annotator and clause. */
export const HUGGINGFACE_RAW: FileKind = {
  format: 'huggingface',
  rank: 0,
  recognises: (file) => {
    const first = file.firstLine();
    return toName(get(first, 'annotator')) !== null && toText(get(first, 'clause_id')) !== null;
  },
  read: (file, gathering) => {
    for (const { line, value } of readLines(file)) {
      const origin = { file: file.name, line };
      if (toClauseId(get(value, 'clause_id')) === null) return refuse(origin, 'it names no clause');
      const clause = gatherClause(value, gathering, origin);
      gatherOne(value, get(value, 'verdict') === true, clause, gathering, origin);
    }
  },
};

/** A Hugging Face folder’s clauses with the labels in force: Parquet files with the columns `text` and `labels`. */
export const HUGGINGFACE_GOLD: FileKind = {
  format: 'huggingface',
  rank: 1,
  recognises: ({ bytes }) => new TextDecoder('latin1').decode(bytes.subarray(0, 4)) === 'PAR1',
  read: async (file, gathering) => {
    for (const [at, value] of (await readParquet(file)).entries()) {
      const origin = { file: file.name, line: at + 1 };
      const [text, labels] = [toText(get(value, 'text')), toTexts(get(value, 'labels'))];
      if (text === null || labels === null) return refuse(origin, 'it has no text, or no list of labels');
      const clause = gatherClause(value, gathering, origin);
      clause.text ??= text;
      if (get(value, 'source') === 'model') continue;
      if (clause.answers.length > 0) loseVerdict(clause, labels, gathering, origin);
      else gathering.answer(clause, { annotator: null, labels, decidedAt: null }, origin);
    }
  },
};

async function readParquet({ name, bytes }: DataFile): Promise<readonly unknown[]> {
  const whole = bytes.slice().buffer;
  const file: AsyncBuffer = {
    byteLength: whole.byteLength,
    slice: (start, end) => {
      const part = whole.slice(start, end);
      if (part.byteLength > MAX_UNPACKED) throw new RangeError('Too long');
      return part;
    },
  };
  try {
    return await parquetReadObjects({ file, columns: await toColumns(file) });
  } catch {
    return refuse({ file: name, line: 0 }, 'it is no Parquet file with the columns “text” and “labels”');
  }
}

const COLUMNS = ['clause_id', 'doc_id', 'text', 'labels', 'source'];

async function toColumns(file: AsyncBuffer): Promise<string[]> {
  const { parquetMetadata } = await import('hyparquet');
  const { row_groups: groups, schema } = parquetMetadata(await file.slice(0));
  const sizes = groups.flatMap(({ columns }) => columns.map((one) => Number(one.meta_data?.total_uncompressed_size)));
  if (!(sizes.reduce((sum, size) => sum + size, 0) <= MAX_UNPACKED)) throw new RangeError('Too long');
  const held = new Set(schema.map(({ name }) => name));
  return COLUMNS.filter((column) => held.has(column));
}
