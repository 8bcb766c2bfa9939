import type { Grade } from '../contract/alignment.ts';
import type { LabelId } from '../contract/labels.ts';
import type { FileBytes, ReaderSegment, Span } from '../contract/types.ts';
import { alignClauses } from '../core/5-compare/align/align-clauses.ts';
import { toAlignablePolicy } from '../core/5-compare/align/alignable-policy.ts';
import type { AlignablePolicy } from '../core/5-compare/align/clause.ts';
import { getWordTable } from '../core/5-compare/align/word-table.ts';
import { toStandingClauses } from '../core/5-compare/standing-clause.ts';
import { find } from '../core/4-find/find.ts';
import { findObstacle } from './align-policies.ts';
import { analyse } from './analyse.ts';
import type { OpenedModel } from './model-file.ts';

/** A pair as other programs read it. Offsets are UTF-16 code units of each document's text. */
export interface PairRow {
  readonly a: Span;
  readonly b: Span;
  readonly grade: Grade;
  /** 0 to 1, to four decimals. */
  readonly score: number;
  readonly label: LabelId | null;
  readonly opposed: boolean;
  /** Where either policy says the same again, in the same words or nearly. */
  readonly repeats: { readonly a: readonly Span[]; readonly b: readonly Span[] };
}

/** What aligning two files came to: pairs in `a`'s order, and a sentence for people where there is something to say. */
export interface AlignedFiles {
  readonly pairs: readonly PairRow[];
  readonly remark: string | null;
}

/** A file made ready for {@link alignFiles}. */
export interface AlignableFile {
  readonly name: string;
  readonly text: string;
  readonly policy: AlignablePolicy;
}

/** Read a file, cut it, label it and find its aspects, with no workspace. @throws LacunaError as `ingest` does. */
export async function readAlignable(file: FileBytes, { parsed, info }: OpenedModel): Promise<AlignableFile> {
  const { document, segments, predictions } = await analyse(file, parsed, info.id);
  const { text, extent, effectiveDate, company } = document;
  const findings = await find({ text, segments, labels: predictions, extent, effectiveDate });
  const read = segments.map((one, at): ReaderSegment => {
    const { start, end, kind, level, headings, leadIn } = one;
    return {
      start,
      end,
      kind,
      level,
      headings,
      leadIn,
      mends: [],
      prediction: predictions[at] ?? null,
      decision: null,
    };
  });
  return { name: file.name, text, policy: toAlignablePolicy(company, toStandingClauses(text, read), findings) };
}

/** Pair the clauses of two files. Policies in another language are told of and not aligned. */
export function alignFiles(a: AlignableFile, b: AlignableFile): AlignedFiles {
  const obstacle = findObstacle(a.text, b.text);
  if (obstacle === 'a-not-english') return { pairs: [], remark: toLanguageRemark(a) };
  if (obstacle === 'b-not-english') return { pairs: [], remark: toLanguageRemark(b) };
  const { pairs, repeats } = alignClauses(getWordTable(), a.policy, b.policy);
  const listAgain = (side: 'a' | 'b', { start }: Span): readonly Span[] =>
    repeats[side].find(({ first }) => first.start === start)?.again ?? [];
  const rows = pairs.map((pair): PairRow => {
    const { grade, label, opposed } = pair;
    const score = Math.round(pair.score * 10_000) / 10_000;
    const again = { a: listAgain('a', pair.a), b: listAgain('b', pair.b) };
    return { a: pair.a, b: pair.b, grade, score, label, opposed, repeats: again };
  });
  return { pairs: rows, remark: toRemark(rows, obstacle) };
}

function toRemark(rows: readonly PairRow[], obstacle: 'same-text' | null): string | null {
  if (obstacle === 'same-text') return 'The two files hold one and the same text: every clause is paired with itself.';
  return rows.length === 0 ? 'The two policies have no clauses in common.' : null;
}

function toLanguageRemark({ name }: AlignableFile): string {
  return `${name} is not in English, and Lacuna reads English only: nothing was paired.`;
}
