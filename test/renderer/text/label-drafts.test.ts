import { describe, expect, it } from 'vitest';
import { PROVIDED_CODEBOOK } from '../../../main/contract/provided-codebook.ts';
import { toFreeKeys, toLines, toShort } from '../../../renderer/text/label-drafts.ts';

describe('What is written of a label', () => {
  it('may have the keys that no other label has', () => {
    expect(toFreeKeys(PROVIDED_CODEBOOK, null)).toEqual(['7', '8', '9']);
    expect(toFreeKeys(PROVIDED_CODEBOOK, 'sharing')).toEqual(['2', '7', '8', '9']);
  });

  it.each([
    ['Faces & fingerprints', 'Faces'],
    ['  Sold/given', 'Sold'],
    ['Pseudonymisationsverfahren', 'Pseudonymisation'],
    ['', ''],
  ])('“%s” is called “%s” in narrow places', (name, short) => {
    expect(toShort(name, 16)).toBe(short);
  });

  it('has one example a line, each once, without empty lines', () => {
    expect(toLines(' One. \r\n\n Two.\nOne.\n')).toEqual(['One.', 'Two.']);
  });
});
