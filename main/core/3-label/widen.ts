import { toLabelRecord } from '../../contract/labels.ts';
import type { Model } from './model.ts';
import { quantise } from './quantise.ts';
import type { LearnedLabel } from './teach-own.ts';

/**
 * The model with labels of a person's own behind those that it knows: each a column of linear weights over the same features. The network
 * knows nothing of them, so its weights for them are zero.
 */
export function withOwnLabels(model: Model, own: readonly LearnedLabel[]): Model {
  if (own.length === 0) return model;
  const { header, keys, rarity, hiddenBiases } = model;
  const known = header.labels.length;
  const labels = [...header.labels, ...own.map(({ id }) => id)];
  const columns = own.map(({ linear }) => quantise(new Int16Array(keys.length), linear.weights, 1, rarity));
  const of = (at: number): LearnedLabel => own[at - known]!;
  return {
    ...model,
    header: {
      ...header,
      labels,
      thresholds: toLabelRecord(labels, (id, at) => header.thresholds[id] ?? of(at).threshold),
      blends: toLabelRecord(labels, (id, at) => header.blends[id] ?? toBlend(of(at))),
    },
    linear: toWide(
      model.linear,
      known,
      columns.map(({ steps }) => steps),
    ),
    linearSteps: Float32Array.of(...model.linearSteps, ...columns.map(({ sizes }) => sizes[0]!)),
    linearBiases: Float32Array.of(...model.linearBiases, ...own.map(({ linear }) => linear.biases[0]!)),
    outputs: toWideOutputs(model.outputs, known, own.length, hiddenBiases.length),
    outputBiases: Float32Array.of(...model.outputBiases, ...own.map(() => 0)),
  };
}

/** The linear score counts, the network's does not. */
function toBlend({ blend }: LearnedLabel): { readonly weights: readonly number[]; readonly offset: number } {
  return { weights: [blend.weights[0]!, 0], offset: blend.offset };
}

function toWide(table: Int16Array, width: number, columns: readonly Int16Array[]): Int16Array {
  const wider = width + columns.length;
  const wide = new Int16Array((table.length / width) * wider);
  for (let row = 0; row * width < table.length; row += 1) {
    wide.set(table.subarray(row * width, (row + 1) * width), row * wider);
    for (let at = 0; at < columns.length; at += 1) wide[row * wider + width + at] = columns[at]![row]!;
  }
  return wide;
}

function toWideOutputs(outputs: Float32Array, width: number, more: number, units: number): Float32Array {
  const wide = new Float32Array(units * (width + more));
  for (let unit = 0; unit < units; unit += 1) {
    wide.set(outputs.subarray(unit * width, (unit + 1) * width), unit * (width + more));
  }
  return wide;
}
