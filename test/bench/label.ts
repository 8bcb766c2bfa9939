import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { LABEL_IDS, type LabelId } from '../../main/contract/labels.ts';
import { evaluate, type Evaluation } from '../../main/core/3-label/evaluate.ts';
import type { LabelledClause } from '../../main/core/3-label/train.ts';
import { ask, type Answer } from './support/child.ts';
import { FASTTEXT_SETTINGS, hasFasttext, learnFasttext, toStem, applyFasttext } from './support/fasttext.ts';
import { toFigure, toMedian, toRatioText, toSpread, toSpreadText } from './support/figures.ts';
import { drawClauses, readReal, readShipped, type LabelData } from './support/label-data.ts';
import type { Learned, Used } from './support/learner-child.ts';
import { LEARNERS } from './support/learners.ts';
import { toVersioned } from './support/peer-versions.ts';
import type { Glance, Report, Say, Table } from './support/report.ts';

type Clauses = readonly LabelledClause[];

const CHILD = path.join(import.meta.dirname, 'support/learner-child.ts');
const DEFAULT_MODEL = path.join(import.meta.dirname, '../../models/default/model.bin');
const TITLE = 'Learning and giving labels';
const OURS = 'Lacuna';
const FASTTEXT = 'fastText';
const LOGISTIC = 'natural LogisticRegressionClassifier';
const NO_FASTTEXT = 'fastText is left out: there is no command `fasttext` here (Debian: `apt-get install fasttext`).';
const NO_REAL = 'Clauses of real policies are left out: they do not lie beside this repository.';
const ROUNDS = 3;
/** As many as natural's logistic regression learns in half a minute; with twice as many it takes twenty times as long. */
const FEW = 200;
/** As many of the real clauses as natural's Bayes classifier can be asked to remember. */
const MANY = 5000;

/** One learner on one set of clauses: trained once, used several times. */
interface Entry {
  readonly name: string;
  readonly learned: Answer<Learned>;
  readonly used: readonly Answer<Used>[];
  readonly evaluation: Evaluation;
}

function judge(test: Clauses, labels: readonly (readonly LabelId[])[]): Evaluation {
  const toScores = (given: readonly LabelId[]) =>
    Object.fromEntries(LABEL_IDS.map((id) => [id, Number(given.includes(id))])) as Record<LabelId, number>;
  const judged = test.map(({ doc, labels: truth }, at) => {
    const given = labels[at] ?? [];
    return { doc, truth, said: { labels: given, scores: toScores(given) } };
  });
  return evaluate(judged, 1);
}

async function enter(name: string, train: Clauses, data: LabelData, folder: string): Promise<Entry> {
  const stem = toStem(folder, name);
  const write = (what: string, value: unknown): string => {
    const file = path.join(folder, `${what}.json`);
    writeFileSync(file, JSON.stringify(value));
    return file;
  };
  const files = { train: write('train', train), test: write('test', data.test), speed: write('speed', data.speed) };
  const isOurs = name in LEARNERS;
  const learned = isOurs
    ? await ask<Learned>(CHILD, ['learn', name, files.train, stem])
    : await learnFasttext(train, stem);
  const used: Answer<Used>[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    used.push(
      isOurs
        ? await ask<Used>(CHILD, ['use', name, stem, files.test, files.speed])
        : await applyFasttext(stem, data.test, data.speed),
    );
  }
  return { name, learned, used, evaluation: judge(data.test, used[0]?.value.labels ?? []) };
}

const toRates = ({ used }: Entry): readonly number[] => used.map(({ value }) => value.clausesPerSecond);

function toRow(entry: Entry, ours: Entry): readonly string[] {
  const { name, learned, used, evaluation } = entry;
  return [
    toVersioned(name),
    toFigure(evaluation.macro.f1),
    toFigure(evaluation.micro.f1),
    toSpreadText(toSpread(toRates(entry))),
    toRatioText(toMedian(toRates(ours)), toMedian(toRates(entry))),
    toFigure(learned.value.cpuMs / 1000),
    toFigure(learned.value.sizeBytes / 1e6),
    toSpreadText(toSpread(used.map(({ value }) => value.loadMs))),
    toFigure(learned.peakMb),
    toFigure(toMedian(used.map(({ peakMb }) => peakMb))),
  ];
}

const HEAD = [
  'learner',
  'macro F1',
  'micro F1',
  'clauses a second',
  'Lacuna against it',
  'training, s',
  'model, MB',
  'loading, ms',
  'memory to train, MB',
  'memory to use, MB',
];

async function compareLearners(names: readonly string[], train: Clauses, data: LabelData, say: Say): Promise<Table> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lacuna-bench-'));
  const entries: Entry[] = [];
  for (const name of names) {
    const entry = await enter(name, train, data, folder);
    entries.push(entry);
    say(`${train.length} ${data.name}: ${toRow(entry, entries[0] ?? entry).join('  ')}`);
  }
  rmSync(folder, { recursive: true });
  return { head: HEAD, rows: entries.map((entry) => toRow(entry, entries[0] ?? entry)) };
}

/** The model that ships: it has seen the clauses that others are tested on, so its F1 is its card's to say. */
async function measureDefault({ speed, test }: LabelData, say: Say): Promise<Table> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lacuna-bench-'));
  const files = Object.entries({ test, speed }).map(([what, clauses]) => {
    const file = path.join(folder, `${what}.json`);
    writeFileSync(file, JSON.stringify(clauses));
    return file;
  });
  const used: Answer<Used>[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    used.push(await ask<Used>(CHILD, ['use', OURS, DEFAULT_MODEL, ...files]));
  rmSync(folder, { recursive: true });
  const speeds = toSpread(used.map(({ value }) => value.clausesPerSecond));
  say(`the default model: ${toSpreadText(speeds)} clauses a second`);
  return {
    head: ['clauses a second', 'loading, ms', 'on disk, MB', 'memory to use, MB'],
    rows: [
      [
        toSpreadText(speeds),
        toSpreadText(toSpread(used.map(({ value }) => value.loadMs))),
        toFigure(statSync(DEFAULT_MODEL).size / 1e6),
        toFigure(toMedian(used.map(({ peakMb }) => peakMb))),
      ],
    ],
  };
}

const toCaption = ({ name, train, test }: LabelData, learned: Clauses): string =>
  `**${learned.length} of ${train.length} ${name}**, tested on ${test.length} clauses of other policies.`;

const INTRODUCTION = `Every learner is given the same clauses; Lacuna reads heading, lead-in, clause and neighbours apart, the others get
innermost heading, lead-in and clause as one text. natural’s classifiers know one label, so there are six of them each, for or against. Speed is
from text to labels on one core after the test clauses as a warm-up, on clauses not met before; ${ROUNDS} processes, median (least to most).
Training is measured once; Lacuna’s holds the cross-validation that its probabilities and thresholds come from.
natural’s logistic regression learns from ${FEW} clauses only: with twice as many it takes twenty times as long.`;

/** Speed, size and F1 of the classifier beside those of natural and fastText. */
export async function measureLabels(say: Say): Promise<Report> {
  const isThere = hasFasttext();
  if (!isThere) say(NO_FASTTEXT);
  const fast = [OURS, 'natural BayesClassifier', ...(isThere ? [FASTTEXT] : [])];
  const shipped = await readShipped();
  const few = drawClauses(shipped.train, FEW);
  const real = readReal();
  if (real === null) say(NO_REAL);
  const shippedModel = await measureDefault(real ?? shipped, say);
  const learnedFew = await compareLearners([...fast, LOGISTIC], few, shipped, say);
  const learned = await compareLearners(fast, shipped.train, shipped, say);
  const parts = [
    INTRODUCTION,
    isThere ? `fastText with \`${FASTTEXT_SETTINGS}\`.` : NO_FASTTEXT,
    'The model that ships:',
    shippedModel,
    toCaption(shipped, few),
    learnedFew,
    toCaption(shipped, shipped.train),
    learned,
  ];
  const peers = learned.rows.slice(1).map(([name = '', , , rate = '']) => `${rate}: ${name}`);
  const glance: readonly Glance[] = [['clauses labelled a second', shippedModel.rows[0]?.[0] ?? '', peers.join('; ')]];
  if (real === null) return { title: TITLE, glance, parts: [...parts, NO_REAL] };
  const many = drawClauses(real.train, MANY);
  return {
    title: TITLE,
    glance,
    parts: [...parts, toCaption(real, many), await compareLearners(fast, many, real, say)],
  };
}
