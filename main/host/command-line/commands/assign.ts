import { type AssignmentPlan, MAX_ANNOTATOR_NAME, MAX_ANNOTATORS } from '../../../contract/assignment.ts';
import type { PolicySummary } from '../../../contract/types.ts';
import { parseWhole, requireValue, toUsageError } from '../arguments.ts';
import { defineCommand } from '../command.ts';
import { openWorkspaceFor, requireWorkspaceFile, WORKSPACE_OPTION } from '../workspace.ts';

export const ASSIGN = defineCommand({
  operands: { usage: 'NAME…', least: 1, most: MAX_ANNOTATORS },
  options: {
    ...WORKSPACE_OPTION,
    overlap: { type: 'string', value: 'N', default: '0', help: 'How many policies several people read: 20 or 20%' },
    readers: { type: 'string', value: 'K', default: '2', help: 'How many people read each of those' },
    seed: { type: 'string', value: 'N', default: '1', help: 'Another seed draws other policies' },
    unassigned: { type: 'boolean', help: 'Only policies that nobody is to read yet' },
    'dry-run': { type: 'boolean', help: 'Say who would read what, and write nothing' },
  },
  details: [
    'Shares the policies of a workspace out among annotators. No two annotators’ clauses differ by more than those of the longest policy.',
    'The same policies, names and seed give the same answer on every machine. In the application one undo takes it back.',
    'Writes a JSON line for each policy: {policy, clauses, before, annotators}.',
  ].join('\n'),
  example: 'lacuna assign Ann Bo Cy --workspace study.lacuna --overlap 20% --readers 2',
  async run({ operands, values, output, passphraseOf }) {
    const workspaceFile = requireValue('workspace', values.workspace);
    const plan = toPlan(operands, values);
    await requireWorkspaceFile(workspaceFile);
    const application = await openWorkspaceFor(workspaceFile, { passphraseOf });
    try {
      const { handlers } = application;
      const library = await handlers['policy.list']({});
      const held = new Set((await handlers['assignment.get']({})).policies.map(({ policyId }) => policyId));
      const chosen = library.filter(({ id }) => values.unassigned !== true || !held.has(id));
      if (chosen.length === 0) {
        output.say('There is no policy to assign.');
        return;
      }
      const asked = { ...plan, policyIds: chosen.map(({ id }) => id) };
      const { state, policies, loads } = await handlers['assignment.preview'](asked);
      if (values['dry-run'] !== true) await handlers['assignment.apply']({ plan: asked, state });
      const names = new Map(library.map((policy: PolicySummary) => [policy.id, policy.name]));
      for (const { policyId, clauses, before, annotators } of policies) {
        await output.write(`${JSON.stringify({ policy: names.get(policyId), clauses, before, annotators })}\n`);
      }
      for (const load of loads) output.say(`${load.annotator}: ${load.policies} policies, ${load.clauses} clauses`);
    } finally {
      await application.close();
    }
  },
});

interface Values {
  readonly overlap: string;
  readonly readers: string;
  readonly seed: string;
}

function toPlan(given: readonly string[], { overlap, readers, seed }: Values): AssignmentPlan {
  const annotators = given.map((name) => name.trim());
  const wrong = annotators.find((name) => name === '' || name.length > MAX_ANNOTATOR_NAME);
  if (wrong !== undefined) throw toUsageError(`A name has 1 to ${MAX_ANNOTATOR_NAME} characters.`);
  if (new Set(annotators).size < annotators.length) throw toUsageError('A name stands twice. Name each person once.');
  const unit = overlap.endsWith('%') ? 'percent' : 'policies';
  const amount = parseWhole('overlap', overlap.replace(/%$/, ''), 0, unit === 'percent' ? 100 : 1_000_000);
  return {
    annotators,
    shared: { unit, amount },
    readers: amount === 0 ? 1 : parseWhole('readers', readers, 1, annotators.length),
    seed: parseWhole('seed', seed, 0, 2 ** 32 - 1),
  };
}
