import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { toModelId, toPolicyId } from '../../main/contract/decode.ts';
import type { ModelInfo, Prediction, Scores, Segment } from '../../main/contract/types.ts';
import type { WritableDatabase } from '../../main/store/database.ts';
import { addDocument, readSource, readText } from '../../main/store/documents.ts';
import { openWorkspace } from '../../main/store/open.ts';
import {
  addPolicy,
  editPolicy,
  getPolicy,
  listPolicies,
  markRemoved,
  type NewPolicy,
} from '../../main/store/policies.ts';
import { addPredictions, findReader, listUnread, readPredictions } from '../../main/store/predictions.ts';
import { addSegments, findSegment, listSegments } from '../../main/store/segments.ts';
import { inTransaction } from '../../main/store/sql.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const SCORES: Scores = { collection: 0.1, sharing: 1 / 3, retention: 1e-9, children: 0, transfer: 1, dispute: 0.5 };
const NOTHING: Scores = { ...SCORES, transfer: 0.999 };
/** From which the label on international transfer alone is given. */
const THRESHOLDS: Scores = { ...SCORES, collection: 0.2, sharing: 0.5, retention: 0.5, children: 0.5, dispute: 0.6 };
const SEGMENTS: readonly Segment[] = [
  { start: 0, end: 3, kind: 'heading', level: 1, headings: [], leadIn: null },
  { start: 5, end: 9, kind: 'clause', level: 0, headings: [{ start: 0, end: 3 }], leadIn: null },
  { start: 9, end: 12, kind: 'list-item', level: 0, headings: [{ start: 0, end: 3 }], leadIn: { start: 5, end: 9 } },
];

function openNew(): WritableDatabase {
  const db = openWorkspace(path.join(createTempFolder(), 'w.lacuna'));
  onTestFinished(() => void db.close());
  return db;
}

function toPolicy(id: string): NewPolicy {
  return {
    id: toPolicyId(id.repeat(64)),
    name: `${id}.txt`,
    company: null,
    title: 'Privacy',
    mediaType: 'text/plain',
    encoding: 'utf-8',
    effectiveDate: '2026-01-31',
    archivedDate: null,
    extent: 'whole',
    characters: 12,
    importedAt: '2026-05-01T10:00:00.000Z',
    segmenter: '1.2.3',
    warnings: [{ code: 'w', message: 'A “warning”.' }],
  };
}

function toModel(id: string): ModelInfo {
  return { id: toModelId(id.repeat(64)), name: id, trainedOn: '', macroF1: null, thresholds: THRESHOLDS };
}

function toPredictions({ id: modelId }: ModelInfo): readonly (Prediction | null)[] {
  return [null, { modelId, scores: SCORES, labels: ['transfer'] }, { modelId, scores: NOTHING, labels: [] }];
}

describe('the store', () => {
  it('gives a policy back as it was put in', () => {
    const db = openNew();
    const key = addPolicy(db, toPolicy('a'));
    expect(listPolicies(db)).toEqual([{ ...toPolicy('a'), key, removedAt: null }]);
  });

  it.each(['plain', '﻿🔒 \u0000 \r\n naïve', 'half \ud83d and \ude00 half', 'x'.repeat(300_000)])(
    'keeps a text and its source exactly (case %#)',
    (text) => {
      const db = openNew();
      const key = addPolicy(db, toPolicy('a'));
      const source = Uint8Array.from({ length: 256 }, (_, at) => at);
      addDocument(db, key, { text, source, sourceMap: { unit: 'character', runs: [] } });
      expect(readText(db, key) === text).toBe(true);
      const kept = readSource(db, key);
      expect(kept.sourceMap).toEqual({ unit: 'character', runs: [] });
      expect(Buffer.from(kept.source).equals(source)).toBe(true);
    },
  );

  it('never changes a document', () => {
    const db = openNew();
    addDocument(db, addPolicy(db, toPolicy('a')), { text: 'x', source: new Uint8Array(1), sourceMap: null });
    expect(() => db.exec("UPDATE document SET text = 'y'")).toThrow(/never changes/);
  });

  it('gives segments back in order and finds one by its exact span alone', () => {
    const db = openNew();
    const key = addPolicy(db, toPolicy('a'));
    addSegments(db, key, SEGMENTS);
    expect(listSegments(db, key)).toEqual(SEGMENTS);
    expect(findSegment(db, key, { start: 5, end: 9 })).toEqual({ position: 1, segment: SEGMENTS[1] });
    expect(findSegment(db, key, { start: 5, end: 8 })).toBeNull();
    expect(findSegment(db, key + 1, { start: 5, end: 9 })).toBeNull();
  });

  it('shows the word of the model asked for, otherwise that of the model that came last', () => {
    const db = openNew();
    const key = addPolicy(db, toPolicy('a'));
    addSegments(db, key, SEGMENTS);
    const [first, second, third] = [toModel('1'), toModel('2'), toModel('3')];
    expect(readPredictions(db, key, first).size).toBe(0);
    expect(findReader(db, key, first.id)).toBeNull();
    for (const model of [first, second]) addPredictions(db, key, model, toPredictions(model));
    expect([...readPredictions(db, key, first)]).toEqual([
      [1, toPredictions(first)[1]],
      [2, toPredictions(first)[2]],
    ]);
    expect(readPredictions(db, key, third).get(1)?.modelId).toBe(second.id);
    expect(listUnread(db, third.id)).toEqual([key]);
    expect(listUnread(db, first.id)).toEqual([]);
  });

  it('undoes all of a transaction that fails', () => {
    const db = openNew();
    const fail = (): void => {
      addSegments(db, addPolicy(db, toPolicy('a')), SEGMENTS);
      throw new RangeError('half way');
    };
    expect(() => inTransaction(db, fail)).toThrow('half way');
    expect(listPolicies(db)).toEqual([]);
  });

  it('changes what an edit names and leaves the rest', () => {
    const db = openNew();
    addPolicy(db, toPolicy('a'));
    const { id } = toPolicy('a');
    editPolicy(db, getPolicy(db, id), { company: 'Acme', effectiveDate: null }, '2026-05-02T00:00:00.000Z');
    editPolicy(db, getPolicy(db, id), { extent: 'excerpt', archivedDate: '2020-02-29' }, '2026-05-02T00:00:00.000Z');
    expect(getPolicy(db, id)).toMatchObject({
      company: 'Acme',
      effectiveDate: null,
      extent: 'excerpt',
      archivedDate: '2020-02-29',
      title: 'Privacy',
    });
  });

  it('does not find a policy that was taken out until it is put back', () => {
    const db = openNew();
    const key = addPolicy(db, toPolicy('a'));
    const { id } = toPolicy('a');
    markRemoved(db, key, '2026-05-02T00:00:00.000Z');
    expect(listPolicies(db)).toEqual([]);
    expect(() => getPolicy(db, id)).toThrow(expect.objectContaining({ code: 'not-found' }));
    markRemoved(db, key, null);
    expect(getPolicy(db, id).key).toBe(key);
  });
});
