// Ten changes of the kinds that a lawyer looks for, planted in the first of the provided policies.
import { readFileSync } from 'node:fs';
import path from 'node:path';

const FILE = path.join(import.meta.dirname, '../../corpus/000_d714f5cadb06bd59.txt');

/** One planted change: what it is, the words that went and the words that came, either of which may be empty. */
export interface PlantedChange {
  readonly what: string;
  readonly kind: 'changed' | 'moved' | 'added' | 'removed';
  readonly gone: string;
  readonly come: string;
}

interface Plant extends PlantedChange {
  readonly from: string;
  readonly to: string;
}

const MOVED = 'We do not endorse or make any representations about third-party websites.';
const PLANTS: readonly Plant[] = [
  plant('another number', 'We will respond to requests for access within ', '30 days', '90 days'),
  plant('a negation', 'Dell EMC websites and applications are ', 'not ', ''),
  plant('a recipient more', 'contracts with third-party service providers', '', ', advertising networks'),
  plant('another e-mail address', 'from our forums, contact us at ', 'privacy@dell.com', 'forums@dell.com'),
  plant('another country', 'transferred to, and processed and stored in, the ', 'United States', 'Republic of India'),
  plant('another age', 'We do not knowingly collect personal information from children under ', '13', '16'),
  without('a sentence taken out', 'These websites may not offer this opt-out functionality.'),
  without(
    'retention taken out',
    'We will retain your personal information for as long as your account is active or as needed to provide you services.',
  ),
  without(
    'an opt-out taken out',
    'To opt out of having Dell EMC share your personal information with a third-party partner for their own marketing use, please contact us at \u00A0privacy@dell.com.',
  ),
  { what: 'a clause elsewhere', kind: 'moved', gone: '', come: '', from: MOVED, to: '' },
];

function plant(what: string, before: string, gone: string, come: string): Plant {
  return { what, kind: 'changed', gone, come, from: before + gone, to: before + come };
}

function without(what: string, words: string): Plant {
  return { what, kind: 'removed', gone: words, come: '', from: words, to: '' };
}

/** The provided policy as it is and with the ten changes in it, and what they are. @throws Error if words of one are not there once or more. */
export function plantChanges(): {
  readonly older: string;
  readonly newer: string;
  readonly planted: readonly PlantedChange[];
} {
  const older = readFileSync(FILE, 'utf8');
  let newer = older;
  for (const { what, from, to } of PLANTS) {
    if (!newer.includes(from)) throw new Error(`No words for ${what}`);
    newer = newer.replace(from, to);
  }
  return { older, newer: `${newer.trimEnd()}\n\n${MOVED}\n`, planted: PLANTS };
}
