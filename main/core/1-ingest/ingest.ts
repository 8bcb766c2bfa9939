import { LacunaError } from '../../contract/errors.ts';
import type { Warning } from '../../contract/types.ts';
import { type Decoded, decodeBytes } from './decode-bytes.ts';
import { describeText } from './describe-text.ts';
import type { Document } from './document.ts';
import { toHtmlPage } from './html.ts';
import { type Page, toTextPage } from './page.ts';

/** Largest file read, in bytes. */
export const LIMIT_BYTES = 64 * 1024 * 1024;

interface Format {
  readonly mediaType: string;
  readonly toPage: (text: string) => Page;
}

const TEXT: Format = { mediaType: 'text/plain', toPage: toTextPage };
const MARKDOWN: Format = { mediaType: 'text/markdown', toPage: toTextPage };
const HTML: Format = { mediaType: 'text/html', toPage: toHtmlPage };

/** Formats by the file name's extension, in lower case. */
const FORMATS: ReadonlyMap<string, Format> = new Map([
  ['txt', TEXT],
  ['text', TEXT],
  ['eml', TEXT],
  ['md', MARKDOWN],
  ['markdown', MARKDOWN],
  ['html', HTML],
  ['htm', HTML],
  ['xhtml', HTML],
]);

/**
 * Read a file as a document. The name's extension names the format; a name without one counts as plain text.
 *
 * @throws LacunaError `empty-file`, `no-text`, `binary-file`, `unknown-encoding`, `too-large` or `unsupported-format`.
 */
export async function ingest(bytes: Uint8Array, name: string): Promise<Document> {
  if (bytes.length > LIMIT_BYTES) {
    throw new LacunaError('too-large', { sizeMib: toMib(bytes.length), limitMib: toMib(LIMIT_BYTES) });
  }
  const format = getFormat(name);
  const decoded = decodeBytes(bytes);
  const page = format.toPage(decoded.text);
  if (!/[\p{L}\p{N}]/u.test(page.text)) {
    throw new LacunaError('no-text');
  }
  return {
    mediaType: format.mediaType,
    encoding: decoded.encoding,
    text: page.text,
    ...describeText(page),
    blocks: page.blocks,
    sourceMap: page.sourceMap,
    warnings: toWarnings(decoded),
  };
}

function getFormat(name: string): Format {
  const extension = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? 'txt';
  const format = FORMATS.get(extension);
  if (format === undefined) {
    throw new LacunaError('unsupported-format', { type: extension });
  }
  return format;
}

function toWarnings(decoded: Decoded): readonly Warning[] {
  if (!decoded.assumed) {
    return [];
  }
  const message = `The file does not say how its letters are encoded. It was read as ${decoded.encoding}; check quotation marks and accents.`;
  return [{ code: 'encoding-assumed', message }];
}

function toMib(sizeBytes: number): number {
  return Math.ceil(sizeBytes / 1024 / 1024);
}
