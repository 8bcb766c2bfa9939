import type { Unit } from '../1-lines/unit.ts';
import { giveWhere, type Rule } from './page.ts';

/** What the source format itself says: furniture, headings and list items. */
export const sourceRoles: Rule = (page) => {
  if (page.units.every(({ block }) => block === null)) {
    return;
  }
  giveWhere(page, 'boilerplate', (unit) => unit.block?.role === 'furniture');
  giveWhere(page, 'heading', (unit) => unit.block?.role === 'heading');
  giveWhere(page, 'boilerplate', (unit) => isColumnHead(unit));
  giveWhere(page, 'prose', (unit) => unit.block?.role === 'table-cell');
  giveWhere(page, 'item', (unit) => unit.block?.role === 'list-item');
};

/** A bold cell that states nothing by itself: the name of a column. */
function isColumnHead({ block, end, opens, ends }: Unit): boolean {
  return block?.role === 'table-cell' && block.boldEnd >= end && !ends && !opens;
}
