import { CHILDREN_RIGHTS } from './detectors/children-rights.ts';
import { CHILDREN } from './detectors/children.ts';
import { COLLECTION_CHOICES } from './detectors/collection-choices.ts';
import { COLLECTION_GROUNDS } from './detectors/collection-grounds.ts';
import { COLLECTION } from './detectors/collection.ts';
import { DELETION_LIMITS } from './detectors/deletion-limits.ts';
import { DISPUTE_FORUM } from './detectors/dispute-forum.ts';
import { DISPUTE } from './detectors/dispute.ts';
import { ERASURE } from './detectors/erasure.ts';
import { RETENTION } from './detectors/retention.ts';
import { SHARING_OCCASIONS } from './detectors/sharing-occasions.ts';
import { SHARING_SALE } from './detectors/sharing-sale.ts';
import { SHARING } from './detectors/sharing.ts';
import { TRANSFER_TERMS } from './detectors/transfer-terms.ts';
import { TRANSFER } from './detectors/transfer.ts';
import type { Detector } from './rule.ts';

/** Every detector, one for each aspect: two or three files a label. */
export const DETECTORS: readonly Detector[] = [
  ...COLLECTION,
  ...COLLECTION_CHOICES,
  ...COLLECTION_GROUNDS,
  ...SHARING,
  ...SHARING_SALE,
  ...SHARING_OCCASIONS,
  ...RETENTION,
  ...ERASURE,
  ...DELETION_LIMITS,
  ...CHILDREN,
  ...CHILDREN_RIGHTS,
  ...TRANSFER,
  ...TRANSFER_TERMS,
  ...DISPUTE,
  ...DISPUTE_FORUM,
];
