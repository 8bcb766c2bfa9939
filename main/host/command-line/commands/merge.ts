import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { TaskId } from '../../../contract/types.ts';
import { defineCommand } from '../command.ts';
import { PASSPHRASE_OPTION } from '../passphrase.ts';
import { toRefusal } from '../refusals.ts';
import { openWorkspaceFor, requireWorkspaceFile } from '../workspace.ts';

export const MERGE = defineCommand({
  operands: { usage: 'W OTHER…', least: 2, most: Infinity },
  options: PASSPHRASE_OPTION,
  details: [
    'Adds the other workspaces’ policies, and all that people said there, to W; the others are only read. Nothing is overwritten:',
    'where two people differ, the clause waits for adjudication. Merging the same file again adds nothing, and the order does not matter.',
    'A passphrase that is named is that of all protected ones among them; at a terminal, each is asked for.',
    'Writes a JSON line for each: {workspace, merged: true, policies, entries, models, leftOut, disagreements} or {workspace, merged: false, code, message}.',
  ].join('\n'),
  example: 'lacuna merge study.lacuna colleague.lacuna',
  async run({ operands: [into = '', ...others], output, passphraseOf }) {
    await requireWorkspaceFile(into);
    const application = await openWorkspaceFor(into, { passphraseOf });
    try {
      for (const [at, other] of others.entries()) {
        output.progress.step(at, others.length, basename(other));
        try {
          const merged = await application.mergeFile(other, randomUUID() as TaskId, await passphraseOf(other));
          await output.write(`${JSON.stringify({ workspace: other, merged: true, ...merged })}\n`);
        } catch (error) {
          const refusal = toRefusal(other, error);
          output.refuse(refusal);
          const { code, message } = refusal;
          await output.write(`${JSON.stringify({ workspace: other, merged: false, code, message })}\n`);
        }
      }
    } finally {
      await application.close();
    }
  },
});
