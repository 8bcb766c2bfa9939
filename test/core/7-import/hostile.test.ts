import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LacunaError } from '../../../main/contract/errors.ts';
import { EXPORT_FORMAT_IDS } from '../../../main/contract/export-formats.ts';
import type { FileBytes } from '../../../main/contract/types.ts';
import { writeWhole } from '../../../main/core/6-export/formats/formats.ts';
import { readDataset } from '../../../main/core/7-import/read-dataset.ts';
import { toZip } from '../../support/zip-file.ts';
import { CONTEXT, makeDataset, UGLY } from '../6-export/formats/made-dataset.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const toFile = (name: string, text: string): FileBytes => ({ name, bytes: encode(text) });

/** The code of the refusal, or null where the files were read. Anything else that is thrown fails the test. */
async function refusalOf(files: readonly FileBytes[]): Promise<string | null> {
  try {
    await readDataset(files);
    return null;
  } catch (error) {
    if (error instanceof LacunaError) return error.code;
    throw error;
  }
}

/** How reading may end: well, or with one of these refusals. */
const CODES = [null, 'bad-data', 'bad-archive', 'damaged-file', 'encrypted-file'];

/** A change of some bytes: one set, some taken out, some said twice, the end cut off, or a value that parsers stumble over put in. */
const STUMBLES = ['null', '-1', '1e999', '{}', '[]', '"', '<', '|||', '\u0000', '__proto__', '9'.repeat(20), '\ud800'];
const edit = fc.record({
  how: fc.constantFrom('set', 'drop', 'double', 'cut', 'put'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 40 }),
  value: fc.nat(255),
  stumble: fc.constantFrom(...STUMBLES),
});

function mutate(
  bytes: Uint8Array,
  edits: readonly (typeof edit extends fc.Arbitrary<infer E> ? E : never)[],
): Uint8Array {
  let now = [...bytes];
  for (const { how, at, length, value, stumble } of edits) {
    const place = Math.floor(at * now.length);
    if (how === 'set') now[place] = value;
    else if (how === 'drop') now.splice(place, length);
    else if (how === 'double') now.splice(place, 0, ...now.slice(place, place + length));
    else if (how === 'cut') now = now.slice(0, place);
    else now.splice(place, length, ...encode(stumble));
  }
  return Uint8Array.from(now);
}

describe('Whatever is done to a file, it is read or refused in words', () => {
  test.for(EXPORT_FORMAT_IDS)('%s', { timeout: 120_000 }, async (format) => {
    const files = writeWhole(format, makeDataset(UGLY), CONTEXT);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(files.length - 1),
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        async (which, edits) => {
          const bent = files.map((file, at) => {
            return at === which ? { name: file.name, bytes: mutate(file.bytes, edits) } : file;
          });
          expect(CODES).toContain(await refusalOf(bent));
        },
      ),
      { seed: 7, numRuns: 300 },
    );
  });

  test('archives', { timeout: 120_000 }, async () => {
    const parts = writeWhole('label-studio', makeDataset(UGLY), CONTEXT);
    const bytes = toZip(parts.map((part) => ({ name: part.name, bytes: part.bytes })));
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), async (edits) => {
        expect(CODES).toContain(await refusalOf([{ name: 'study.zip', bytes: mutate(bytes, edits) }]));
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  test.for([
    ['{"policySha256":"x"}', 'data.jsonl', 1, /no format/],
    [`{"policySha256":"${'a'.repeat(64)}","text":"We share."}\n`, 'data.jsonl', 1, /no place/],
    [`{"text":"We share.","labels":["sharing"]}\n\n{"text":1,"labels":[]}\n`, 'lines.jsonl', 3, /no text/],
    ['{"text":"We share.","labels":["sharing"]}\n{"text":', 'lines.jsonl', 2, /no JSON/],
    ['coder,clause_id,label_set\nAnn,elsewhere,sharing\n', 'sets.csv', 2, /names no clause/],
    ['[["We share.",{"entities":[[0,99,"sharing"]]}]]', 'spans.json', 1, /leaves the text/],
    ['PAR1 and nothing of the kind', 'gold.parquet', 0, /no Parquet/],
    ['<xmi:XMI xmlns:xmi="x"><cas:Sofa/></xmi:XMI>', 'a.xmi', 0, /no text/],
  ] as const)('%s in %s is refused for line %i', async ([text, name, line, why]) => {
    const refused = readDataset([toFile(name, text)]);
    await expect(refused).rejects.toMatchObject({ code: 'bad-data', details: { name, line } });
    await expect(refused).rejects.toThrow(why);
  });

  test('entities that an XML file declares are not expanded', async () => {
    const xmi = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>
<xmi:XMI xmlns:xmi="x"><cas:Sofa xmi:id="1" sofaString="We share &a; &b;."/></xmi:XMI>`;
    const { policies } = await readDataset([toFile('a.xmi', xmi)]);
    expect(policies[0]?.text).toBe('We share &a; &b;.');
  });
});
