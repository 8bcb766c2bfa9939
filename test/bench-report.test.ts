import { describe, expect, test } from 'vitest';
import { toFigure, toMedian, toQuantile, toRatioText, toSpread, toSpreadText } from './bench/support/figures.ts';
import { isBusy, toCircumstances } from './bench/support/machine.ts';
import { readSections, toMarkdownTable, toPage, toSection } from './bench/support/report.ts';

describe('figures', () => {
  test.for([
    [[7], 7],
    [[9, 1, 5], 5],
    [[4, 1, 3, 2], 2.5],
    [[10, 9], 9.5],
  ] as const)('the median of %j is %d, whatever their order', ([values, median]) => {
    expect(toMedian(values)).toBe(median);
  });

  test.for([
    [0, 1],
    [0.25, 2],
    [0.5, 3],
    [0.95, 4.8],
    [1, 5],
  ] as const)('of 1 to 5, a share of %d lies below %d', ([share, value]) => {
    expect(toQuantile([5, 3, 1, 4, 2], share)).toBeCloseTo(value, 10);
  });

  test('no values have no median, and there is no share above all or below none', () => {
    expect(() => toMedian([])).toThrow(RangeError);
    expect(() => toQuantile([1], 1.1)).toThrow(RangeError);
    expect(() => toQuantile([1], -0.1)).toThrow(RangeError);
  });

  test('the values given are left in their order', () => {
    const values = [3, 1, 2];
    toSpread(values);
    expect(values).toEqual([3, 1, 2]);
  });

  test.for([
    [0, '0'],
    [0.012345, '0.0123'],
    [4.5678, '4.57'],
    [12.34, '12.3'],
    [12_345, '12,300'],
    [999.9, '1,000'],
  ] as const)('%d is written as %s', ([value, text]) => {
    expect(toFigure(value)).toBe(text);
  });

  test('a spread names its ends, but not where they look the same', () => {
    expect(toSpreadText(toSpread([2, 1, 4]))).toBe('2 (1 to 4)');
    expect(toSpreadText(toSpread([2.0001, 2, 2.0002]))).toBe('2');
  });

  test('a ratio says how many times as much; nothing to compare with gives a dash', () => {
    expect(toRatioText(6, 2)).toBe('3×');
    expect(toRatioText(1, 3)).toBe('0.333×');
    expect(toRatioText(1, 0)).toBe('–');
    expect(toRatioText(1, Number.NaN)).toBe('–');
  });
});

describe('the page', () => {
  const report = { title: 'Cutting', parts: ['Read so.', { head: ['a', 'b'], rows: [['1', 'x|y']] }] };
  const names = ['first', 'second', 'third'];

  test('a table has a line of dashes under its head, and bars in cells are escaped', () => {
    expect(toMarkdownTable({ head: ['a', 'b'], rows: [['1', 'x|y']] })).toBe('| a | b |\n| --- | --- |\n| 1 | x\\|y |');
  });

  test('a row that does not fit under its head is a mistake in the suite', () => {
    expect(() => toMarkdownTable({ head: ['a', 'b'], rows: [['1']] })).toThrow('A row of 1 cells under a head of 2');
  });

  test('a section starts with its title and the circumstances', () => {
    expect(toSection(report, 'today, here')).toMatch(/^## Cutting\n\n_today, here_\n\nRead so\.\n\n\| a \| b \|/);
  });

  test('a suite measured again replaces its own section only, and the order is that of the suites', () => {
    const before = toPage(
      'How to read.',
      names,
      new Map([
        ['third', 'old three'],
        ['first', 'old one'],
      ]),
    );
    const sections = new Map(readSections(before)).set('first', 'new one').set('second', 'two');
    const after = toPage('How to read.', names, sections);
    expect([...readSections(after)]).toEqual([
      ['first', 'new one'],
      ['second', 'two'],
      ['third', 'old three'],
    ]);
  });

  test('the figures at a glance of all suites stand first, those of suites not measured again too', () => {
    const glance = [['clauses a second', '20,000', '800: a peer | alone']] as const;
    const section = toSection({ ...report, glance }, 'today, here');
    const page = toPage('How to read.', names, new Map([['third', section]]));
    const row = '| clauses a second | 20,000 | 800: a peer \\| alone |';
    expect(page.split('<!-- suite: ')[0]).toContain(row);
    expect(toPage('How to read.', names, readSections(page))).toBe(page);
  });

  test('what is no longer a suite goes from the page; an empty page has no sections', () => {
    expect(toPage('How to read.', names, new Map([['gone', 'x']]))).toBe('# Benchmarks\n\nHow to read.\n');
    expect(readSections('').size).toBe(0);
  });
});

describe('the machine', () => {
  const machine = { cores: 4, processor: 'Example 3000', memoryGib: 8, node: '24.0.0', system: 'linux 6', load: 1 };

  test.for([
    [0, false],
    [2, false],
    [2.1, true],
  ] as const)('with four cores a load of %d is busy: %s', ([load, busy]) => {
    expect(isBusy({ ...machine, load })).toBe(busy);
    expect(toCircumstances({ ...machine, load }, new Date('2026-11-22T23:59:00Z'))).toContain(busy ? 'busy' : 'quiet');
  });

  test('the line names date, cores, processor, memory and Node', () => {
    expect(toCircumstances(machine, new Date('2026-11-22T23:59:00Z'))).toBe(
      '2026-11-22, 4 cores of Example 3000, 8 GiB, Node 24.0.0, linux 6; load 1.0 at the start (quiet)',
    );
  });
});
