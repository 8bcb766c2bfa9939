import { defineCommand } from '../command.ts';
import { LacunaError } from '../../../contract/errors.ts';

export const FIND = defineCommand({
  operands: { usage: 'FILE…', least: 1, most: Infinity },
  options: {},
  details: 'Not built yet: it will write a JSON line a finding, {policy, aspect, state, evidence[], facts[]}.',
  example: 'lacuna find acme.txt',
  async run() {
    throw new LacunaError('not-yet', { what: 'lacuna find' });
  },
});
