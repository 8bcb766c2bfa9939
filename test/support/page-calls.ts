// Calls that a browser test makes from the page, past the screen: to bring in policies of its own.
import type { Page } from 'playwright-core';
import type { Method, Request, Response } from '../../main/contract/api.ts';
import { fromWire, toWire } from '../../main/contract/wire.ts';
import type { PolicyId, TaskId } from '../../main/contract/types.ts';

/** Ask the application from within the page. @throws Error with the refusal's sentence. */
export async function ask<M extends Method>(page: Page, method: M, request: Request<M>): Promise<Response<M>> {
  const json = await page.evaluate(async (body) => {
    const answer = await fetch('/api', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    return answer.text();
  }, toWire({ method, request }));
  const answer = fromWire(json) as
    | { readonly ok: true; readonly value: Response<M> }
    | { readonly ok: false; readonly error: { readonly message: string } };
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

/** Bring in a plain-text policy of some paragraphs, as a whole one of a company, and answer its id. */
export async function importWhole(
  page: Page,
  name: string,
  company: string,
  paragraphs: readonly string[],
): Promise<PolicyId> {
  const files = [{ name, bytes: new TextEncoder().encode(paragraphs.join('\n\n')) }];
  const { imported, refused } = await ask(page, 'policy.import', { taskId: 'page-calls' as TaskId, files });
  const [policy] = imported;
  if (policy === undefined) throw new Error(refused[0]?.message ?? `${name} was not imported`);
  await ask(page, 'policy.edit', { policyId: policy.id, company, extent: 'whole' });
  return policy.id;
}
