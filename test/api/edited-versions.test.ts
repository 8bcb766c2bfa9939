import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FileBytes, PolicyReading } from '../../main/contract/types.ts';
import { toMail, toPrint, toWebPage, toWord } from '../support/disguise.ts';
import { editVersion, type EditedPart } from '../support/edited-version.ts';
import { type MendingDesk, toDesk } from '../support/mending.ts';
import { importOne, openTestWorkspace } from '../support/test-workspace.ts';

const CORPUS = path.join(import.meta.dirname, '../../corpus');
const POLICIES = readdirSync(CORPUS).filter((name) => /^\d{3}_.*\.txt$/.test(name));

/** The least share of decisions on untouched clauses that a new version must take over. */
const KEPT = 0.95;

const toBytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const FORMATS: readonly (readonly [name: string, write: (text: string) => Uint8Array])[] = [
  ['newer.txt', toBytes],
  ['newer.html', toWebPage],
  ['newer.docx', toWord],
  ['newer.eml', toMail],
  ['newer.pdf', (text) => toPrint(text, 1)],
];

function toParts({ text, segments }: PolicyReading): readonly EditedPart[] {
  const places = new Map(segments.map(({ start }, at) => [start, at]));
  return segments.map(({ start, end, kind, leadIn }, at) => ({
    words: text.slice(start, end),
    gap: text.slice(end, segments[at + 1]?.start ?? text.length),
    kind,
    opener: leadIn === null ? null : (places.get(leadIn.start) ?? null),
  }));
}

function decideAll({ handlers, policyId, read }: MendingDesk): number {
  const clauses = read().segments.filter(({ kind }) => kind === 'clause' || kind === 'list-item');
  for (const { start, end } of clauses) {
    void handlers['decision.add']({ policyId, start, end, labels: ['sharing'], action: 'set', suggestionShown: false });
  }
  return clauses.length;
}

const toLetters = (words: string): string => words.replaceAll(/\s+/g, ' ').trim();

describe.each(POLICIES)('an edited version of %s', (policy) => {
  it.each(FORMATS)(
    'as %s takes over what was decided on untouched clauses, and lists all else',
    async (name, write) => {
      const workspace = openTestWorkspace();
      const older: FileBytes = { name: policy, bytes: readFileSync(path.join(CORPUS, policy)) };
      const old = toDesk(workspace, await importOne(workspace, older));
      const decided = decideAll(old);
      for (const seed of name === 'newer.txt' ? [1, 2, 3] : [1]) {
        const edited = editVersion(toParts(old.read()), 12, seed);
        const next = toDesk(workspace, await importOne(workspace, { name, bytes: write(edited.text) }));
        const answer = await next.handlers['policy.succeed']({ policyId: next.policyId, previousId: old.policyId });
        expect(answer.carried + answer.leftBehind).toBe(decided);
        expect(edited.untouched).toBeLessThan(decided);
        const quotes = new Map(old.read().segments.map(({ decision }) => [decision?.id, decision?.quote]));
        for (const { decision } of next.read().segments) {
          if (decision === null) continue;
          expect(toLetters(decision.quote)).toBe(toLetters(quotes.get(decision.origin?.id) ?? ''));
        }
        expect(answer.carried / edited.untouched).toBeGreaterThanOrEqual(KEPT);
      }
    },
  );
});
