/**
 * The codebook's six labels, in the order in which every list, key and file shows them.
 *
 * `id` is stable and stands in data sets; `name` is what people read; `key` sets and clears the label in the reader;
 * `asks` is the codebook's question, cut to one sentence. Source: the project's codebook, revision {@link CODEBOOK_REVISION}.
 */
export const LABELS = [
  {
    id: 'collection',
    name: 'Collection & use',
    short: 'Collection',
    key: '1',
    asks: 'What personal or usage data the owner gets about a person, how or from whom, and what the owner uses it for.',
  },
  {
    id: 'sharing',
    name: 'Sharing & disclosure',
    short: 'Sharing',
    key: '2',
    asks: 'That data goes to somebody other than the owner, or is obtained by them through this service, or that it does not.',
  },
  {
    id: 'retention',
    name: 'Retention & deletion',
    short: 'Retention',
    key: '3',
    asks: 'How long data is kept, the rule that sets the time, what stays, and when it is destroyed or de-identified.',
  },
  {
    id: 'children',
    name: 'Children',
    short: 'Children',
    key: '4',
    asks: 'Minors: whether the service is for them, what happens to their data, and what parents may do.',
  },
  {
    id: 'transfer',
    name: 'International transfer',
    short: 'Transfer',
    key: '5',
    asks: 'That data is moved to, stored in or accessed from another country, or under which safeguard.',
  },
  {
    id: 'dispute',
    name: 'Dispute resolution',
    short: 'Dispute',
    key: '6',
    asks: 'What a person with a complaint can do, who decides, and under which law or forum.',
  },
] as const;

/** A label's stable id. */
export type LabelId = (typeof LABELS)[number]['id'];

/** The label ids in codebook order. */
export const LABEL_IDS: readonly LabelId[] = LABELS.map((label) => label.id);

/** The revision of the codebook under which decisions are taken now; each stored decision keeps its own. */
export const CODEBOOK_REVISION = 1;

/** Whether a value names a label of the codebook. */
export function isLabelId(value: unknown): value is LabelId {
  return LABEL_IDS.some((id) => id === value);
}

/** The same labels, each once, in codebook order. */
export function toCodebookOrder(labels: Iterable<LabelId>): readonly LabelId[] {
  const held = new Set(labels);
  return LABEL_IDS.filter((id) => held.has(id));
}
