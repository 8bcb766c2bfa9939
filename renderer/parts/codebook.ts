import { createContext, use } from 'react';
import { listActive, type Codebook, type CodebookLabel } from '../../main/contract/codebook.ts';
import { isProvidedLabelId, type LabelId, type ProvidedLabelId } from '../../main/contract/labels.ts';
import { PROVIDED_CODEBOOK } from '../../main/contract/provided-codebook.ts';

/** The workspace's codebook, for everything that names a label; the provided one until it has been read. */
export const CodebookContext = createContext<Codebook>(PROVIDED_CODEBOOK);

/** The labels that can be given, in the order in which they are shown. */
export function useLabels(): readonly CodebookLabel[] {
  return listActive(use(CodebookContext));
}

/** The labels in use that came with the application, by their names of today. */
export function useProvidedLabels(): readonly (CodebookLabel & { readonly id: ProvidedLabelId })[] {
  return useLabels().flatMap((label) => (isProvidedLabelId(label.id) ? [{ ...label, id: label.id }] : []));
}

/** A label, in use or not; null for one that was taken back after somebody had given it. */
export function useLabel(label: LabelId): CodebookLabel | null {
  return use(CodebookContext).labels.find(({ id }) => id === label) ?? null;
}
