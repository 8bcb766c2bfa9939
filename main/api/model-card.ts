import { LABELS } from '../contract/labels.ts';
import type { ModelFigures } from '../contract/models.ts';
import type { Evaluation } from '../core/3-label/evaluate.ts';
import type { ModelHeader } from '../core/3-label/model-header.ts';
import { toEvaluationTable } from './evaluation-table.ts';

/** A file of data; `sha256` is of its bytes, unpacked. */
export interface DataFile {
  readonly name: string;
  readonly sha256: string;
}

/** Everything that a card says: all of it measured or read off the data. */
export interface CardFacts {
  readonly header: ModelHeader;
  readonly features: number;
  readonly sizeBytes: number;
  /** Files that gave neighbours, and how many clauses were given one. */
  readonly context: { readonly files: readonly DataFile[]; readonly joined: number };
  /** Lists of labels that were set right in the data before training. */
  readonly corrections: readonly DataFile[];
  /** How many of the clauses make up stretches of policies drawn by chance. */
  readonly stretches: number;
  /** How many clauses without labels were learned from, as models guessed theirs. */
  readonly guessed: number;
  readonly crossValidation: Evaluation;
  /** Macro F1 of cross-validation on the clauses of each file of data. */
  readonly byFile: readonly { readonly name: string; readonly macroF1: number }[];
  /** The same as the application shows it, with curves. */
  readonly figures: ModelFigures;
  /** Whole policies that training did not see; null where none were given. */
  readonly dev: DevFacts | null;
  /** How many pairs of the same words carry different labels. */
  readonly contradictions: number;
}

/** The dev file, and how the model does on it. */
export interface DevFacts extends DataFile {
  readonly clauses: number;
  /** With thresholds from cross-validation alone, and without the neighbours of any clause. */
  readonly bare: Evaluation;
  /** With thresholds from cross-validation alone, and with neighbours where the file holds them. */
  readonly asGiven: Evaluation;
  /** Another model on the same clauses without neighbours, with its own thresholds; null for none. */
  readonly beside: { readonly header: ModelHeader; readonly bare: Evaluation } | null;
}

const block = (evaluation: Evaluation): string => `\`\`\`text\n${toEvaluationTable(evaluation)}\`\`\`\n`;

function describeData({ data }: ModelHeader): string {
  const rows = data.map(({ name, clauses, sha256 }) => `| \`${name}\` | ${clauses} | \`${sha256}\` |`);
  return ['| file | clauses | SHA-256 |', '| --- | --- | --- |', ...rows, ''].join('\n');
}

function describeContext({ files, joined }: CardFacts['context']): string {
  if (files.length === 0) return 'Each clause has the neighbours that its line holds, if any.\n';
  const names = files.map(({ name, sha256 }) => `\`${name}\` (SHA-256 \`${sha256}\`)`).join(', ');
  return `Neighbours were joined by policy and place from ${names} and from the labelled lines themselves: ${joined} clauses were given the text before or
after them, which teaches the model what surroundings say. No label of a neighbour is used.
`;
}

function describeCorrections(files: CardFacts['corrections']): string {
  const names = files.map(({ name, sha256 }) => `\`${name}\` (SHA-256 \`${sha256}\`)`).join(', ');
  return names === '' ? '' : `Labels that the codebook contradicts were set right by ${names}.`;
}

function describeGuesses(guessed: number): string {
  if (guessed === 0) return '';
  return `- The network learns from ${guessed} clauses without labels besides, by what the models of a first round say of them with their neighbours (self-training with
  soft labels; Scudder 1965, Xie et al. 2020); a guess counts half of a label. In cross-validation neither round saw a clause, labelled or not, of the part left out.
`;
}

function describeStretches(stretches: number): string {
  if (stretches === 0) return '';
  return `${stretches} of the clauses make up whole stretches of policies drawn by chance. Thresholds heed what cross-validation says of them, and weigh the others to the shares of labels there.\n`;
}

function describeFiles(files: CardFacts['byFile']): string {
  return files.length < 2
    ? ''
    : `Macro F1 by file: ${files.map(({ name, macroF1 }) => `\`${name}\` ${macroF1.toFixed(3)}`).join(', ')}.\n`;
}

function describeBeside(beside: DevFacts['beside']): string {
  if (beside === null) return '';
  const { header, bare } = beside;
  return `### The model “${header.name}” beside it

Trained on ${header.trainedOn}; macro F1 ${header.macroF1?.toFixed(3) ?? 'not known'} in cross-validation on those. On the same whole policies, without neighbours:

${describeData(header)}
${block(bare)}
`;
}

function describeDev({ name, sha256, clauses, bare, asGiven, beside }: DevFacts): string {
  return `## Whole policies that training did not see

\`${name}\` (${clauses} clauses, SHA-256 \`${sha256}\`), with the thresholds of cross-validation. No clause was given its neighbours:

${block(bare)}
The same with the neighbours that the file holds:

${block(asGiven)}
The thresholds in the model heed this file too, beside cross-validation; figures with them would flatter it and are not given.

${describeBeside(beside)}`;
}

/** The model's card in Markdown: what it is for, what it was made of and how, how good it is and where it is not. */
export function toModelCard(facts: CardFacts, notes: string): string {
  const { header, features, sizeBytes, context, crossValidation, dev, contradictions } = facts;
  const thresholds = LABELS.map(({ id, name }) => `| ${name} | ${header.thresholds[id].toFixed(2)} |`);
  return `# Model card: ${header.name}

Labels clauses of English privacy policies with the six labels of the codebook, offline. Meant to help a person who reads
policies: every label is a suggestion with a probability, to be confirmed or corrected. Not meant to judge on its own
whether a policy obeys a law.

## Data

${header.trainedOn}. The texts belong to the companies that published them and are not shipped; the model holds hashed features and weights only.

${describeData(header)}
${describeStretches(facts.stretches)}${describeContext(context)}
${contradictions} clauses stand in the data more than once with different labels; they were left as they are. ${describeCorrections(facts.corrections)}

## Recipe

- Features (${features} kept, each in three or more clauses, or in two where there are fewer than 5,000): Porter stems in runs of one to three words, pairs of stems up to
  four words apart, character 3- to 5-grams of each different word, runs of one and two stems of the innermost heading and of the lead-in, single stems of the
  clause before and the clause after, and cues of shape (length, opening, ending, address, question). TF-IDF, each group scaled to its own length. Half of the clauses are learned without their neighbours.
- Two models over them: a linear support vector machine a label (squared hinge loss, dual coordinate descent; Hsieh et al. 2008), and one network for all labels with a
  hidden layer of rectified units (AdaGrad, Duchi et al. 2011; dropout, Srivastava et al. 2014).
${describeGuesses(facts.guessed)}- Their scores are blended, and made probabilities, by one logistic regression a label (Wolpert 1992; Platt 1999) on cross-validation by policy.
- Weights are kept in 16 and 8 bits. The file has ${(sizeBytes / 1e6).toFixed(1)} MB. Seed ${header.seed}: the same data and seed give the same file to the byte.

## Cross-validation by policy

Five parts; no policy stands in two. Models, curves and thresholds were fitted on the other parts. Half of the clauses were read without their neighbours.

${block(crossValidation)}
${describeFiles(facts.byFile)}
![Reliability diagrams](reliability.svg)

Expected calibration error is over ten bins of equal width. ${dev === null ? '\n' : `\n\n${describeDev(dev)}`}
## Thresholds

| label | given from |
| --- | --- |
${thresholds.join('\n')}

## Limits

- English only. A clause in another language gets low scores, not a warning.
- Only the first 8,000 characters of a clause are read.
- Policies in the training data were read by one reader each; the training clauses were picked for being hard or rare, so
  their label shares, and the probabilities for other collections of text, are not exactly those of whole policies.
- Sharing is the weakest label: what recipients do and what the owner does often differ in one word.
${notes === '' ? '' : `\n${notes.trimEnd()}\n`}`;
}
