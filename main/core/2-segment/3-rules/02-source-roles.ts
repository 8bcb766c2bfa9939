import { giveWhere, type Rule } from './page.ts';

/** What the source format itself says: furniture, headings and list items. */
export const sourceRoles: Rule = (page) => {
  giveWhere(page, 'boilerplate', (unit) => unit.block?.role === 'furniture');
  giveWhere(page, 'heading', (unit) => unit.block?.role === 'heading');
  giveWhere(page, 'item', (unit) => unit.block?.role === 'list-item');
};
