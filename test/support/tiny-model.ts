import { createHash } from 'node:crypto';
import { readModel, type OpenedModel } from '../../main/api/model-file.ts';
import { toModelId } from '../../main/contract/decode.ts';
import type { LabelId } from '../../main/contract/labels.ts';
import { toModelBytes } from '../../main/core/3-label/model.ts';
import { train } from '../../main/core/3-label/train.ts';

const EXAMPLES: readonly (readonly [LabelId | null, string])[] = [
  ['collection', 'We collect your name and the pages that you visit.'],
  ['sharing', 'We share records with partners who help us.'],
  ['retention', 'We keep logs for thirty days and then delete them.'],
  ['children', 'Children under thirteen may not open an account.'],
  ['transfer', 'Data is moved to servers in another country.'],
  ['dispute', 'Complaints are settled by arbitration under the law of the state.'],
  [null, 'Thank you for reading this page.'],
];

const models = new Map<number, OpenedModel>();

/** A model trained on a few invented sentences, the same for the same seed. Its `id` is the hash of its bytes, as always. */
export function getTinyModel(seed = 1): OpenedModel {
  const model = models.get(seed) ?? trainTinyModel(seed);
  models.set(seed, model);
  return model;
}

function trainTinyModel(seed: number): OpenedModel {
  const clauses = Array.from({ length: 70 }, (_, at) => {
    const [label, text] = EXAMPLES[at % EXAMPLES.length] ?? [null, ''];
    const words = `${text} Note ${at}.`;
    return {
      doc: `doc-${at % 10}`,
      text: words,
      headings: [],
      leadIn: null,
      previous: null,
      next: null,
      labels: label === null ? [] : [label],
    };
  });
  const about = { name: 'tiny', trainedOn: 'invented sentences', data: [] };
  const { model } = train(clauses, { seed, dev: [], about, onProgress: () => undefined });
  const bytes = toModelBytes(model);
  return readModel(bytes, toModelId(createHash('sha256').update(bytes).digest('hex')));
}
