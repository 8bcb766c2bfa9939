import type { DatasetImport, ImportLoss } from '../../main/contract/dataset-import.ts';
import { toCount } from './quantities.ts';

/** What was taken of a data set, in a sentence or two. */
export function toDatasetSentence({ policies, annotators, losses, moreLosses, cancelled }: DatasetImport): string {
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
  const lost = losses.length + moreLosses;
  sentences.push(lost === 0 ? 'Nothing was lost.' : `${toCount(lost, 'thing')} could not be taken:`);
  return sentences.join(' ');
}

/** A loss’s place: the file, and the line where there is one. */
export function toLossPlace({ file, line }: ImportLoss): string {
  return line === 0 ? file : `${file}:${line}`;
}

/** The whole report as lines of text. */
export function toLossText({ losses, moreLosses }: DatasetImport): string {
  const lines = losses.map((loss) => `${toLossPlace(loss)}: ${loss.why}`);
  if (moreLosses > 0) lines.push(`and ${moreLosses} more`);
  return `${lines.join('\n')}\n`;
}
