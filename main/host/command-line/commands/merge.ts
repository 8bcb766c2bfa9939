import { defineCommand } from '../command.ts';
import { LacunaError } from '../../../contract/errors.ts';

export const MERGE = defineCommand({
  operands: { usage: 'W OTHER…', least: 2, most: Infinity },
  options: {},
  details: 'Not built yet: it will add the other workspaces’ decisions to W and overwrite nothing.',
  example: 'lacuna merge study.lacuna colleague.lacuna',
  async run() {
    throw new LacunaError('not-yet', { what: 'lacuna merge' });
  },
});
