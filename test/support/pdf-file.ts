// Writes PDF files from words and places, for the tests of what reads them. Their type is Courier, whose letters are all 0.6 wide.

import type { PdfLock } from './pdf-lock.ts';

/** Words at a place, in points from the page's lower left corner. */
export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
  readonly bold?: boolean;
}

/** How a file is locked, and what it says of itself. */
export interface PdfOptions {
  readonly lock?: PdfLock;
  readonly title?: string;
}

/** An A4 file whose pages hold these words, in this order. */
export function toPdf(pages: readonly (readonly Placed[])[], { lock, title = '' }: PdfOptions = {}): Uint8Array {
  const first = 6;
  const kids = pages.map((_, at) => `${first + at * 2} 0 R`).join(' ');
  const bodies = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Courier-Bold /Encoding /WinAnsiEncoding >>',
    `<< /Title ${toHexString(lock === undefined ? title : lock.encrypt(5, title))} >>`,
    ...pages.flatMap((page, at) => toPage(page, first + at * 2 + 1, lock)),
  ];
  return assemble(bodies, `<< /Size ${bodies.length + 1} /Root 1 0 R /Info 5 0 R${lock?.entries ?? ''} >>`);
}

function toHexString(letters: string): string {
  return `<${Buffer.from(letters, 'latin1').toString('hex')}>`;
}

function toPage(page: readonly Placed[], content: number, lock: PdfLock | undefined): readonly string[] {
  const words = page
    .map(
      ({ x, y, text, size = 10, bold = false }) =>
        `BT /${bold ? 'B' : 'R'} ${size} Tf ${x} ${y} Td (${escape(text)}) Tj ET`,
    )
    .join('\n');
  const stream = lock === undefined ? words : lock.encrypt(content, words);
  return [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /R 3 0 R /B 4 0 R >> >> /Contents ${content} 0 R >>`,
    `<< /Length ${Buffer.byteLength(stream, 'latin1')} >>\nstream\n${stream}\nendstream`,
  ];
}

/** Places of the letters outside Latin-1 in WinAnsiEncoding, which is windows-1252. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009Dž';

function escape(text: string): string {
  const letters = Array.from(text, (letter) => {
    const at = HIGH.indexOf(letter);
    return at === -1 ? letter : String.fromCodePoint(0x80 + at);
  });
  return letters.join('').replaceAll(/[\\()]/g, String.raw`\$&`);
}

function assemble(bodies: readonly string[], trailer: string): Uint8Array {
  let file = '%PDF-1.4\n';
  const offsets = bodies.map((body, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return String(offset).padStart(10, '0');
  });
  const table = offsets.map((offset) => `${offset} 00000 n \n`).join('');
  const end = `xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${table}trailer\n${trailer}\nstartxref\n${file.length}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file + end, 'latin1'));
}

/** Lines one below the other from `y` down, 12 points apart; an empty line leaves a gap. */
export function column(lines: readonly string[], x: number, y: number, style: Partial<Placed> = {}): readonly Placed[] {
  return lines.map((text, at) => ({ x, y: y - at * 12, text, ...style })).filter(({ text }) => text !== '');
}
