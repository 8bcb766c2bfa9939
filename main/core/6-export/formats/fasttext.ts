import { drawSplits, SPLIT_NAMES } from '../splits/draw-splits.ts';
import { toSplitReport } from '../splits/split-report.ts';
import { toJsonFile, toNamed, toTextFile, type Writer } from './writer.ts';

/**
 * fastText: `train.txt`, `validation.txt` and `test.txt` with a clause a line, its labels before its words (`__label__sharing We share …`).
 * Train with the loss `ova`, since a clause can have several labels; “none applies” is a label of its own there, as fastText wants one a line.
 * `splits.json` says how the policies were parted. Line ends within a clause become blanks; a word that looks like a label gets a blank in it.
 */
export const writeFastText: Writer = (dataset, { labels, seed }) => {
  const splits = drawSplits(dataset, seed);
  return [
    ...SPLIT_NAMES.map((name) =>
      toTextFile(
        `${name}.txt`,
        dataset.rows
          .filter((row) => splits.of(row) === name)
          .map(
            (row) =>
              `${toNamed(row.labels)
                .map((label) => `__label__${label}`)
                .join(' ')} ${toWords(row.text)}\n`,
          )
          .join(''),
      ),
    ),
    toJsonFile(
      'splits.json',
      toSplitReport(
        dataset,
        splits,
        labels.map(({ id }) => id),
      ),
    ),
  ];
};

function toWords(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll('__label__', '__ label__').trim();
}
