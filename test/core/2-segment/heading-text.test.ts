import { expect, test } from 'vitest';
import { toHeadingText } from '../../../main/core/2-segment/heading-text.ts';

test.each([
  ['# Privacy', 'Privacy'],
  ['###### Deep ##', 'Deep'],
  ['## **What we collect:**', 'What we collect'],
  ['**What we collect**:', 'What we collect'],
  ['_Children_', 'Children'],
  ['***Loud***', 'Loud'],
  ['1. Information\n   we collect', '1. Information we collect'],
  ['C# and F#', 'C# and F#'],
  ['**One** and **two**', '**One** and **two**'],
  ['#', '#'],
  ['**', '**'],
  [':', ':'],
])('%j is read as %j', (heading, words) => {
  const text = `before ${heading} after`;
  expect(toHeadingText(text, { start: 7, end: 7 + heading.length })).toBe(words);
});
