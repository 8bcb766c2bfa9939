import type { ExportFormat } from '../../../contract/export-formats.ts';
import { writeCsv } from '../csv.ts';
import { writeJsonl } from '../jsonl.ts';
import { writeAgreementTable } from './agreement-table.ts';
import { writeDoccano } from './doccano.ts';
import { writeFastText } from './fasttext.ts';
import { writeHuggingFace } from './huggingface.ts';
import { writeInceptionJson } from './inception-json.ts';
import { writeInceptionXmi } from './inception-xmi.ts';
import { writeLabelStudio } from './label-studio.ts';
import { writeOffsets } from './offsets.ts';
import { writeOpp115 } from './opp115.ts';
import { writeProdigy } from './prodigy.ts';
import { writeSpacy } from './spacy.ts';
import { writeWebAnnotations } from './web-annotation.ts';
import type { FileBytes } from '../../../contract/types.ts';
import type { Dataset } from '../rows.ts';
import { joinParts, type Writer, type WriterContext } from './writer.ts';

/** What writes each format. */
export const WRITERS: Readonly<Record<ExportFormat, Writer>> = {
  jsonl: writeJsonl,
  csv: writeCsv,
  huggingface: writeHuggingFace,
  'label-studio': writeLabelStudio,
  doccano: writeDoccano,
  'inception-xmi': writeInceptionXmi,
  'inception-json': writeInceptionJson,
  spacy: writeSpacy,
  prodigy: writeProdigy,
  fasttext: writeFastText,
  opp115: writeOpp115,
  'web-annotation': writeWebAnnotations,
  agreement: writeAgreementTable,
  offsets: writeOffsets,
};

/** A data set in one format, in one go: small ones, and tests. */
export function writeWhole(format: ExportFormat, dataset: Dataset, context: WriterContext): readonly FileBytes[] {
  return joinParts(WRITERS[format](dataset, context));
}
