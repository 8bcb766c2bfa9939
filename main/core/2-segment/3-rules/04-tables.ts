import { endsSentence, giveWhere, isFree, type Page, type Rule } from './page.ts';

/** Most units between a table's first remains and the line that parts its head from its body. */
const HEAD_UNITS = 8;

/** Remains of Markdown tables: above the line of dashes stand the names of columns, which state nothing. */
export const tables: Rule = (page) => {
  page.units.forEach((unit, at) => {
    if (
      /^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)+\|?$/.test(
        page.text.slice(unit.start, Math.min(unit.end, unit.start + 200)),
      )
    ) {
      markHead(page, at);
    }
  });
  giveWhere(page, 'prose', (unit) => /^\|.*\|$/.test(unit.bare));
};

function markHead(page: Page, ruler: number): void {
  for (
    let at = ruler - 1;
    at >= ruler - HEAD_UNITS && (isFree(page, at) || page.roles[at] === 'boilerplate');
    at -= 1
  ) {
    const unit = page.units[at];
    if (unit === undefined || endsSentence(unit.bare) || unit.bare.split(' ').length > 30) {
      return;
    }
    if (/^[^|]*[.!?:]\s*\|/.test(unit.bare)) {
      return;
    }
    page.roles[at] = 'boilerplate';
    if (unit.bare.includes('|')) {
      return;
    }
  }
}
