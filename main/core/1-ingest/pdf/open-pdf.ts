import type { getDocument } from 'unpdf/pdfjs';
import { LacunaError } from '../../../contract/errors.ts';
import type { Glyphs, TextLayer } from './glyphs.ts';

type Pdf = Awaited<ReturnType<typeof getDocument>['promise']>;
type PdfPage = Awaited<ReturnType<Pdf['getPage']>>;
type Content = Awaited<ReturnType<PdfPage['getTextContent']>>;
type TextItem = Extract<Content['items'][number], { str: string }>;
type Matrix = readonly number[];

/** Text layers of an opened file, page after page; null for a page that can't be read. `close` frees the file. */
export interface OpenedPdf {
  readonly title: string | null;
  readonly pages: number;
  readonly readPage: (page: number) => Promise<TextLayer | null>;
  readonly close: () => Promise<void>;
}

/**
 * What pdf.js is told: to print nothing, to fetch nothing (no address of fonts or character maps is given), to draw nothing, to
 * compile nothing. An image above one point is skipped, since only text is wanted.
 */
const SILENT = {
  verbosity: 0,
  useWorkerFetch: false,
  useSystemFonts: false,
  useWasm: false,
  disableFontFace: true,
  disableAutoFetch: true,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  enableXfa: false,
  stopAtErrors: false,
  maxImageSize: 1,
} as const;

/**
 * Open a PDF. The bytes are copied, since pdf.js takes over what it is given.
 *
 * @throws LacunaError `encrypted-file` where a password is needed to read it, `damaged-file` where nothing can be made of it.
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  const { getDocument } = await import('unpdf/pdfjs');
  const task = getDocument({ ...SILENT, data: new Uint8Array(bytes) });
  const pdf = await task.promise.catch((error: unknown) => {
    const locked = error instanceof Error && error.name === 'PasswordException';
    throw new LacunaError(locked ? 'encrypted-file' : 'damaged-file', { type: 'pdf' }, { cause: error });
  });
  const bold = new Map<string, boolean>();
  return {
    title: await findTitle(pdf),
    pages: pdf.numPages,
    readPage: async (number) => {
      try {
        const page = await pdf.getPage(number);
        const layer = await readLayer(page, number, bold);
        page.cleanup();
        return layer;
      } catch {
        return null;
      }
    },
    close: async () => task.destroy(),
  };
}

async function findTitle(pdf: Pdf): Promise<string | null> {
  const read = await pdf.getMetadata().catch(() => null);
  const title: unknown = Object.entries(read?.info ?? {}).find(([key]) => key === 'Title')?.[1];
  const line = typeof title === 'string' ? title.replaceAll(/\s+/g, ' ').trim() : '';
  // Programs put the name of the file that they printed here; that is no title.
  return line === '' || /\.[a-z]{2,5}$|^(?:untitled|about:blank|microsoft word)|^https?:/i.test(line) ? null : line;
}

async function readLayer(page: PdfPage, number: number, bold: Map<string, boolean>): Promise<TextLayer> {
  const view = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const texts = items.filter((item): item is TextItem => 'str' in item && item.str !== '');
  await learnFonts(page, new Set(texts.map((item) => item.fontName)), bold);
  const glyphs = texts.map((item) => toGlyphs(item, view.transform as Matrix, bold.get(item.fontName) === true));
  return { page: number, width: view.width, height: view.height, glyphs };
}

/** A font's own name is known once a page that uses it has been prepared for drawing. Most pages use known fonts only. */
async function learnFonts(page: PdfPage, names: ReadonlySet<string>, bold: Map<string, boolean>): Promise<void> {
  const unknown = [...names].filter((name) => !bold.has(name));
  if (unknown.length === 0) {
    return;
  }
  await page.getOperatorList().catch(() => null);
  for (const name of unknown) {
    const font = page.commonObjs.has(name) ? (page.commonObjs.get(name) as { readonly name?: unknown }) : {};
    bold.set(name, typeof font.name === 'string' && /bold|black|heavy|demi/i.test(font.name));
  }
}

function toGlyphs(item: TextItem, view: Matrix, bold: boolean): Glyphs {
  const [a, b, , , x, y] = multiply(view, item.transform as Matrix);
  const size = Math.hypot(a, b) || 1;
  return { text: toReadable(item.str), x, y, width: item.width, size, bold, upright: Math.abs(b) < size / 20 && a > 0 };
}

/** Symbol fonts hold bullets at places of their own, which mean nothing elsewhere. */
function toReadable(text: string): string {
  return /[\uE000-\uF8FF]/.test(text) ? text.replaceAll(/(?<=^|\s)[\uE000-\uF8FF](?=\s|$)/g, '•') : text;
}

type Six = readonly [number, number, number, number, number, number];

function multiply(outer: Matrix, inner: Matrix): Six {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = outer;
  const [p = 1, q = 0, r = 0, s = 1, t = 0, u = 0] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}
