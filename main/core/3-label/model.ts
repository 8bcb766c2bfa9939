import { LacunaError } from '../../contract/errors.ts';
import { isOwnLabelId, LABEL_IDS, type LabelId } from '../../contract/labels.ts';
import type { ModelId, ModelInfo } from '../../contract/types.ts';
import type { ModelHeader } from './model-header.ts';

/** A trained classifier in memory: a linear model and a network over the same features. Made by `parseModel` or by training. */
export interface Model<L extends string = LabelId> {
  readonly header: ModelHeader<L>;
  /** The features known, commonest first, and how rare each is. */
  readonly keys: Int32Array;
  readonly rarity: Float32Array;
  /** The linear model: for each feature its weight times its rarity, one number a label, in steps of `linearSteps[label]`. */
  readonly linear: Int16Array;
  readonly linearSteps: Float32Array;
  readonly linearBiases: Float32Array;
  /** The network's first layer, likewise, one number a hidden unit. */
  readonly inputs: Int8Array;
  readonly inputSteps: Float32Array;
  readonly hiddenBiases: Float32Array;
  /** The network's second layer: for each hidden unit one weight a label. */
  readonly outputs: Float32Array;
  readonly outputBiases: Float32Array;
}

/** What the application shows of a model. `id` is the hash of its file. */
export function toModelInfo({ header }: Model, id: ModelId): ModelInfo {
  const { name, trainedOn, macroF1, thresholds } = header;
  return { id, name, trainedOn, macroF1, thresholds };
}

/** A model file: magic, format, header length, checksum (four little-endian 32-bit numbers), the header as JSON, then the arrays, each on a multiple of 8 bytes. */
const MAGIC = 0x4e43414c; // "LACN"
/** The format written and read. */
export const MODEL_FORMAT = 2;
const PREFIX_BYTES = 16;

const ARRAYS = [
  { name: 'keys', type: Int32Array },
  { name: 'rarity', type: Float32Array },
  { name: 'linear', type: Int16Array },
  { name: 'linearSteps', type: Float32Array },
  { name: 'linearBiases', type: Float32Array },
  { name: 'inputs', type: Int8Array },
  { name: 'inputSteps', type: Float32Array },
  { name: 'hiddenBiases', type: Float32Array },
  { name: 'outputs', type: Float32Array },
  { name: 'outputBiases', type: Float32Array },
] as const;

interface FileHeader extends ModelHeader<string> {
  readonly lengths: readonly number[];
}

const toMultipleOf8 = (size: number): number => Math.ceil(size / 8) * 8;

/** FNV-1a over 32-bit words: finds torn and rotten files; not meant against forgery. */
function toChecksum(bytes: Uint8Array): number {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
  let sum = 0x811c9dc5;
  for (let at = PREFIX_BYTES / 4; at < words.length; at += 1) sum = Math.imul(sum ^ words[at]!, 0x01000193);
  return sum >>> 0;
}

function refuse(why: string): never {
  throw new LacunaError('bad-model', { why });
}

/** Write a model file: the same model gives the same bytes on every machine. */
export function toModelBytes(model: Model<string>): Uint8Array {
  const lengths = ARRAYS.map(({ name }) => model[name].length);
  const header = new TextEncoder().encode(JSON.stringify({ ...model.header, lengths } satisfies FileHeader));
  const sizes = ARRAYS.map(({ name }) => toMultipleOf8(model[name].byteLength));
  const headerBytes = toMultipleOf8(header.length);
  const bytes = new Uint8Array(PREFIX_BYTES + headerBytes + sizes.reduce((sum, size) => sum + size, 0));
  bytes.fill(0x20, PREFIX_BYTES, PREFIX_BYTES + headerBytes).set(header, PREFIX_BYTES);
  let offset = PREFIX_BYTES + headerBytes;
  ARRAYS.forEach(({ name }, at) => {
    const { buffer, byteOffset, byteLength } = model[name];
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), offset);
    offset += sizes[at]!;
  });
  const prefix = [MAGIC, MODEL_FORMAT, headerBytes, toChecksum(bytes)];
  prefix.forEach((value, at) => new DataView(bytes.buffer).setUint32(at * 4, value, true));
  return bytes;
}

function readHeader(bytes: Uint8Array): { readonly header: FileHeader; readonly end: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < PREFIX_BYTES || view.getUint32(0, true) !== MAGIC) refuse('it is not a model file');
  const format = view.getUint32(4, true);
  if (format !== MODEL_FORMAT) throw new LacunaError('model-version', { found: format, known: MODEL_FORMAT });
  const end = PREFIX_BYTES + view.getUint32(8, true);
  if (end > bytes.length) refuse('it is cut short');
  try {
    return { header: JSON.parse(new TextDecoder().decode(bytes.subarray(PREFIX_BYTES, end))) as FileHeader, end };
  } catch {
    return refuse('its header can’t be read');
  }
}

/** A loop, since `every` calls a function for each of some hundred thousand numbers. */
function isFiniteThroughout(numbers: Float32Array): boolean {
  let probe = 0;
  // A number less itself is zero; of anything else it is NaN, which stays in the sum.
  for (let at = 0; at < numbers.length; at += 1) probe += numbers[at]! - numbers[at]!;
  return probe === 0;
}

function readArrays(bytes: Uint8Array, from: number, lengths: readonly number[]): Omit<Model, 'header'> {
  let offset = from;
  const arrays = ARRAYS.map(({ name, type }, at) => {
    const length = lengths[at] ?? -1;
    const size = toMultipleOf8(length * type.BYTES_PER_ELEMENT);
    if (!(Number.isInteger(length) && length >= 0 && offset + size <= bytes.length)) refuse('it is cut short');
    const array = new type(bytes.buffer as ArrayBuffer, bytes.byteOffset + offset, length);
    if (array instanceof Float32Array && !isFiniteThroughout(array)) refuse('a weight is no number');
    offset += size;
    return [name, array] as const;
  });
  if (offset !== bytes.length) refuse('something follows its end');
  return Object.fromEntries(arrays) as unknown as Omit<Model, 'header'>;
}

/** Whether a model knows the labels that come with the application, in their order, and besides nothing but people's own, each once. */
function isOfCodebook(labels: unknown): labels is readonly LabelId[] {
  if (!Array.isArray(labels) || new Set(labels).size !== labels.length) return false;
  return LABEL_IDS.every((id, at) => labels[at] === id) && labels.slice(LABEL_IDS.length).every(isOwnLabelId);
}

/** Whether the header has a threshold and a blend of two scores for each label, all of them numbers: what is no number becomes null in JSON. */
function isUsable({
  labels,
  thresholds,
  blends,
}: Pick<ModelHeader<string>, 'labels'> & Partial<ModelHeader<string>>): boolean {
  return labels.every((label) => {
    const { weights = [], offset = null } = blends?.[label] ?? {};
    return weights.length === 2 && [thresholds?.[label], ...weights, offset].every(Number.isFinite);
  });
}

/** Whether the arrays fit each other: what is read later is never out of bounds. */
function isWhole({ header, keys, rarity, linear, inputs, hiddenBiases, outputs, ...rest }: Model<string>): boolean {
  const labels = header.labels.length;
  const units = hiddenBiases.length;
  const expected: readonly (readonly [number, number])[] = [
    [rarity.length, keys.length],
    [linear.length, keys.length * labels],
    [inputs.length, keys.length * units],
    [outputs.length, units * labels],
    [rest.inputSteps.length, units],
    [rest.linearSteps.length, labels],
    [rest.linearBiases.length, labels],
    [rest.outputBiases.length, labels],
  ];
  return expected.every(([found, wanted]) => found === wanted);
}

/**
 * Read a model file.
 *
 * @throws LacunaError `bad-model` if it is not a model file, cut short, or holds a weight that is no number;
 *   `model-version` if it has another format; `model-codebook` if it was trained for other labels.
 */
export function parseModel(file: Uint8Array): Model {
  return parseModelOf(file, isOfCodebook);
}

/** Read the file of a model that tells other things than labels apart: those that `isKnown` takes. @throws as {@link parseModel} does. */
export function parseModelOf<L extends string>(
  file: Uint8Array,
  isKnown: (labels: unknown) => labels is readonly L[],
): Model<L> {
  // The arrays are views of the file, which must start on a multiple of 8 bytes.
  const bytes = file.byteOffset % 8 === 0 ? file : file.slice();
  const { header, end } = readHeader(bytes);
  const { labels } = header;
  if (!isKnown(labels)) throw new LacunaError('model-codebook');
  if (!isUsable(header)) refuse('its header holds something that is no number');
  const model: Model<L> = { header: { ...header, labels }, ...readArrays(bytes, end, header.lengths ?? []) };
  if (!isWhole(model)) refuse('its parts don’t fit together');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(12, true) !== toChecksum(bytes)) refuse('it is damaged');
  return model;
}
