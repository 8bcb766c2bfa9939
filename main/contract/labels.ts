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

/** The stable id of a label that comes with the application. The default model, and the aspects under the labels, know these alone. */
export type ProvidedLabelId = (typeof LABELS)[number]['id'];

/** The stable id of a label that a person added to the codebook: `own-` and eight hexadecimal digits, drawn once and never shown. */
export type OwnLabelId = `own-${string}`;

/** A label's stable id. */
export type LabelId = ProvidedLabelId | OwnLabelId;

/** The ids of the labels that come with the application, in codebook order. */
export const LABEL_IDS: readonly ProvidedLabelId[] = LABELS.map((label) => label.id);

/** A value for each of some labels, those that come with the application among them. */
export function toLabelRecord<T>(ids: readonly LabelId[], toValue: (id: LabelId, at: number) => T): Record<LabelId, T> {
  return Object.fromEntries(ids.map((id, at) => [id, toValue(id, at)])) as Record<LabelId, T>;
}

/** The revision of the codebook that comes with the application: each change makes the next, and each stored decision keeps its own. */
export const CODEBOOK_REVISION = 1;

/** Whether a value names a label that comes with the application. */
export function isProvidedLabelId(value: unknown): value is ProvidedLabelId {
  return LABEL_IDS.some((id) => id === value);
}

/** Whether a value names a label that a person may have added. */
export function isOwnLabelId(value: unknown): value is OwnLabelId {
  return typeof value === 'string' && /^own-[0-9a-f]{8}$/.test(value);
}

/** Whether a value can name a label. */
export function isLabelId(value: unknown): value is LabelId {
  return isProvidedLabelId(value) || isOwnLabelId(value);
}

/** The same labels, each once, in the one order in which sets are written: first those that come with the application, then the others by id. */
export function toCodebookOrder(labels: Iterable<LabelId>): readonly LabelId[] {
  const held = new Set(labels);
  return [...LABEL_IDS.filter((id) => held.has(id)), ...[...held].filter(isOwnLabelId).toSorted()];
}
