import { defineCommand } from '../command.ts';
import { LacunaError } from '../../../contract/errors.ts';

export const ALIGN = defineCommand({
  operands: { usage: 'A B', least: 2, most: 2 },
  options: {},
  details: 'Not built yet: it will write a JSON line a pair of clauses that say the same, {a, b, grade, score, label}.',
  example: 'lacuna align acme.txt other.txt',
  async run() {
    throw new LacunaError('not-yet', { what: 'lacuna align' });
  },
});
