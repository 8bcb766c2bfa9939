import type { DatasetImport, ImportLoss } from '../../main/contract/dataset-import.ts';
import { toCount } from './quantities.ts';

/** What was taken of a data set, in a sentence or two. */
export function toDatasetSentence(dataset: DatasetImport): string {
  const { policies, annotators, cancelled } = dataset;
  const sum = (count: (one: DatasetImport['policies'][number]) => number): number =>
    policies.reduce((total, one) => total + count(one), 0);
  const [decisions, known, mends] = [sum((one) => one.decisions), sum((one) => one.known), sum((one) => one.mends)];
  const made = policies.filter((one) => one.made).length;
  const by = annotators.length === 0 ? '' : ` of ${toCount(annotators.length, 'annotator')}`;
  const parts = [`Took ${toCount(decisions, 'decision')}${by} on ${toCount(policies.length, 'policy', 'policies')}`];
  if (made > 0) parts.push(`${made === policies.length ? 'all' : String(made)} made from the data set’s text`);
  if (mends > 0) parts.push(`${toCount(mends, 'place')} cut or joined as it says`);
  const sentences = [`${parts.join(', ')}.`];
  if (known > 0) sentences.push(`${toCount(known, 'decision')} stood here already.`);
  if (cancelled) sentences.push('Cancelled: policies that were not begun are left out.');
  const { lines, more } = partLosses(dataset).lost;
  const lost = lines.length + more;
  sentences.push(lost === 0 ? 'Nothing was lost.' : `${toCount(lost, 'thing')} could not be taken:`);
  return sentences.join(' ');
}

/** A loss’s place: the file, and the line where there is one. */
export function toLossPlace({ file, line }: ImportLoss): string {
  return line === 0 ? file : `${file}:${line}`;
}

/** What was lost of a data set and, apart from it, what it does not say. Those that are not kept count as lost. */
export function partLosses({ losses, moreLosses }: DatasetImport): Readonly<Record<'lost' | 'remarks', LossLines>> {
  return {
    lost: { lines: losses.filter(({ isRemark }) => !isRemark), more: moreLosses },
    remarks: { lines: losses.filter(({ isRemark }) => isRemark), more: 0 },
  };
}

/** Lines of a report, and how many more there were than are kept. */
export interface LossLines {
  readonly lines: readonly ImportLoss[];
  readonly more: number;
}

/** A report as lines of text. */
export function toLossText({ lines: losses, more }: LossLines): string {
  const lines = losses.map((loss) => `${toLossPlace(loss)}: ${loss.why}`);
  if (more > 0) lines.push(`and ${more} more`);
  return `${lines.join('\n')}\n`;
}
