import { describe, expect, it } from 'vitest';
import { analyse, perform } from '../../main/api/analyse.ts';
import type { FileBytes } from '../../main/contract/types.ts';
import { toFile } from '../support/test-workspace.ts';
import { getTinyModel } from '../support/tiny-model.ts';

const { parsed, info } = getTinyModel();

describe('analysing a file', () => {
  it('gives plain data that survives the way between threads, a prediction beside each clause', async () => {
    const file = toFile('a.txt', ['# Sharing', 'We share records with partners who help us:', '* logs', '* names']);
    const analysis = await analyse(file, parsed, info.id);
    expect(structuredClone(analysis)).toEqual(analysis);
    expect(analysis).not.toHaveProperty('document.blocks');
    expect(analysis.predictions).toHaveLength(analysis.segments.length);
    for (const [at, { kind }] of analysis.segments.entries()) {
      expect(analysis.predictions[at] === null).toBe(kind === 'heading' || kind === 'boilerplate');
    }
  });

  it('gives the same predictions when the segments are read again', async () => {
    const { document, segments, predictions } = await analyse(
      toFile('a.txt', ['We share.', 'We keep.']),
      parsed,
      info.id,
    );
    const again = await perform('predict', { text: document.text, segments }, parsed, info.id);
    expect(again).toEqual({ ok: true, value: predictions });
  });

  it.each<{ what: string; file: FileBytes; code: string }>([
    { what: 'an empty file', file: { name: 'a.txt', bytes: new Uint8Array() }, code: 'empty-file' },
    { what: 'a binary file', file: { name: 'a.txt', bytes: new Uint8Array(64).fill(1) }, code: 'binary-file' },
  ])('answers the refusal of $what as data', async ({ file, code }) => {
    expect(await perform('analyse', file, parsed, info.id)).toMatchObject({ ok: false, code });
  });

  it('hides what a bug says, since it may quote the policy', async () => {
    const broken = {
      get bytes(): never {
        throw new Error('secret words');
      },
      name: 'a.txt',
    };
    const outcome = await perform('analyse', broken, parsed, info.id);
    expect(outcome).toMatchObject({ ok: false, code: 'internal' });
    expect(JSON.stringify(outcome)).not.toContain('secret');
  });
});
