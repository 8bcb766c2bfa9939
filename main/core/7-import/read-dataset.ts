import { MAX_DATASET_FILES } from '../../contract/dataset-import.ts';
import { LacunaError } from '../../contract/errors.ts';
import type { FileBytes } from '../../contract/types.ts';
import { openArchive } from '../1-ingest/archive.ts';
import { type DataFile, toDataFile } from './data-file.ts';
import type { FileKind, FindBeside } from './file-kind.ts';
import { createGathering } from './gathering.ts';
import type { ImportedDataset } from './imported-dataset.ts';
import { AGREEMENT_SETS, AGREEMENT_TABLE } from './readers/agreement.ts';
import { DOCCANO_CLAUSES, DOCCANO_TABLE, DOCCANO_TEXTS } from './readers/doccano.ts';
import { FASTTEXT } from './readers/fasttext.ts';
import { HUGGINGFACE_GOLD, HUGGINGFACE_RAW } from './readers/huggingface.ts';
import { INCEPTION_JSON } from './readers/inception-json.ts';
import { INCEPTION_XMI } from './readers/inception-xmi.ts';
import { CSV, JSONL, LABELLED_LINES, OFFSETS } from './readers/jsonl.ts';
import { LABEL_STUDIO_CLAUSES, LABEL_STUDIO_TEXTS } from './readers/label-studio.ts';
import { OPP115 } from './readers/opp115.ts';
import { PRODIGY } from './readers/prodigy.ts';
import { SPACY_CATEGORIES, SPACY_SPANS } from './readers/spacy.ts';
import { WEB_ANNOTATION } from './readers/web-annotation.ts';

/** Every kind of file, in the order in which it is asked whether it knows one. */
const KINDS: readonly FileKind[] = [
  HUGGINGFACE_GOLD,
  INCEPTION_XMI,
  INCEPTION_JSON,
  OPP115,
  JSONL,
  OFFSETS,
  HUGGINGFACE_RAW,
  SPACY_CATEGORIES,
  SPACY_SPANS,
  PRODIGY,
  LABEL_STUDIO_CLAUSES,
  LABEL_STUDIO_TEXTS,
  WEB_ANNOTATION,
  DOCCANO_TEXTS,
  DOCCANO_CLAUSES,
  LABELLED_LINES,
  CSV,
  AGREEMENT_SETS,
  AGREEMENT_TABLE,
  DOCCANO_TABLE,
  FASTTEXT,
];

/** Files that stand beside the data and hold none of their own. */
const BESIDE =
  /(?:^|\/)(?:manifest\.json|splits\.json|annotators\.(?:json|csv)|README\.md|TypeSystem\.xml|(?:clauses|policies)\.xml|exportedproject\.json)$|\.html$/;

/**
 * Read a labelled data set from its files: a folder’s, with paths as names, or archives of them. Each file’s format is told by what it holds; files
 * that no format knows are reported. What stands in several files of one export is put together.
 *
 * @throws LacunaError `bad-data` naming file and line, also where no file is of a known format; `bad-archive`, `damaged-file` or `encrypted-file`
 *   for an archive.
 */
export async function readDataset(given: readonly FileBytes[]): Promise<ImportedDataset> {
  const files = await unpack(given);
  const byName = new Map(files.map((file) => [file.name, file]));
  const gathering = createGathering();
  const known: { readonly file: DataFile; readonly kind: FileKind; readonly beside: FindBeside }[] = [];
  for (const file of files) {
    const beside: FindBeside = (path) => byName.get(resolve(file.name, path)) ?? null;
    const kind = BESIDE.test(file.name) ? undefined : KINDS.find((one) => one.recognises(file, beside));
    if (kind !== undefined) known.push({ file, kind, beside });
    else if (!BESIDE.test(file.name) && file.bytes.length > 0)
      gathering.lose({ file: file.name, line: 0 }, 'the file: it is of no format of labelled data that Lacuna reads');
  }
  const formats = [...new Set(known.map(({ kind }) => kind.format))];
  if (known.length === 0) return refuseAll(files);
  for (const { file, kind, beside } of known.toSorted((a, b) => a.kind.rank - b.kind.rank)) {
    await kind.read(file, gathering, beside);
  }
  return gathering.finish(formats);
}

function refuseAll(files: readonly DataFile[]): never {
  const why =
    'it is of no format of labelled data that Lacuna reads (the manual lists them); to read it as a policy, save its text as .txt';
  throw new LacunaError('bad-data', { line: 1, name: files[0]?.name ?? 'the archive', why });
}

async function unpack(given: readonly FileBytes[], isNested = false): Promise<readonly DataFile[]> {
  const files: DataFile[] = [];
  for (const { name, bytes } of given) {
    if (/\.zip$/i.test(name) && bytes[0] === 0x50 && bytes[1] === 0x4b && !isNested) {
      const parts = await readParts({ name, bytes }, '');
      // INCEpTION packs each annotator’s file once more.
      for (const part of parts) {
        const isPacked = part.name.endsWith('.zip');
        const folder = part.name.replace(/[^/]*$/, '');
        files.push(...(await unpack(isPacked ? await readParts(part, folder) : [part], true)));
      }
    } else files.push(toDataFile(name, bytes));
  }
  return files.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

async function readParts({ name, bytes }: FileBytes, folder: string): Promise<readonly FileBytes[]> {
  const archive = openArchive(bytes, 'zip');
  if (archive.names.size > MAX_DATASET_FILES)
    throw new LacunaError('bad-data', { line: 0, name, why: `it holds more than ${MAX_DATASET_FILES} files` });
  const files: FileBytes[] = [];
  for (const part of archive.names) {
    const held = part.endsWith('/') || part.startsWith('__MACOSX/') ? null : await archive.read(part);
    if (held !== null) files.push({ name: `${folder}${part}`, bytes: held });
  }
  return files;
}

/** A path from the folder in which a file stands. */
function resolve(file: string, path: string): string {
  const folder = file.split('/').slice(0, -1);
  const up = path.startsWith('../');
  return [...(up ? folder.slice(0, -1) : folder), up ? path.slice('../'.length) : path].join('/');
}
