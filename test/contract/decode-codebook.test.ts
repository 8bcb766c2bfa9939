import { describe, expect, it, test } from 'vitest';
import type { Method } from '../../main/contract/api.ts';
import { parseRequest } from '../../main/contract/decode.ts';
import { toCodebookOrder, type LabelId } from '../../main/contract/labels.ts';

const DRAFT = { name: ' Faces ', short: 'Faces', key: '7', asks: 'Bodies.', examples: [], hardCases: [' One. '] };
const OWN = 'own-0123abcd';
const SIX = { collection: 0.5, sharing: 0.5, retention: 0.5, children: 0.5, transfer: 0.5, dispute: 0.5 };
const decision = (labels: readonly unknown[]): unknown => ({
  policyId: 'a'.repeat(64),
  start: 0,
  end: 5,
  labels,
  action: 'set',
  suggestionShown: false,
});

describe('A request about the codebook', () => {
  it('comes through with its words trimmed', () => {
    const change = { action: 'add', draft: DRAFT };
    expect(parseRequest('codebook.change', { change, revision: 3 })).toEqual({
      change: { action: 'add', draft: { ...DRAFT, name: 'Faces', hardCases: ['One.'] } },
      revision: 3,
    });
  });

  test.each<[string, Method, unknown]>([
    ['a name is empty', 'codebook.preview', { change: { action: 'add', draft: { ...DRAFT, name: ' ' } } }],
    [
      'a short name is long',
      'codebook.preview',
      { change: { action: 'add', draft: { ...DRAFT, short: 'x'.repeat(17) } } },
    ],
    ['a key is no digit from 1 to 9', 'codebook.preview', { change: { action: 'add', draft: { ...DRAFT, key: '0' } } }],
    ['an id comes with a new label', 'codebook.preview', { change: { action: 'add', draft: DRAFT, label: OWN } }],
    ['a label has another form', 'codebook.preview', { change: { action: 'retire', label: 'own-XYZ' } }],
    ['a split has one part', 'codebook.preview', { change: { action: 'split', label: OWN, parts: [DRAFT] } }],
    ['the change is of another kind', 'codebook.preview', { change: { action: 'burn', label: OWN } }],
    ['no revision is named', 'codebook.change', { change: { action: 'retire', label: OWN } }],
    ['a label to list is none', 'codebook.clauses', { label: 'faces' }],
    ['a decision’s label has another form', 'decision.add', decision(['own-0123abcde'])],
    ['a threshold is missing', 'threshold.set', { thresholds: { ...SIX, dispute: undefined } }],
    ['a threshold is of no label', 'threshold.set', { thresholds: { ...SIX, faces: 0.5 } }],
    ['an own label’s threshold is 1', 'threshold.set', { thresholds: { ...SIX, [OWN]: 1 } }],
  ])('is refused where %s', (_, method, request) => {
    expect(() => parseRequest(method, request)).toThrow(expect.objectContaining({ code: 'bad-request' }));
  });

  it('may set thresholds of a person’s own labels beside the six', () => {
    const thresholds = { ...SIX, [OWN]: 0.25 };
    expect(parseRequest('threshold.set', { thresholds })).toEqual({ thresholds });
  });
});

test('A decision’s labels are put in one order: the provided ones, then the others by id', () => {
  const asked: readonly LabelId[] = [OWN, 'dispute', 'own-00000000', 'collection', OWN];
  expect(parseRequest('decision.add', decision(asked)).labels).toEqual(['collection', 'dispute', 'own-00000000', OWN]);
  expect(toCodebookOrder([])).toEqual([]);
});
