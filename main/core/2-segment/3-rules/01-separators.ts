import { FIGURES, LETTERS } from '../2-words/signs.ts';
import { giveWhere, type Rule } from './page.ts';

/** Lines of signs, empty links, lone images and empty tags: nothing that can be read. Page numbers. */
export const separators: Rule = (page) => {
  giveWhere(
    page,
    'boilerplate',
    (unit) =>
      (unit.signs & (LETTERS | FIGURES)) === 0 &&
      !/[\p{L}\p{N}]/u.test(unit.bare) &&
      !/[\p{L}\p{N}]/u.test(unit.marker?.ordinal ?? ''),
  );
  giveWhere(
    page,
    'boilerplate',
    (unit) => /^\d{1,4}(?:\s*[-–—])?$/.test(unit.bare) && unit.block?.role !== 'table-cell',
  );
};
