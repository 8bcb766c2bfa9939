import type { ExportFormat } from '../../../contract/export-formats.ts';
import { toCsv } from '../csv.ts';
import { toJsonl } from '../jsonl.ts';
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
import type { Writer } from './writer.ts';

/** What writes each format. */
export const WRITERS: Readonly<Record<ExportFormat, Writer>> = {
  jsonl: ({ rows }) => [{ name: 'lacuna-clauses.jsonl', bytes: toJsonl(rows) }],
  csv: ({ rows }, { labels }) => [{ name: 'lacuna-clauses.csv', bytes: toCsv(rows, labels) }],
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
