import { toPolicyId } from '../contract/decode.ts';
import { MAX_FILE_NAME } from '../contract/limits.ts';
import type { FileBytes } from '../contract/types.ts';
import type { ImportedPolicy } from '../core/7-import/imported-dataset.ts';
import { toPolicyText } from '../core/7-import/policy-text.ts';
import { findPolicy, listPolicies, type PolicyRecord } from '../store/policies.ts';
import type { Workbench } from './workbench.ts';

/**
 * What a policy of a data set becomes here: `held` by the workspace (`isOriginal` where it is the very file, so that the data set’s places are in
 * its text), `missing` with the file to make it of, or `lost`.
 */
export type Target = { readonly policy: ImportedPolicy } & (
  | { readonly kind: 'held'; readonly record: PolicyRecord; readonly isOriginal: boolean; readonly made: boolean }
  | { readonly kind: 'missing'; readonly file: FileBytes }
  | { readonly kind: 'lost'; readonly why: string }
);

/** Find the policy by its hash, or the first digits of it, else by its text as a file. */
export function findTarget(bench: Workbench, policy: ImportedPolicy): Target {
  const original = policy.sha256 === null ? null : findByHash(bench, policy.sha256);
  if (original !== null) return { kind: 'held', policy, record: original, isOriginal: true, made: false };
  const found = toPolicyText(policy);
  if (found === null)
    return { kind: 'lost', policy, why: 'the workspace does not hold it, and the data set has no text of it' };
  const bytes = new TextEncoder().encode(found.text);
  const known = findPolicy(bench.db, toPolicyId(bench.hash(bytes)));
  if (known !== null && known.removedAt === null)
    return { kind: 'held', policy, record: known, isOriginal: false, made: false };
  return { kind: 'missing', policy, file: { name: toFileName(policy.name), bytes } };
}

function findByHash({ db }: Workbench, sha256: string): PolicyRecord | null {
  const known = sha256.length === 64 ? findPolicy(db, toPolicyId(sha256)) : null;
  if (known !== null) return known.removedAt === null ? known : null;
  const alike = sha256.length === 64 ? [] : listPolicies(db).filter(({ id }) => id.startsWith(sha256));
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

/** A name under which the text is read as it is: with the ending of a text file. */
function toFileName(name: string): string {
  const base = name.split(/[/\\]/).at(-1) ?? '';
  const short = (base === '' ? 'policy' : base).slice(0, MAX_FILE_NAME - '.txt'.length);
  return /\.(?:txt|md)$/i.test(short) ? short : `${short}.txt`;
}
