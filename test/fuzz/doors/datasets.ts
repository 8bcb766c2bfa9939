import { EXPORT_FORMAT_IDS } from '../../../main/contract/export-formats.ts';
import { LacunaError } from '../../../main/contract/errors.ts';
import type { FileBytes } from '../../../main/contract/types.ts';
import type { Random } from '../../../main/core/3-label/random.ts';
import { writeWhole } from '../../../main/core/6-export/formats/formats.ts';
import { readDataset } from '../../../main/core/7-import/read-dataset.ts';
import { toPolicyText } from '../../../main/core/7-import/policy-text.ts';
import { CONTEXT, makeDataset, UGLY } from '../../core/6-export/formats/made-dataset.ts';
import { NATIVE_FILES } from '../../core/7-import/native-files.ts';
import { toZip } from '../../support/zip-file.ts';
import type { Door } from '../door.ts';
import { drawBelow, drawOne, mutate, mutateValue } from '../mutate.ts';

/** What means something to one reader or another. */
const WORDS = [
  'null',
  '-1',
  '1e999',
  '{}',
  '[]',
  '"',
  '\\',
  '<',
  '&lt;',
  '|||',
  '\n',
  '\r\n',
  '\u0000',
  '__proto__',
  '9'.repeat(20),
  '__label__',
  'PAR1',
  '{"text":"a","label":[[0,1,"b"]]}\n',
  '<labels>sharing</labels>',
  '<!DOCTYPE x [<!ENTITY a "aaaa">]>',
  '[',
  '{"a":',
];

/** Data sets in each format, as we and as other tools write them: one file of them spoilt, as bytes or as JSON, loose or in a zip. */
export function openDatasets(): Door {
  const sets: readonly (readonly FileBytes[])[] = [
    ...EXPORT_FORMAT_IDS.map((format) => writeWhole(format, makeDataset(UGLY), CONTEXT)),
    ...NATIVE_FILES.map((file) => [file]),
  ];
  return {
    abreast: 1,
    attempt: async (random) => {
      const files = spoil(random, drawOne(random, sets));
      const sizeBytes = files.reduce((size, { bytes }) => size + bytes.length, 0);
      try {
        const { policies } = await readDataset(files);
        for (const policy of policies) toPolicyText(policy);
        return { sizeBytes, outcome: 'taken' };
      } catch (error) {
        if (error instanceof LacunaError && error.code !== 'internal') return { sizeBytes, outcome: error.code };
        throw error;
      }
    },
    close: () => Promise.resolve(),
  };
}

function spoil(random: Random, files: readonly FileBytes[]): readonly FileBytes[] {
  const which = drawBelow(random, files.length);
  const spoilt = files.map((file, at) => (at === which ? { name: file.name, bytes: spoilFile(random, file) } : file));
  if (random() < 0.9) return spoilt;
  const bytes = toZip(spoilt.map(({ name, bytes: held }) => ({ name, bytes: held })));
  return [{ name: 'study.zip', bytes: random() < 0.5 ? bytes : mutate(random, bytes, WORDS) }];
}

function spoilFile(random: Random, { name, bytes }: FileBytes): Uint8Array {
  const isJson = /\.jsonl?$/.test(name);
  if (!isJson || random() < 0.5) return mutate(random, bytes, WORDS);
  const text = new TextDecoder().decode(bytes);
  const values = name.endsWith('l') ? text.split('\n').filter((line) => line !== '') : [text];
  return new TextEncoder().encode(
    values.map((value) => `${JSON.stringify(mutateValue(random, JSON.parse(value))) ?? ''}\n`).join(''),
  );
}
