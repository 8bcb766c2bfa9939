import { LacunaError } from '../../../contract/errors.ts';
import type { Warning } from '../../../contract/types.ts';
import type { Reading } from '../page.ts';
import { toRegions } from './columns.ts';
import { pareFurniture } from './furniture.ts';
import { learnHyphenation } from './hyphens.ts';
import { type Line, toLines } from './lines.ts';
import { openPdf } from './open-pdf.ts';
import { createPageText, toSingle } from './page-text.ts';
import { findPitch, toParagraphs } from './paragraphs.ts';
import { toRoles } from './roles.ts';

/** Pages after which others get their turn: pdf.js by itself never gives one, and who waits may want to call it off. */
const TURN = 10;

async function giveTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

/** What is kept of each page while the rest is read: lines only, so that memory grows with the text and not with the pictures. */
interface Layers {
  readonly title: string | null;
  readonly pages: readonly (readonly Line[])[];
  readonly heights: readonly number[];
  readonly unread: readonly number[];
}

/**
 * Read a PDF's text layer as text with blocks; the source map counts pages.
 *
 * Running heads and feet stand behind the paragraph that they interrupt. A hyphen that only marks that a line's end cut a word is
 * left out, and a warning says how many.
 *
 * @throws LacunaError `encrypted-file`, `damaged-file`.
 */
export async function readPdf(bytes: Uint8Array): Promise<Reading> {
  const { title, pages, heights, unread } = await readLayers(bytes);
  const pared = pareFurniture(pages, heights);
  const regions = pared.flatMap(({ body }) => toRegions(body));
  const paragraphs = toParagraphs(regions, findPitch(regions));
  const roles = toRoles(paragraphs);
  const output = createPageText(learnHyphenation(regions.flatMap(({ lines }) => lines.map(({ text }) => text))));
  let shown = 0;
  const showUpTo = (page: number) => {
    for (; shown < Math.min(page, pared.length); shown += 1) {
      pared[shown]?.furniture.forEach((line) => output.write(toSingle(line), { role: 'furniture', level: 0 }));
    }
  };
  paragraphs.forEach((paragraph, at) => {
    // The page's own head comes first; a paragraph that runs over is not interrupted.
    showUpTo((paragraph.lines[0]?.page ?? 1) - 1);
    output.write(paragraph, roles[at] ?? { role: 'paragraph', level: 0 });
  });
  showUpTo(pared.length);
  const { text, blocks, runs, mended } = output.finish();
  return {
    page: { text, title, blocks, sourceMap: { unit: 'page', runs } },
    encoding: 'utf-8',
    warnings: toWarnings(unread, findBlank(pages, unread), mended),
  };
}

/** Pages without a line, from 1, those left out that could not be read. */
function findBlank(pages: readonly (readonly Line[])[], unread: readonly number[]): readonly number[] {
  return pages.flatMap((lines, at) => (lines.length === 0 && !unread.includes(at + 1) ? [at + 1] : []));
}

async function readLayers(bytes: Uint8Array): Promise<Layers> {
  const pdf = await openPdf(bytes);
  const pages: (readonly Line[])[] = [];
  const heights: number[] = [];
  const unread: number[] = [];
  try {
    for (let number = 1; number <= pdf.pages; number += 1) {
      const layer = await pdf.readPage(number);
      pages.push(layer === null ? [] : toLines(layer));
      heights.push(layer?.height ?? 0);
      unread.push(...(layer === null ? [number] : []));
      if (number % TURN === 0) {
        await giveTurn();
      }
    }
  } finally {
    await pdf.close();
  }
  if (unread.length === pages.length) {
    throw new LacunaError('damaged-file', { type: 'pdf' });
  }
  return { title: pdf.title, pages, heights, unread };
}

function toWarnings(unread: readonly number[], blank: readonly number[], mended: number): readonly Warning[] {
  const lost = `${toPages(unread)} could not be read. What stands there is missing here.`;
  const scans = `${toPages(blank)} ${blank.length === 1 ? 'holds' : 'hold'} no text. If ${blank.length === 1 ? 'it is a scan' : 'they are scans'}, run text recognition on the file first.`;
  const words = `${mended === 1 ? 'One word was' : `${mended} words were`} joined again that the end of a line had cut with a hyphen.`;
  return [
    ...(unread.length > 0 ? [{ code: 'pages-unread', message: lost }] : []),
    ...(blank.length > 0 ? [{ code: 'pages-without-text', message: scans }] : []),
    ...(mended > 0 ? [{ code: 'hyphens-joined', message: words }] : []),
  ];
}

/** Most pages that are named one by one. */
const NAMED = 12;

function toPages(numbers: readonly number[]): string {
  if (numbers.length > NAMED) {
    return `${numbers.length} pages`;
  }
  const last = numbers.at(-1) ?? 0;
  return numbers.length === 1 ? `Page ${last}` : `Pages ${numbers.slice(0, -1).join(', ')} and ${last}`;
}
