import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface ManifestEntry {
  readonly file: string;
  readonly company: string;
  readonly title: string;
  readonly effectiveDate: string | null;
  readonly archivedDate: string | null;
  readonly extent: 'whole' | 'excerpt';
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly note: string;
}

const folder = new URL('../corpus/', import.meta.url);
const read = (name: string): Buffer => readFileSync(new URL(name, folder));
const { policies } = JSON.parse(read('manifest.json').toString('utf8')) as {
  readonly policies: readonly ManifestEntry[];
};

/** The hashes of the texts as they were given, kept apart from the manifest so that both would have to be changed. */
const GIVEN: Readonly<Record<string, string>> = {
  '000_d714f5cadb06bd59.txt': '06b59bef225c9c2fff80a5fa573f814f95ee65ffdd6b3e6b498181cf92a28215',
  '001_fd273aecda3a9a0b.txt': '5c1a165a0906d36f7ea164fa1063bd42cf1b4e100e6bcffd710b3f84b1a39a14',
  '002_2a663b55b13b637e.txt': '51ab1d79686cdd3329f2843b4b555c523f0c80ba546bb7191f3b28ce3dd43fca',
  '003_25298782469d0d28.txt': '455f95c0b2c10b47ef89aceebb0cba399c982af79b3131a65964b61d303a92fe',
  '004_6aefb0f56107f0c5.txt': '0a5aa326434ad023072decc0b5ac5d99800b9e35cfb4fb40e0b91536f689249f',
};

/** The ISO date after the words "Effective Date:", or null where the text has none. */
function findStatedEffectiveDate(text: string): string | null {
  const stated = /Effective Date:\s([A-Z][a-z]+)\s(\d{1,2}),\s(\d{4})/.exec(text);
  if (stated === null) return null;
  return new Date(`${stated[1]} ${stated[2]}, ${stated[3]} UTC`).toISOString().slice(0, 10);
}

describe('the provided corpus', () => {
  it('lists every text that is there and no other', () => {
    const there = readdirSync(folder).filter((name) => name.endsWith('.txt'));
    expect(policies.map((policy) => policy.file)).toEqual(there.toSorted());
    expect(there.toSorted()).toEqual(Object.keys(GIVEN));
  });

  it.each(policies)('keeps $file byte for byte as it was given', ({ file, sha256, sizeBytes }) => {
    const bytes = read(file);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(GIVEN[file]);
    expect(sha256).toBe(GIVEN[file]);
    expect(bytes.byteLength).toBe(sizeBytes);
  });

  it.each(policies)('gives $file the dates that its own text states, and no others', (policy) => {
    const text = read(policy.file).toString('utf8');
    expect(policy.effectiveDate).toBe(findStatedEffectiveDate(text));
    expect(policy.archivedDate).toBe(/archived on (\d{4}-\d\d-\d\d)/.exec(text)?.[1] ?? null);
  });

  it.each(policies)('names $file after words of its own text', ({ file, company, title, note }) => {
    const text = read(file).toString('utf8');
    expect(text).toContain(title);
    expect(text).toContain(company);
    expect(note.length).toBeGreaterThan(20);
  });

  it('calls a text that starts inside a sentence, or holds one part of a policy, an excerpt', () => {
    const startsInside = policies.filter(({ file }) => /^[a-z]+ [a-z]+ /.test(read(file).toString('utf8')));
    expect(startsInside.map(({ extent }) => extent)).toEqual(['excerpt']);
    const excerpts = policies.filter(({ extent }) => extent === 'excerpt');
    expect(excerpts.map(({ file }) => file.slice(0, 3))).toEqual(['000', '003']);
  });

  it('is shielded from line-ending changes', () => {
    const attributes = readFileSync(new URL('../.gitattributes', import.meta.url), 'utf8');
    expect(attributes.split('\n')).toContain('corpus/*.txt -text');
  });
});
