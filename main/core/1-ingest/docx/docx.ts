import { LacunaError } from '../../../contract/errors.ts';
import type { Warning } from '../../../contract/types.ts';
import { openArchive } from '../archive.ts';
import type { Reading } from '../page.ts';
import { readNumbering } from './numbering.ts';
import { findTitle, type PackageParts, readPackage } from './package-parts.ts';
import { type NoteSigns, type Part, type ReadParts, readPart } from './part.ts';
import { settleRoles } from './settle-roles.ts';
import { readStyles, type Style } from './styles.ts';
import { type ChangeCounts, writeText } from './word-text.ts';

/** How files of older Office versions begin, and locked ones, which are wrapped in the same kind of file. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Read a Word file (.docx) as text with blocks; the source map counts paragraphs.
 *
 * Lists bear their markers, notes stand at the end under the signs that refer to them, heads and feet of pages behind them as furniture.
 * Tracked changes are neither accepted nor refused: both readings stand in the text, each in its signs, and a warning counts them.
 *
 * @throws LacunaError `encrypted-file`, `damaged-file`, `bad-archive`; `unsupported-format` for a .doc under this name.
 */
export async function readDocx(bytes: Uint8Array): Promise<Reading> {
  refuseCompound(bytes);
  const parts = await readPackage(openArchive(bytes, 'docx'));
  if (parts === null) {
    throw new LacunaError('damaged-file', { type: 'docx' });
  }
  const toStyle = readStyles(parts.styles ?? '');
  const signs: NoteSigns = new Map();
  const read = readParts(parts, signs, toStyle);
  const blocks = settleRoles(read, signs, toStyle, readNumbering(parts.numbering ?? ''));
  const { text, blocks: written, runs, changes } = writeText(blocks);
  const title = parts.properties === null ? null : findTitle(parts.properties);
  return {
    page: { text, title, blocks: written, sourceMap: { unit: 'paragraph', runs } },
    encoding: 'utf-8',
    warnings: toWarnings([read.main, ...read.notes, ...read.edges], changes),
  };
}

function readParts(parts: PackageParts, signs: NoteSigns, toStyle: (id: string) => Style): ReadParts {
  let next = 1;
  const read = (xml: string): Part => {
    const part = readPart(xml, next, signs, (style) => toStyle(style).bold);
    next += part.paragraphs.length;
    return part;
  };
  return { main: read(parts.main), notes: parts.notes.map(read), edges: parts.edges.map(read) };
}

function refuseCompound(bytes: Uint8Array): void {
  if (!COMPOUND.every((byte, at) => bytes[at] === byte)) {
    return;
  }
  const names = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1));
  throw names.includes('EncryptedPackage')
    ? new LacunaError('encrypted-file')
    : new LacunaError('unsupported-format', { type: 'doc' });
}

function toWarnings(parts: readonly Part[], { inserted, deleted }: ChangeCounts): readonly Warning[] {
  const comments = parts.reduce((sum, part) => sum + part.comments, 0);
  const warnings: Warning[] = [];
  if (inserted + deleted > 0) {
    const what = `${count(inserted, 'insertion')} and ${count(deleted, 'deletion')}`;
    const message = `The draft holds ${what} that nobody has accepted. They stand in the text as {++inserted++} and {--deleted--}.`;
    warnings.push({ code: 'tracked-changes', message });
  }
  if (comments > 0) {
    const message = `The draft holds ${count(comments, 'comment')} that ${comments === 1 ? 'is' : 'are'} not shown here.`;
    warnings.push({ code: 'comments-left-out', message });
  }
  const chunks = parts.reduce((sum, part) => sum + part.chunks, 0);
  if (chunks > 0) {
    const message = `The draft takes in ${count(chunks, 'piece')} of other files that ${chunks === 1 ? 'is' : 'are'} missing here. Open it in Word, save it anew and choose that copy.`;
    warnings.push({ code: 'pieces-left-out', message });
  }
  if (parts.some(({ hidden }) => hidden)) {
    warnings.push({ code: 'hidden-text', message: 'The file holds hidden text. It is shown here like the rest.' });
  }
  return warnings;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
