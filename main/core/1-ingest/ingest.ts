import { LacunaError } from '../../contract/errors.ts';
import { MAX_FILE_BYTES } from '../../contract/limits.ts';
import { POLICY_FORMATS, type PolicyFormat } from '../../contract/policy-formats.ts';
import type { Warning } from '../../contract/types.ts';
import { type Decoded, decodeBytes } from './decode-bytes.ts';
import { describeText } from './describe-text.ts';
import type { Document } from './document.ts';
import { readDocx } from './docx/docx.ts';
import { toHtmlPage } from './html.ts';
import { isEnglish } from './language.ts';
import { readMail } from './mail/mail.ts';
import { type Page, type Reading, toTextPage } from './page.ts';
import { readPdf } from './pdf/pdf.ts';

interface Format {
  readonly mediaType: string;
  readonly read: (bytes: Uint8Array) => Reading | Promise<Reading>;
}

const TEXT: Format = { mediaType: 'text/plain', read: (bytes) => readDecoded(bytes, toTextPage) };
const MARKDOWN: Format = { mediaType: 'text/markdown', read: (bytes) => readDecoded(bytes, toTextPage) };
const HTML: Format = { mediaType: 'text/html', read: (bytes) => readDecoded(bytes, toHtmlPage) };
const MAIL: Format = { mediaType: 'message/rfc822', read: readMail };
const SAVED_PAGE: Format = { mediaType: 'multipart/related', read: readMail };
const DOCX: Format = {
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  read: readDocx,
};
const PDF: Format = { mediaType: 'application/pdf', read: readPdf };

const READERS: Readonly<Record<PolicyFormat, Format>> = {
  text: TEXT,
  markdown: MARKDOWN,
  html: HTML,
  docx: DOCX,
  pdf: PDF,
  mail: MAIL,
  'saved-page': SAVED_PAGE,
};

/** Formats by the file name's extension, in lower case. */
const FORMATS: ReadonlyMap<string, Format> = new Map(
  POLICY_FORMATS.flatMap(({ id, extensions }) => extensions.map((extension) => [extension, READERS[id]] as const)),
);

/**
 * Read a file as a document. The name's extension names the format; a name without one counts as plain text, unless the bytes
 * are those of a PDF or Word file.
 *
 * @throws LacunaError `empty-file`, `no-text`, `binary-file`, `unknown-encoding`, `too-large`, `unsupported-format`, `encrypted-file`,
 *   `damaged-file` or `bad-archive`.
 */
export async function ingest(bytes: Uint8Array, name: string): Promise<Document> {
  if (bytes.length > MAX_FILE_BYTES) {
    throw new LacunaError('too-large', { sizeMib: toMib(bytes.length), limitMib: toMib(MAX_FILE_BYTES) });
  }
  if (bytes.length === 0) {
    throw new LacunaError('empty-file');
  }
  const { mediaType, read } = getFormat(name, bytes);
  const { page, encoding, warnings } = await read(bytes);
  if (!/[\p{L}\p{N}]/u.test(page.text)) {
    throw new LacunaError('no-text');
  }
  return {
    mediaType,
    encoding,
    text: page.text,
    ...describeText(page),
    blocks: page.blocks,
    sourceMap: page.sourceMap,
    warnings: [...warnings, ...toLanguageWarnings(page.text)],
  };
}

function readDecoded(bytes: Uint8Array, toPage: (text: string) => Page): Reading {
  const decoded = decodeBytes(bytes);
  return { page: toPage(decoded.text), encoding: decoded.encoding, warnings: toWarnings(decoded) };
}

function getFormat(name: string, bytes: Uint8Array): Format {
  const extension = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? guessExtension(bytes);
  const format = FORMATS.get(extension);
  if (format === undefined) {
    throw new LacunaError('unsupported-format', { type: extension });
  }
  return format;
}

/** What a file without an extension is, by its first bytes. */
function guessExtension([first, second, third, fourth]: Uint8Array): string {
  const start = String.fromCharCode(first ?? 0, second ?? 0, third ?? 0, fourth ?? 0);
  if (start === '%PDF') {
    return 'pdf';
  }
  return start === 'PK\u0003\u0004' ? 'docx' : 'txt';
}

function toWarnings(decoded: Decoded): readonly Warning[] {
  if (!decoded.assumed) {
    return [];
  }
  const message = `The file does not say how its letters are encoded. It was read as ${decoded.encoding}; check quotation marks and accents.`;
  return [{ code: 'encoding-assumed', message }];
}

function toLanguageWarnings(text: string): readonly Warning[] {
  if (isEnglish(text)) return [];
  const message =
    'The text is not in English. It can be read and searched here, but labels and gaps are found in English alone.';
  return [{ code: 'not-english', message }];
}

function toMib(sizeBytes: number): number {
  return Math.ceil(sizeBytes / 1024 / 1024);
}
