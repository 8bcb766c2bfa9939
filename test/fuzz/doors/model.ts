import { classify } from '../../../main/core/3-label/classify.ts';
import { parseModel, toModelBytes } from '../../../main/core/3-label/model.ts';
import { LacunaError } from '../../../main/contract/errors.ts';
import { getTinyModel } from '../../support/tiny-model.ts';
import type { Door } from '../door.ts';
import { mutate } from '../mutate.ts';

const WORDS = ['{', '}', '"labels":', 'null', '1e999', '-1', '[]', '"lengths":[', '99999999', '\0\0\0\0', '\xff\xff'];
const PREFIX_BYTES = 16;
const CLAUSE = {
  text: 'We share your name with partners.',
  headings: ['Sharing'],
  leadIn: null,
  previous: null,
  next: null,
};

// As the model file's own writer sums up what stands behind its prefix.
function mendChecksum(bytes: Uint8Array<ArrayBuffer>): void {
  if (bytes.length < PREFIX_BYTES) return;
  const words = new Uint32Array(bytes.buffer, 0, bytes.length >> 2);
  let sum = 0x811c9dc5;
  for (const word of words.subarray(PREFIX_BYTES / 4)) sum = Math.imul(sum ^ word, 0x01000193);
  new DataView(bytes.buffer).setUint32(12, sum >>> 0, true);
}

/** Model files: read and put to use, or refused. Half have a checksum that fits, so that what lies behind it is met too. */
export function openModels(): Door {
  const sound = toModelBytes(getTinyModel().parsed);
  const headerEnd = Math.min(sound.length, 6000);
  return {
    abreast: 1,
    async attempt(random) {
      const [head, rest] = [sound.subarray(0, headerEnd), sound.subarray(headerEnd)];
      const bytes =
        random() < 0.5
          ? mutate(random, sound, WORDS)
          : new Uint8Array(Buffer.concat([mutate(random, head, WORDS), rest]));
      if (random() < 0.7) mendChecksum(bytes);
      try {
        classify(parseModel(bytes), [CLAUSE]);
        return { sizeBytes: bytes.length, outcome: 'taken' };
      } catch (error) {
        if (error instanceof LacunaError) return { sizeBytes: bytes.length, outcome: error.code };
        throw error;
      }
    },
    close: async () => {},
  };
}
