import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { LacunaError } from '../../../main/contract/errors.ts';
import type { AspectId } from '../../../main/contract/findings.ts';
import type { Extent } from '../../../main/contract/types.ts';
import { segment } from '../../../main/core/2-segment/segment.ts';
import type { ClauseInContext } from '../../../main/core/3-label/clause-context.ts';
import { toModelBytes, type Model } from '../../../main/core/3-label/model.ts';
import { createRandom } from '../../../main/core/3-label/random.ts';
import { listAspects } from '../../../main/core/4-find/aspects.ts';
import { describeFinder } from '../../../main/core/4-find/describe-finder.ts';
import DATA from '../../../main/core/4-find/votes/vote-model.json' with { type: 'json' };
import { hearPolicy } from '../../../main/core/4-find/votes/hear-policy.ts';
import { getVoteModel, parseVoteModel } from '../../../main/core/4-find/votes/vote-model.ts';
import { trainVotes } from '../../../main/core/4-find/votes/train-votes.ts';
import type { HeardClause, ReadPolicy, VoteSources } from '../../../main/core/4-find/votes/vote-sources.ts';
import { findVotes } from '../../../main/core/4-find/votes/votes.ts';
import { findIn } from './read-policy.ts';

const ASPECTS: readonly AspectId[] = ['RET-2', 'SHA-4'];
const OPTIONS = { aspects: ASPECTS, seed: 1, about: { name: 'votes', trainedOn: 'invented sentences', data: [] } };

/** What is told of each aspect; the detectors of the day are taken to hear all but the last of each. */
const TOLD: Readonly<Record<string, readonly string[]>> = {
  'RET-2': [
    'invoices are kept for seven years',
    'logs are kept for ninety days',
    'invoices stay in the vault for good',
  ],
  'SHA-4': ['we never sell your details', 'details are sold to list brokers', 'list brokers pay us for your details'],
  none: ['the kettle is on', 'write to our office', 'read this page with care'],
};
const TIMES = ['today', 'as a rule', 'in this shop', 'of course'];

function toClause(text: string): ClauseInContext {
  return { text, headings: [], leadIn: null, previous: null, next: null };
}

/** Sentences about aspects and about nothing; the same for the same seed. */
function inventClauses(count: number, seed: number): readonly HeardClause[] {
  const random = createRandom(seed);
  const draw = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  return Array.from({ length: count }, () => {
    const kind = draw(Object.keys(TOLD));
    const aspects = ASPECTS.filter((id) => id === kind);
    const told = TOLD[kind]!.slice(0, kind === 'none' ? undefined : 2);
    return { clause: toClause(`${draw(TIMES)}, ${draw(told)}.`), aspects };
  });
}

/** Policies in which the detectors hear nothing: half of them say it in other words. */
function inventReadings(): readonly ReadPolicy[] {
  return Array.from({ length: 24 }, (_, at) => {
    const said = at % 2 === 0;
    const lines = said ? ['invoices stay in the vault for good', 'list brokers pay us for your details'] : [];
    return {
      clauses: [...TOLD['none']!, ...lines].map((text) => toClause(`${TIMES[at % 4]}, ${text}.`)),
      unheard: ASPECTS.map((aspect) => ({ aspect, said })),
      silent: said ? [] : ASPECTS,
      quoted: said ? ASPECTS.map((aspect, place) => ({ aspect, clause: 3 + place })) : [],
      isFresh: at % 4 === 0,
    };
  });
}

/** What a wording is worth that no detector knows, and one that only looks like it. */
function inventSources(seed: number): VoteSources {
  const judged = TIMES.flatMap((time) => [
    { clause: toClause(`${time}, lists of brokers are kept from you.`), said: [], unsure: [] },
    { clause: toClause(`${time}, papers rest in our cellar.`), said: ['RET-2' as const], unsure: [] },
  ]);
  return { heard: inventClauses(300, seed), judged, read: inventReadings() };
}

function vote(model: Model<AspectId>, text: string) {
  return findVotes(model, text, segment({ text, blocks: null }));
}

describe('votes that are learned from what detectors hear and people judged', () => {
  let model: Model<AspectId>;
  beforeAll(() => {
    model = trainVotes(inventSources(1), OPTIONS);
  });

  test('are the same to the byte for the same clauses and seed', () => {
    expect(toModelBytes(trainVotes(inventSources(1), OPTIONS))).toEqual(toModelBytes(model));
    expect(toModelBytes(trainVotes(inventSources(2), OPTIONS))).not.toEqual(toModelBytes(model));
  });

  test.for([
    ['RET-2', 'Invoices stay in the vault for good.'],
    ['SHA-4', 'List brokers pay us for your details.'],
    ['RET-2', 'Papers rest in our cellar.'],
  ] as const)('put a wording of %s first that was never heard', ([aspect, told]) => {
    const text = `The kettle is on.\n\n${told}\n\nRead this page with care.`;
    const found = vote(model, text).get(aspect);
    expect(found?.carries).toBe(true);
    expect(text.slice(found?.closest[0]?.start, found?.closest[0]?.end)).toBe(told);
  });

  test.for(['The kettle is on.\n\nRead this page with care.', 'Lists of brokers are kept from you.'])(
    'carry nothing where nothing of the kind is said: %s',
    (text) => {
      expect([...vote(model, text).values()].map(({ carries }) => carries)).toEqual([false, false]);
    },
  );

  test('name three clauses at most, each once, and none of a text without clauses', () => {
    const text = Array.from({ length: 9 }, (_, at) => `The kettle is on ${at}.`).join('\n\n');
    for (const { closest } of vote(model, text).values()) expect(new Set(closest).size).toBe(3);
    expect(findVotes(model, '', []).size).toBe(0);
  });

  test('can’t be learned from no clause or no reading', () => {
    expect(() => trainVotes({ ...inventSources(1), heard: [] }, OPTIONS)).toThrow(RangeError);
    expect(() => trainVotes({ ...inventSources(1), read: [] }, OPTIONS)).toThrow(RangeError);
  });
});

test('training listens clause by clause, and knows on which aspects nothing is heard', async () => {
  const text = 'We bake bread.\n\nWe do not sell your personal information.';
  const segments = segment({ text, blocks: null });
  const labels = segments.map(() => null);
  const { clauses, unheard } = await hearPolicy({ text, segments, labels, extent: 'whole', effectiveDate: null });
  expect(clauses.map(({ aspects }) => aspects.includes('SHA-4'))).toEqual([false, true]);
  expect(unheard).toContain('RET-2');
  expect(unheard).not.toContain('SHA-4');
});

describe('the model of votes that comes with Lacuna', () => {
  const bytes = Buffer.from(DATA.model, 'base64');

  test('knows the 46 aspects, is whole, and is named by its hash wherever findings are kept', () => {
    expect(getVoteModel().header.labels).toEqual(listAspects().map(({ id }) => id));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(DATA.sha256);
    expect(describeFinder()).toContain(DATA.sha256);
  });

  test('is refused when a byte of it is damaged', () => {
    for (let at = 3; at < bytes.length; at += 49_999) {
      const damaged = Buffer.from(bytes);
      damaged[at]! ^= 0x55;
      expect(() => parseVoteModel({ model: damaged.toString('base64') })).toThrow(LacunaError);
    }
  });

  test('takes a clause for saying what no rule hears, in part and in doubt, and never in an excerpt', async () => {
    const folder = path.join(import.meta.dirname, '../../../corpus');
    const texts = readdirSync(folder).flatMap((name) =>
      name.endsWith('.txt') ? [readFileSync(path.join(folder, name), 'utf8')] : [],
    );
    const listVoted = async (extent: Extent) => {
      const found = await Promise.all(texts.map((text) => findIn(text, extent)));
      return found.flatMap((findings) => [...findings.values()].filter(({ doubtful }) => doubtful));
    };
    const voted = await listVoted('whole');
    expect(voted.length).toBeGreaterThan(0);
    for (const { state, evidence, nearest } of voted) {
      expect(state).toBe('partial');
      expect(evidence).toHaveLength(1);
      expect(nearest).toEqual([]);
    }
    expect(await listVoted('excerpt')).toEqual([]);
  });
});
