import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createHandlers } from '../../main/api/handlers.ts';
import { createWorkbench } from '../../main/api/workbench.ts';
import type { PolicyId, TaskId } from '../../main/contract/types.ts';
import { importOne, openTestWorkspace, toFile } from '../support/test-workspace.ts';

const OLD = toFile('old.txt', ['Acme Privacy Policy', 'This policy explains what we do.', 'We keep logs for 30 days.']);
const NEW = toFile('new.txt', ['Acme Privacy Policy', 'This policy explains what we do.', 'We keep logs for 90 days.']);

async function openTwo() {
  const workspace = openTestWorkspace();
  await workspace.handlers['author.set']({ name: 'Ada' });
  const policyIds = [await importOne(workspace, OLD), await importOne(workspace, NEW)] as const;
  const spanOf = async (policyId: PolicyId) => {
    const { text } = await workspace.handlers['policy.read']({ policyId });
    const start = text.indexOf('We keep');
    return { policyId, start, end: text.indexOf('.', start) + 1 };
  };
  const [a, b] = await Promise.all(policyIds.map(spanOf));
  if (a === undefined || b === undefined) throw new Error('No clause');
  return { ...workspace, policyIds, redlines: [{ a, b }] };
}

describe('a report from the window', () => {
  it('is a Word file by the person who decides, with the chosen redline as tracked changes', async () => {
    const { handlers, policyIds, redlines } = await openTwo();
    const file = await handlers['report.write']({ policyIds, format: 'docx', checklistId: 'gdpr', redlines });
    expect(file.name).toBe('Lacuna comparison 2026-01-01.docx');
    const xml = new TextDecoder().decode(unzipSync(file.bytes)['word/document.xml']);
    expect(xml).toMatch(/<w:del [^>]*w:author="Ada"[^>]*>.*?<w:delText[^>]*>30 days<\/w:delText>/s);
    expect(xml).toMatch(/<w:ins [^>]*w:author="Ada"[^>]*>.*?<w:t[^>]*>90 days<\/w:t>/s);
    for (const words of ['Prepared by: Ada', 'GDPR notice', 'line 5', 'Retention period: 30 days → 90 days'])
      expect(xml).toContain(words);
  });

  it('is a PDF printed from the page where there is a browser engine, and refused where there is none', async () => {
    const { handlers, services, policyIds, redlines } = await openTwo();
    const asked = { policyIds, format: 'pdf', redlines } as const;
    await expect(handlers['report.write'](asked)).rejects.toMatchObject({ code: 'no-browser' });
    const printPdf = (html: string) => Promise.resolve(new TextEncoder().encode(`%PDF ${html}`));
    const printing = createHandlers(createWorkbench({ ...services, model: services.shipped, printPdf }));
    const { name, bytes } = await printing['report.write'](asked);
    expect(name).toMatch(/\.pdf$/);
    expect(new TextDecoder().decode(bytes)).toContain('<del>30 days</del><ins>90 days</ins>');
  });

  it('tells how far it is under the caller’s task, and never goes back', async () => {
    const { handlers, services, policyIds, redlines, pushes } = await openTwo();
    const printPdf = (html: string) => Promise.resolve(new TextEncoder().encode(html));
    const printing = createHandlers(createWorkbench({ ...services, model: services.shipped, printPdf }));
    await handlers['report.write']({ policyIds, format: 'md', redlines });
    const before = pushes.length;
    await printing['report.write']({ policyIds, format: 'pdf', redlines, taskId: 'report' as TaskId });
    const told = pushes.slice(before).flatMap((push) => (push.type === 'progress' ? [push] : []));
    expect(told.map(({ taskId, note }) => `${taskId}: ${note}`)).toEqual([
      'report: Writing the report',
      'report: Printing the report',
    ]);
    const shares = told.map(({ done, total }) => done / total);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(Math.max(...shares)).toBeLessThan(1);
  });

  it.each(['docx', 'pdf'] as const)('ends as %s where its task was cancelled, also before it began', async (format) => {
    const { handlers, services, policyIds } = await openTwo();
    const printPdf = () => Promise.resolve(new Uint8Array());
    const printing = createHandlers(createWorkbench({ ...services, model: services.shipped, printPdf }));
    const taskId = `report-${format}` as TaskId;
    await handlers['task.cancel']({ taskId });
    const asked = printing['report.write']({ policyIds, format, taskId });
    await expect(asked).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('ends the printing where its task is cancelled while it prints', async () => {
    const { services, policyIds } = await openTwo();
    const printing = Promise.withResolvers<AbortSignal>();
    const printPdf = (_: string, signal: AbortSignal) => {
      printing.resolve(signal);
      return new Promise<Uint8Array>((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new Error('killed')));
      });
    };
    const handlers = createHandlers(createWorkbench({ ...services, model: services.shipped, printPdf }));
    const taskId = 'report-printed' as TaskId;
    const asked = handlers['report.write']({ policyIds, format: 'pdf', taskId });
    const signal = await printing.promise;
    expect(await handlers['task.cancel']({ taskId })).toEqual({ cancelled: true });
    await expect(asked).rejects.toMatchObject({ code: 'cancelled' });
    expect(signal.aborted).toBe(true);
    expect(await handlers['task.cancel']({ taskId })).toEqual({ cancelled: false });
  });

  it('refuses a redline of a stretch that is not in the text', async () => {
    const { handlers, policyIds, redlines } = await openTwo();
    const beyond = redlines.map(({ a, b }) => ({ a, b: { ...b, end: 1_000_000 } }));
    const asked = handlers['report.write']({ policyIds, format: 'md', redlines: beyond });
    await expect(asked).rejects.toMatchObject({ code: 'clause-changed' });
  });
});
