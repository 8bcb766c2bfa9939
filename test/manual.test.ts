import { expect, test } from 'vitest';
import { POLICY_FORMATS } from '../main/contract/policy-formats.ts';
import { ingest } from '../main/core/1-ingest/ingest.ts';
import { listAspects } from '../main/core/4-find/aspects.ts';
import { COMMANDS } from '../main/host/command-line/registry.ts';
import { SHOWN_COMMANDS } from '../renderer/text/manual-commands.ts';
import { CHECKED_ASPECTS } from '../renderer/text/manual-gaps.ts';

test('the aspects to check by hand are called what the comparison calls them', () => {
  const names = new Map(listAspects().map(({ id, name }) => [id, name]));
  expect(CHECKED_ASPECTS.map(({ id }) => names.get(id))).toEqual(CHECKED_ASPECTS.map(({ name }) => name));
});

test('each command that the manual shows is one of the command line', () => {
  const names = new Set(COMMANDS.map(({ name }) => name));
  expect(SHOWN_COMMANDS.filter(({ name }) => !names.has(name))).toEqual([]);
  expect(SHOWN_COMMANDS.filter(({ name, line }) => !line.startsWith(`lacuna ${name}`))).toEqual([]);
});

test.each(POLICY_FORMATS.flatMap(({ extensions }) => extensions))(
  'files that end in .%s are read',
  async (extension) => {
    const why = await ingest(new TextEncoder().encode('We keep it.'), `policy.${extension}`).then(
      () => null,
      (error: { readonly code: string }) => error.code,
    );
    expect(['unsupported-format', 'internal']).not.toContain(why);
  },
);
