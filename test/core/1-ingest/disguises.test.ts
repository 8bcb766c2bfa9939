import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../../main/core/1-ingest/document.ts';
import { ingest } from '../../../main/core/1-ingest/ingest.ts';
import { segment } from '../../../main/core/2-segment/segment.ts';
import { toPlainClauses, toShareKept } from '../../support/kept-clauses.ts';
import { toMail, toPrint, toWebPage, toWord } from '../../support/disguise.ts';

const CORPUS = path.join(import.meta.dirname, '../../../corpus');
const FORMATS = path.join(import.meta.dirname, '../../fixtures/formats');
const POLICIES = readdirSync(CORPUS).filter((name) => /^\d{3}_.*\.txt$/.test(name));
/** Least share of a text's clauses that another format of it must keep. */
const KEPT = 0.93;

describe.each(POLICIES)('the provided policy %s keeps its clauses', (policy) => {
  it.each<readonly [string, string, (text: string) => Uint8Array]>([
    ['a Word file', 'a.docx', toWord],
    ['a wrapped mail', 'a.eml', toMail],
    ['a web page', 'a.html', toWebPage],
    ['a PDF', 'a.pdf', (text) => toPrint(text, 1)],
    ['a PDF in two columns', 'a.pdf', (text) => toPrint(text, 2)],
  ])('as %s', async (_, name, disguise) => {
    const plain = await ingest(readFileSync(path.join(CORPUS, policy)), policy);
    expect(toShareKept(plain, await ingest(disguise(plain.text), name))).toBeGreaterThanOrEqual(KEPT);
  });
});

describe('a policy that other programs wrote', () => {
  const read = async (name: string) => ingest(readFileSync(path.join(FORMATS, name)), name);

  it.each([
    ['lark-word.docx', 'paragraph'],
    ['lark-print.pdf', 'page'],
    ['lark-columns.pdf', 'page'],
  ])('%s has the headings and clauses of its web page, one by one', async (name, unit) => {
    const [page, other] = [await read('lark.html'), await read(name)];
    expect(other.sourceMap.unit).toBe(unit);
    expect(toPlainClauses(other)).toStrictEqual(toPlainClauses(page));
    const toHeadings = (document: Document) =>
      segment(document).flatMap(({ kind, start, end }) =>
        kind === 'heading' ? [document.text.slice(start, end)] : [],
      );
    expect(toHeadings(other)).toStrictEqual(toHeadings(page));
    expect([other.title, other.effectiveDate]).toStrictEqual([page.title, '2024-03-01']);
  });
});
