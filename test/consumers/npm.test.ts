import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { ExportFormat } from '../../main/contract/export-formats.ts';
import type { FileBytes } from '../../main/contract/types.ts';
import { toClauseId } from '../../main/core/6-export/formats/by-policy.ts';
import { writeWhole } from '../../main/core/6-export/formats/formats.ts';
import { CONTEXT, makeDataset, readText, UGLY } from '../core/6-export/formats/made-dataset.ts';
import { writeFilesWhole } from '../../main/host/command-line/written-files.ts';
import { createTempFolder } from '../support/temp-folder.ts';
import { isInstalled, load, toMissing } from './consumers.ts';
import { openLabelStudio } from './label-studio-window.ts';

const ugly = makeDataset(UGLY);
const write = (format: ExportFormat): readonly FileBytes[] => writeWhole(format, ugly, CONTEXT);

function compareText(a: string, b: string): number {
  return a < b ? -1 : 1;
}

interface Region {
  readonly id?: string;
  readonly value: {
    readonly start?: number;
    readonly end?: number;
    text?: string;
    readonly labels?: readonly string[];
    readonly choices?: readonly string[];
  };
}
interface Task {
  readonly id: number;
  readonly annotations: readonly { readonly result: readonly Region[] }[];
  readonly predictions: readonly { readonly result: readonly Region[] }[];
}

describe.skipIf(!isInstalled('@heartexlabs/label-studio'))(
  `Label Studio’s frontend${toMissing(isInstalled('@heartexlabs/label-studio'), '@heartexlabs/label-studio')}`,
  () => {
    const readTasks = (name: string) => JSON.parse(readText(write('label-studio'), name)) as readonly Task[];
    // The frontend lists annotations in an order of its own.
    const toSorted = (regions: readonly (readonly Region[])[], shown: (region: Region) => unknown) =>
      regions.map((one) => JSON.stringify(one.map(shown))).toSorted(compareText);
    const given = ({ annotations, predictions }: Task) => [...annotations, ...predictions].map(({ result }) => result);

    test('fills in, by its own count, the words that each region of a policy was written for', async () => {
      const config = readText(write('label-studio'), 'policies.xml');
      // It draws line ends as breaks, which hold no character.
      const toWords = ({ value }: Region) => [value.text?.replaceAll(/[\r\n]/g, ''), value.labels];
      for (const task of readTasks('policies.json')) {
        // It counts in the answer on screen alone, so that each is given to it by itself, in a window of its own.
        for (const result of given(task)) {
          const bare = structuredClone(result);
          for (const { value } of bare) delete value.text;
          const one = { ...task, annotations: [], predictions: [{ model_version: 'x', result: bare }] };
          const { roundTrip } = await openLabelStudio();
          const [loaded = []] = (await roundTrip({ config, task: one })) as readonly (readonly Region[])[];
          expect(loaded.map(toWords)).toEqual(result.map(toWords));
        }
      }
    });

    test('keeps the choices of a clause, “none” among them', async () => {
      const { roundTrip } = await openLabelStudio();
      const task = readTasks('clauses.json')[2]!;
      const loaded = (await roundTrip({
        config: readText(write('label-studio'), 'clauses.xml'),
        task,
      })) as readonly (readonly Region[])[];
      const toChoices = ({ value }: Region) => value.choices;
      expect(toSorted(loaded, toChoices)).toEqual(toSorted(given(task), toChoices));
    });
  },
);

interface DuckDB {
  readonly DuckDBInstance: {
    create(path: string): Promise<{
      connect(): Promise<{ runAndReadAll(sql: string): Promise<{ getRowObjectsJson(): Record<string, unknown>[] }> }>;
    }>;
  };
}

describe.skipIf(!isInstalled('@duckdb/node-api'))(
  `DuckDB${toMissing(isInstalled('@duckdb/node-api'), '@duckdb/node-api')}`,
  () => {
    test('reads the Parquet files as lists and words, and the lines beside them', async () => {
      const folder = createTempFolder();
      await writeFilesWhole(folder, write('huggingface'));
      const { DuckDBInstance } = await load<DuckDB>('@duckdb/node-api');
      const connection = await (await DuckDBInstance.create(':memory:')).connect();
      const rows = (
        await connection.runAndReadAll(`SELECT * FROM read_parquet('${folder}/gold/*.parquet')`)
      ).getRowObjectsJson();
      const byId = new Map(rows.map((row) => [row['clause_id'], row]));
      for (const row of ugly.rows) {
        expect(byId.get(toClauseId(row))).toMatchObject({ text: row.text, labels: row.labels, source: row.source });
      }
      const raw = (
        await connection.runAndReadAll(`SELECT labels FROM read_json('${folder}/raw/train.jsonl')`)
      ).getRowObjectsJson();
      expect(raw).toHaveLength(7);
    });
  },
);

describe.skipIf(!isInstalled('js-yaml'))(`js-yaml${toMissing(isInstalled('js-yaml'), 'js-yaml')}`, () => {
  test('reads the card’s header, whose paths and counts are those of the files', async () => {
    const { load: read } = await load<{ load: (yaml: string) => unknown }>('js-yaml');
    const files = write('huggingface');
    const [, header = ''] = readText(files, 'README.md').split('---\n');
    const card = read(header) as {
      configs: { data_files: { path: string }[] }[];
      dataset_info: {
        features: { name: string; sequence?: { class_label: { names: Record<string, string> } } }[];
        splits: { num_examples: number }[];
      }[];
    };
    const names = new Set(files.map(({ name }) => name));
    expect(
      card.configs.flatMap((config) => config.data_files.map(({ path }) => path)).filter((path) => !names.has(path)),
    ).toEqual([]);
    const [info] = card.dataset_info;
    expect(info?.splits.reduce((sum, split) => sum + split.num_examples, 0)).toBe(ugly.rows.length);
    const ids = info?.features.find(({ name }) => name === 'label_ids')?.sequence?.class_label.names;
    expect(Object.values(ids ?? {})).toEqual(CONTEXT.labels.map(({ id }) => id));
  });
});

interface Annotations {
  readonly total: number;
  readonly first: { readonly items: readonly { readonly body: readonly unknown[] }[] };
}

describe.skipIf(!isInstalled('jsonld'))(`jsonld${toMissing(isInstalled('jsonld'), 'jsonld')}`, () => {
  test('expands the annotations to RDF without dropping a key', async () => {
    const jsonld = await load<{
      default: { toRDF(document: unknown, options: object): Promise<readonly { predicate: { value: string } }[]> };
    }>('jsonld');
    const document = JSON.parse(readText(write('web-annotation'), 'annotations.json')) as Annotations;
    const quads = await jsonld.default.toRDF(document, {
      safe: true,
      documentLoader: () => Promise.resolve({ document: ANNOTATION_TERMS }),
    });
    const count = (term: string) => quads.filter(({ predicate }) => predicate.value.endsWith(term)).length;
    expect(count('oa#hasTarget')).toBe(document.total);
    expect(count('oa#hasBody')).toBe(document.first.items.reduce((sum, { body }) => sum + body.length, 0));
    expect(count('oa#exact')).toBe(document.total);
    expect(count('dc/terms/creator')).toBe(document.total);
  });
});

interface Parsed {
  readonly bodies: readonly { readonly value: string }[];
  readonly target: {
    readonly selector: readonly { readonly start: number; readonly end: number; readonly quote: string }[];
  };
}

describe.skipIf(!isInstalled('@recogito/text-annotator'))(
  `Recogito${toMissing(isInstalled('@recogito/text-annotator'), '@recogito/text-annotator')}`,
  () => {
    test('parses every annotation: its place, its quotation and its tags', async () => {
      const { JSDOM } = await load<{ JSDOM: new () => { window: Record<string, unknown> } }>('jsdom');
      const { window } = new JSDOM();
      const names = ['document', 'Node', 'NodeFilter', 'HTMLElement', 'Element'];
      vi.stubGlobal('window', window);
      for (const name of names) vi.stubGlobal(name, window[name]);
      onTestFinished(() => void vi.unstubAllGlobals());
      const { parseW3CTextAnnotation: parse } = await load<{
        parseW3CTextAnnotation: (annotation: unknown) => { parsed?: Parsed; error?: Error };
      }>('@recogito/text-annotator');
      const { first } = JSON.parse(readText(write('web-annotation'), 'annotations.json')) as Annotations;
      const parsed = first.items.flatMap((item) => parse(item).parsed ?? []);
      expect(parsed).toHaveLength(first.items.length);
      const quotes = parsed.map(({ target }) => target.selector[0]?.quote);
      const texts = new Set(ugly.rows.map(({ text }) => text));
      expect(quotes.filter((quote) => quote === undefined || !texts.has(quote))).toEqual([]);
      expect(parsed.map(({ bodies }) => bodies.length)).toEqual(first.items.map(({ body }) => body.length));
    });
  },
);

// The terms that the export uses, as W3C’s anno.jsonld defines them; the tests have no network to fetch it.
const OA = 'http://www.w3.org/ns/oa#';
const AS = 'http://www.w3.org/ns/activitystreams#';
const XSD = 'http://www.w3.org/2001/XMLSchema#';
const ANNOTATION_TERMS = {
  '@context': {
    id: { '@type': '@id', '@id': '@id' },
    type: { '@type': '@id', '@id': '@type' },
    Annotation: `${OA}Annotation`,
    AnnotationCollection: `${AS}OrderedCollection`,
    AnnotationPage: `${AS}OrderedCollectionPage`,
    TextualBody: `${OA}TextualBody`,
    TextPositionSelector: `${OA}TextPositionSelector`,
    TextQuoteSelector: `${OA}TextQuoteSelector`,
    Person: 'http://xmlns.com/foaf/0.1/Person',
    Software: `${AS}Application`,
    classifying: `${OA}classifying`,
    tagging: `${OA}tagging`,
    commenting: `${OA}commenting`,
    moderating: `${OA}moderating`,
    body: { '@type': '@id', '@id': `${OA}hasBody` },
    target: { '@type': '@id', '@id': `${OA}hasTarget` },
    source: { '@type': '@id', '@id': `${OA}hasSource` },
    selector: { '@type': '@id', '@id': `${OA}hasSelector` },
    motivation: { '@type': '@vocab', '@id': `${OA}motivatedBy` },
    purpose: { '@type': '@vocab', '@id': `${OA}hasPurpose` },
    exact: `${OA}exact`,
    prefix: `${OA}prefix`,
    suffix: `${OA}suffix`,
    start: { '@type': `${XSD}nonNegativeInteger`, '@id': `${OA}start` },
    end: { '@type': `${XSD}nonNegativeInteger`, '@id': `${OA}end` },
    value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
    name: 'http://xmlns.com/foaf/0.1/name',
    creator: { '@type': '@id', '@id': 'http://purl.org/dc/terms/creator' },
    created: { '@type': `${XSD}dateTime`, '@id': 'http://purl.org/dc/terms/created' },
    first: { '@type': '@id', '@id': `${AS}first` },
    items: { '@type': '@id', '@id': `${AS}items`, '@container': '@list' },
    startIndex: { '@type': `${XSD}nonNegativeInteger`, '@id': `${AS}startIndex` },
    total: { '@type': `${XSD}nonNegativeInteger`, '@id': `${AS}totalItems` },
  },
};
