import { listActive, type Codebook, type LabelDraft } from '../../main/contract/codebook.ts';
import type { LabelId } from '../../main/contract/labels.ts';

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** The keys that no label in use has, and that of the label named. */
export function toFreeKeys(codebook: Codebook, own: LabelId | null): readonly string[] {
  const taken = new Set(listActive(codebook).flatMap(({ id, key }) => (id === own ? [] : [key])));
  return KEYS.filter((key) => !taken.has(key));
}

/** A label about which nothing is written yet. */
export function toEmptyDraft(key: string | null): LabelDraft {
  return { name: '', short: '', key, asks: '', examples: [], hardCases: [] };
}

/** Lines of a text field: without white space around them, without empty ones, each once. */
export function toLines(text: string): readonly string[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ''))];
}

/** The first word of a name, cut to what fits, where no short name was given. */
export function toShort(name: string, most: number): string {
  const [first = ''] = name.trim().split(/[\s,&/]+/);
  return first.slice(0, most);
}
