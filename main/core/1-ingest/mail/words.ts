import { readLetters } from './letters.ts';
import { unpack } from './transfer.ts';

const WORD = /=\?([\w-]{1,40})(?:\*[\w-]*)?\?([bq])\?([^?\s]{0,200})\?=/gi;

/** Read a head's value whose letters were put into ASCII: `=?utf-8?Q?caf=C3=A9?=`. What can't be read stays. Source: RFC 2047. */
export function readWords(value: string): string {
  const joined = value.replaceAll(/(\?=)\s+(?==\?)/g, '$1');
  return joined.replaceAll(WORD, (whole, charset: string, kind: string, letters: string) => {
    const isQuoted = kind.toLowerCase() === 'q';
    const packed = new TextEncoder().encode(isQuoted ? letters.replaceAll('_', ' ') : letters);
    try {
      return readLetters(unpack(packed, 0, packed.length, isQuoted ? 'quoted-printable' : 'base64'), charset).text;
    } catch {
      return whole;
    }
  });
}
