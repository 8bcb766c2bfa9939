import type { ProvidedLabelId } from '../../../main/contract/labels.ts';
import { createRandom } from '../../../main/core/3-label/random.ts';
import type { LabelledClause } from '../../../main/core/3-label/train.ts';

const PHRASES: Readonly<Record<ProvidedLabelId | 'none', readonly string[]>> = {
  collection: ['we collect your name', 'our site logs your address', 'we use cookies to observe visits'],
  sharing: ['we disclose data to partners', 'vendors receive your details', 'we never sell your data'],
  retention: ['we keep records for two years', 'backups are erased after a month', 'data is retained as needed'],
  children: ['the service is not for minors under 13', 'parents may ask us about a child', 'a guardian must consent'],
  transfer: [
    'data is moved to servers in another country',
    'standard contractual clauses apply',
    'we rely on adequacy',
  ],
  dispute: ['complaints go to the authority', 'arbitration settles any claim', 'the law of this state governs'],
  none: ['this page has links', 'please read on', 'write to us with questions'],
};
const FILLERS = ['today', 'as a rule', 'in this shop', 'where needed', 'of course', 'at times'];

/** Clauses of invented policies, each built from a phrase that tells its label; the same for the same seed. */
export function toToyClauses(count: number, seed: number): readonly LabelledClause[] {
  const random = createRandom(seed);
  const draw = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const kinds = Object.keys(PHRASES) as (ProvidedLabelId | 'none')[];
  return Array.from({ length: count }, (_, at) => {
    const kind = draw(kinds);
    return {
      doc: `policy-${at % 20}`,
      text: `${draw(FILLERS)} ${draw(PHRASES[kind])} ${draw(FILLERS)}.`,
      headings: random() < 0.5 ? ['General'] : [],
      leadIn: null,
      previous: random() < 0.5 ? draw(PHRASES.none) : null,
      next: null,
      labels: kind === 'none' ? [] : [kind],
    };
  });
}

/** What training asks for, silent. */
export const TOY_OPTIONS = {
  seed: 7,
  dev: [],
  about: { name: 'toy', trainedOn: 'toy clauses', data: [] },
  onProgress: () => undefined,
} as const;
