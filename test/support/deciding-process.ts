// A process that decides without end and says the id of each decision once it is committed. Made to be killed.
import { writeSync } from 'node:fs';
import { toDecisionId, toPolicyId } from '../../main/contract/decode.ts';
import { appendDecision } from '../../main/store/decisions.ts';
import { openWorkspace } from '../../main/store/open.ts';

const db = openWorkspace(process.argv[2] ?? '');
for (;;) {
  const id = toDecisionId(crypto.randomUUID());
  appendDecision(db, {
    id,
    policyId: toPolicyId('a'.repeat(64)),
    start: 0,
    end: 400,
    quote: 'x'.repeat(400),
    labels: ['sharing'],
    action: 'confirm',
    author: 'Ada',
    decidedAt: new Date().toISOString(),
    codebookRevision: 1,
    suggestion: null,
    origin: null,
  });
  writeSync(1, `${id}\n`);
}
