import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createHandlers } from '../../main/api/handlers.ts';
import { createWorkbench } from '../../main/api/workbench.ts';
import type { PolicyId } from '../../main/contract/types.ts';
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

  it('refuses a redline of a stretch that is not in the text', async () => {
    const { handlers, policyIds, redlines } = await openTwo();
    const beyond = redlines.map(({ a, b }) => ({ a, b: { ...b, end: 1_000_000 } }));
    const asked = handlers['report.write']({ policyIds, format: 'md', redlines: beyond });
    await expect(asked).rejects.toMatchObject({ code: 'clause-changed' });
  });
});
