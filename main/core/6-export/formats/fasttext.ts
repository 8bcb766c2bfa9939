import type { DatasetRow } from '../rows.ts';
import { drawSplits, SPLIT_NAMES } from '../splits/draw-splits.ts';
import { toSplitReport } from '../splits/split-report.ts';
import { inParts, mapEach, toJsonFile, toNamed, type Writer } from './writer.ts';

/**
 * fastText: `train.txt`, `validation.txt` and `test.txt` with a clause a line, its labels before its words (`__label__sharing We share …`).
 * Train with the loss `ova`, since a clause can have several labels; “none applies” is a label of its own there, as fastText wants one a line.
 * `splits.json` says how the policies were parted. Line ends within a clause become blanks; a word that looks like a label gets a blank in it.
 */
export const writeFastText: Writer = function* (dataset, { labels, seed }) {
  const splits = yield* drawSplits(dataset, seed);
  for (const name of SPLIT_NAMES) {
    const rows = dataset.rows.filter((row) => splits.of(row) === name);
    yield* inParts(`${name}.txt`, mapEach(rows, toLine));
  }
  const ids = labels.map(({ id }) => id);
  yield toJsonFile('splits.json', toSplitReport(dataset, splits, ids));
};

function toLine({ labels, text }: DatasetRow): string {
  const given = toNamed(labels).map((label) => `__label__${label}`);
  return `${given.join(' ')} ${toWords(text)}\n`;
}

function toWords(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll('__label__', '__ label__').trim();
}
