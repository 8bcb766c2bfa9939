import { giveWhere, type Rule } from './page.ts';

const DATED =
  /^(?:this (?:policy|notice|statement) (?:is|was) )?(?:last\s+)?(?:effective|updated|modified|revised|revision|reviewed|posted|date|version|in effect)\b.{0,40}\d/i;

/** Lines that state a date, though they are short and have no verb. */
export const statements: Rule = (page) => {
  giveWhere(page, 'prose', (unit) => unit.bare.length <= 120 && DATED.test(unit.bare));
};
