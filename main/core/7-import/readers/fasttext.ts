import type { FileKind } from '../file-kind.ts';

const LABEL = /^__label__(\S+)$/;

/**
 * fastText’s lines: labels, then words. They say nothing of policies, annotators or places, so that each file becomes a policy; and its blanks
 * are not the text’s. Words that the export parted so that they don’t look like labels are joined again.
 */
export const FASTTEXT: FileKind = {
  format: 'fasttext',
  rank: 0,
  recognises: (file) => (file.text() ?? '').trimStart().startsWith('__label__'),
  read: (file, gathering) => {
    gathering.remark(
      { file: file.name, line: 0 },
      'whose the labels are, a person’s or a model’s, and of which policies: the format does not say, and all are taken for a person’s',
    );
    for (const [at, line] of (file.text() ?? '').split('\n').entries()) {
      if (line.trim() === '') continue;
      const origin = { file: file.name, line: at + 1 };
      const words = line.trim().split(/\s/);
      const first = words.findIndex((word) => !LABEL.test(word));
      const labels = (first === -1 ? words : words.slice(0, first)).map((word) => LABEL.exec(word)?.[1] ?? '');
      const text = first === -1 ? '' : words.slice(first).join(' ').replaceAll('__ label__', '__label__').trim();
      if (text === '') {
        gathering.lose(origin, 'the labels: no words stand behind them');
        continue;
      }
      const clause = gathering.clause(gathering.policy({ name: file.name }, origin), { text }, origin);
      if (labels.length === 0) gathering.lose(origin, 'the clause’s answer: no label stands before it');
      else gathering.answer(clause, { annotator: null, labels, decidedAt: null }, origin);
    }
  },
};
