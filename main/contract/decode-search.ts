import { z } from 'zod';
import { label } from './decode-codebook.ts';
import { toCodebookOrder } from './labels.ts';
import { MAX_FOUND_PAGE, MAX_QUERY } from './search.ts';

/** A query as it was typed; whether it can be understood is said by `parseQuery`. */
export const searchText = z.string().max(MAX_QUERY);

/** Where and how much to find. */
export const foundRange = {
  after: z.int().nonnegative().optional(),
  limit: z.int().min(1).max(MAX_FOUND_PAGE).optional(),
};

/** Which way to go along what was found. */
export const way = z.literal([1, -1]);

/** What is done to the labels of many clauses. Adding or taking off needs a label. */
export const bulkChange = z
  .strictObject({
    action: z.enum(['add', 'remove', 'set', 'confirm']),
    labels: z.array(label).transform(toCodebookOrder),
  })
  .refine(({ action, labels }) => (action !== 'add' && action !== 'remove') || labels.length > 0, 'a label is missing');

/** A saved view’s name and query. */
export const savedView = { name: z.string().trim().min(1).max(80), query: searchText };
