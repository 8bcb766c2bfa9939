// Writes a text in other formats, as people have it: the same words, another file.
import { toPdf, type Placed } from './pdf-file.ts';
import { paragraph, toWordFile } from './word-file.ts';

const escape = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const toLines = (text: string): readonly string[] =>
  text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A Word file with a paragraph for each line. */
export function toWord(text: string): Uint8Array {
  return toWordFile({
    body: toLines(text)
      .map((line) => paragraph(escape(line)))
      .join(''),
  });
}

/** A mail in quoted-printable whose lines are wrapped at column 72. */
export function toMail(text: string): Uint8Array {
  const wrapped = text.split(/\r\n?|\n/).flatMap((line) => wrap(line, 72));
  const body = wrapped.map((line) => toQuoted(line)).join('\r\n');
  const head =
    'From: law@lark.example\r\nSubject: Our policy\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n';
  return new TextEncoder().encode(head + body);
}

/** A web page with a paragraph for each line. */
export function toWebPage(text: string): Uint8Array {
  return new TextEncoder().encode(
    `<!doctype html>${toLines(text)
      .map((line) => `<p>${escape(line)}</p>`)
      .join('\n')}`,
  );
}

/** A PDF with a paragraph for each line, in one column or two, with a head and a page's number on each page. */
export function toPrint(text: string, columns: 1 | 2): Uint8Array {
  const size = 8;
  const letters = columns === 1 ? 96 : 50;
  const placed: { at: number; text: string }[] = [];
  let at = 0;
  for (const line of toLines(text)) {
    for (const one of wrap(line, letters)) {
      placed.push({ at, text: one });
      at += 1;
    }
    at += 0.6;
  }
  const rows = 60;
  const pages: Placed[][] = [];
  for (const one of placed) {
    const whole = Math.floor(one.at / rows);
    const page = Math.floor(whole / columns);
    pages[page] ??= [
      { x: 50, y: 810, text: 'As printed', size },
      { x: 280, y: 30, text: `${page + 1}`, size },
    ];
    pages[page].push({ x: 50 + (whole % columns) * 260, y: 780 - (one.at - whole * rows) * 11, text: one.text, size });
  }
  return toPdf(pages);
}

function wrap(line: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    if (current !== '' && current.length + 1 + word.length > columns) {
      lines.push(current);
      current = word;
    } else {
      current = lines.length === 0 && current === '' ? word : `${current} ${word}`;
    }
  }
  return [...lines, current];
}

function toQuoted(line: string): string {
  const bytes = [...new TextEncoder().encode(line)];
  return bytes
    .map((byte) =>
      byte >= 0x20 && byte < 0x7f && byte !== 0x3d
        ? String.fromCodePoint(byte)
        : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
    )
    .join('')
    .replaceAll(/.{70}(?<!=.?)(?=.{6})/g, '$&=\r\n');
}
