// SECURITY.md names the place and the test of each point: this holds it to the code.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const ROOT = path.join(import.meta.dirname, '..');
const record = readFileSync(path.join(ROOT, 'SECURITY.md'), 'utf8');
const files = globSync(['main/**/*.ts', 'test/**/*.ts', '*.{json,yml}', '.github/**/*.yml'], {
  cwd: ROOT,
  exclude: (name) => name.includes('node_modules'),
}).map((file) => file.replaceAll('\\', '/'));
const find = (name: string): readonly string[] => files.filter((file) => file === name || file.endsWith(`/${name}`));
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

test('the security record names files that are there', () => {
  const named = [...record.matchAll(/`([\w./-]+\.(?:ts|yml|json))`/g)].map(([, name = '']) => name);
  expect(named.length).toBeGreaterThan(50);
  expect([...new Set(named)].filter((name) => find(name).length === 0)).toEqual([]);
});

test('the security record names tests that are there', () => {
  const named = [...record.matchAll(/`([\w./-]+\.test\.ts)` “([^”…]+?) ?…?”/g)];
  expect(named.length).toBeGreaterThan(15);
  const missing = named.filter(([, file = '', name = '']) => !find(file).some((one) => read(one).includes(name)));
  expect(missing.map(([whole]) => whole)).toEqual([]);
});

test('the security record names functions and settings of the main process that are there', () => {
  const code = files
    .filter((file) => file.startsWith('main/'))
    .map(read)
    .join('\n');
  const named = [...record.matchAll(/`([a-z]+[A-Z]\w*|[A-Z]+_[A-Z]+)`/g)].map(([, name = '']) => name);
  const elsewhere = new Set(['innerHTML', 'enableBlinkFeatures', 'NODE_OPTIONS']);
  expect([...new Set(named)].filter((name) => !elsewhere.has(name) && !code.includes(name))).toEqual([]);
});
