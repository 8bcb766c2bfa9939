import { giveWhere, type Rule } from './page.ts';

/** Lines of signs, empty links, lone images and empty tags: nothing that can be read. */
export const separators: Rule = (page) => {
  giveWhere(
    page,
    'boilerplate',
    (unit) => !/[\p{L}\p{N}]/u.test(unit.bare) && !/[\p{L}\p{N}]/u.test(unit.marker?.ordinal ?? ''),
  );
};
