import { LacunaError } from '../../../contract/errors.ts';
import { decodeBytes } from '../decode-bytes.ts';
import type { Encoding } from '../document.ts';
import { toHtmlPage } from '../html.ts';
import { type Page, type Reading, toTextPage } from '../page.ts';
import type { SourceRun } from '../source-map.ts';
import { joinPages, type PlacedPage } from './joined-page.ts';
import { type Letters, readLetters } from './letters.ts';
import { type MessagePart, readMessage } from './message.ts';
import { unpack } from './transfer.ts';
import { readWords } from './words.ts';

/** Fields of a head that a reader of mail sees. */
const SHOWN = /^(?:from|to|cc|date|subject)$/i;

/**
 * Read a mail (.eml) or a saved web page (.mht, .mhtml); the source map counts the file's bytes.
 *
 * Of a matter given twice the HTML is read, of a page its main part; attachments are left out, and a warning names how many. Sender, date
 * and subject open a mail's text as furniture. A file without a head is read as plain text.
 *
 * @throws LacunaError as decoding does; `damaged-file` where a part can't be unpacked.
 */
export function readMail(bytes: Uint8Array): Reading {
  const message = readMessage(new TextDecoder('latin1').decode(bytes));
  if (message === null) {
    const decoded = decodeBytes(bytes);
    return { page: toTextPage(decoded.text), encoding: decoded.encoding, warnings: [] };
  }
  const { bodies, attachments } = findBodies(message);
  const read = bodies.map((part) => readBody(bytes, part));
  if (read.length === 0) {
    throw new LacunaError('no-text');
  }
  const isWebPage =
    message.fields.all.some(({ name }) => /^snapshot-/i.test(name)) || /^multipart\/related$/.test(message.type);
  const head = isWebPage ? [] : toHead(message);
  const subject = readWords(message.fields.get('subject')?.value ?? '');
  const page = joinPages([...head, ...read]);
  const encoding: Encoding = read[0]?.encoding ?? 'utf-8';
  const left = `${attachments === 1 ? 'An attachment was' : `${attachments} attachments were`} left out. Save what you need and import it by itself.`;
  return {
    page: { ...page, title: page.blocks === null ? null : (page.title ?? (subject === '' ? null : subject)) },
    encoding,
    warnings: attachments > 0 && !isWebPage ? [{ code: 'attachments-left-out', message: left }] : [],
  };
}

interface Found {
  readonly bodies: readonly MessagePart[];
  readonly attachments: number;
}

/** The parts that a reader of mail shows, in order. */
function findBodies(part: MessagePart): Found {
  const { type, parts, fields, parameters } = part;
  if (parts.length === 0) {
    const isText = /^text\/(?:plain|html)$/.test(type) || type === 'application/xhtml+xml';
    const attached = /^attachment\b/i.test(fields.get('content-disposition')?.value ?? '');
    return isText && !attached ? { bodies: [part], attachments: 0 } : { bodies: [], attachments: 1 };
  }
  if (type === 'multipart/alternative') {
    return parts.map(findBodies).findLast(({ bodies }) => bodies.length > 0) ?? { bodies: [], attachments: 0 };
  }
  if (type === 'multipart/related') {
    const start = parameters.get('start');
    const root = parts.find((one) => start !== undefined && one.fields.get('content-id')?.value === start);
    return findBodies(root ?? parts[0] ?? part);
  }
  const found = parts.map(findBodies);
  return {
    bodies: found.flatMap(({ bodies }) => bodies),
    attachments: found.reduce((sum, { attachments }) => sum + attachments, 0),
  };
}

function readBody(bytes: Uint8Array, part: MessagePart): PlacedPage & { readonly encoding: Encoding } {
  const packing = part.fields.get('content-transfer-encoding')?.value ?? '';
  const letters = readLetters(unpack(bytes, part.start, part.end, packing), part.parameters.get('charset') ?? '');
  const page = part.type === 'text/plain' ? toTextPage(letters.text) : toHtmlPage(letters.text);
  return { page, runs: toByteRuns(page, letters), encoding: letters.encoding };
}

/** Two ways back made one: from the page's text to the part's letters, and from these to the file's bytes. */
function toByteRuns({ text, sourceMap }: Page, { runs }: Letters): readonly SourceRun[] {
  const composed: SourceRun[] = [];
  let inner = 0;
  sourceMap.runs.forEach(({ start, source }, at) => {
    const end = sourceMap.runs[at + 1]?.start ?? text.length;
    while ((runs[inner + 1]?.start ?? Infinity) <= source) {
      inner += 1;
    }
    const first = runs[inner];
    composed.push({ start, source: first === undefined ? 0 : first.source + (source - first.start) });
    for (
      let next = runs[inner + 1];
      next !== undefined && next.start < source + (end - start);
      next = runs[inner + 1]
    ) {
      composed.push({ start: start + (next.start - source), source: next.source });
      inner += 1;
    }
  });
  return composed;
}

function toHead({ fields }: MessagePart): readonly PlacedPage[] {
  return fields.all
    .filter(({ name }) => SHOWN.test(name))
    .map(({ name, value, at }) => {
      const text = `${name}: ${readWords(value)}`;
      return { page: { ...toTextPage(text), isHead: true }, runs: [{ start: 0, source: at }] };
    });
}
