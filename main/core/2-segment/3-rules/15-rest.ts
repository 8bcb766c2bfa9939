import { giveWhere, type Rule } from './page.ts';

/** All that no other rule knows is prose. */
export const rest: Rule = (page) => {
  giveWhere(page, 'prose', () => true);
};
