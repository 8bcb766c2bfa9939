import { toCodes } from '../2-words/characters.ts';
import { isLinksOnly } from '../2-words/bare-text.ts';
import { ADDRESSES } from '../2-words/heading-words.ts';
import { ARROWS, BARS, WIDE } from '../2-words/signs.ts';
import type { Unit } from '../1-lines/unit.ts';
import { giveWhere, isFree, type Page, type Rule } from './page.ts';

/** Units from either end among which menus on one line are looked for. */
const EDGE = 12;
const CONTROL =
  /^(?:print(?: this page| page)?|e-?mail(?: this page)?|share(?: this)?(?: page)?|tweet|follow(?: us)?|like|menu|home|search|log ?in|sign (?:in|up)|close|back to top|top|top of page|return to top|skip to (?:main )?content|download(?: pdf)?|next|previous|site ?map|accept(?: all)?(?: cookies)?|expand all|collapse all|show (?:more|less)|read more|advertisement|loading|page \d+(?: of \d+)?)[.…]*$/i;
/** Longest control, in code units. */
const LONGEST_CONTROL = 40;
const GREETING = /^dear\s[^.]{1,60}[,:]$/i;
const CLOSING =
  /^(?:(?:(?:kind|best|warm)(?:est)?\s)?regards,?|(?:yours\s)?(?:sincerely|faithfully|truly)(?:\syours)?,?)$/i;
/** Longest greeting at either end of a letter, in code units. */
const LONGEST_GREETING = 80;
const RIGHTS = /^(?:©|\(c\)\s|copyright\b(?=.{0,40}\d{4}))/i;
const RESERVED = /\ball rights reserved\b/i;
/** Longest line on rights, in code units. */
const LONGEST_RIGHTS = 160;
const MENU = /^[^|•·.!?]{1,30}(?:\s[|•·]\s[^|•·.!?]{1,30}){2,12}$/;
const MAIL_HEAD =
  /^(?:from|to|cc|bcc|subject|date|sent|reply-to|message-id|mime-version|content-type|content-transfer-encoding|received|return-path|x-[\w-]+):\s/i;
const CLOSED = toCodes('.!?');
const CRUMBS = /^[^.!?]{1,40}(?:\s[>»›/|]\s[^.!?>»›|]{1,60}){1,6}$/;

/** The site around the policy: link rows, menus, print and share controls, breadcrumbs, copyright lines. */
export const furniture: Rule = (page) => {
  giveWhere(page, 'boilerplate', (unit, at) => isFurniture(page, unit, at));
  markControlLists(page);
  markMailHead(page);
  giveWhere(page, 'boilerplate', (unit, at) => isSignature(page, unit, at));
};

/** Most words of a name below a letter's greeting. */
const NAME_WORDS = 6;

/** The name, or two, below the greeting that ends a letter. */
function isSignature(page: Page, { bare, ends, opens }: Unit, at: number): boolean {
  if (page.roles[at - 1] !== 'boilerplate') {
    return false;
  }
  const named = !ends && !opens && bare.split(' ').length <= NAME_WORDS && /^\p{Lu}/u.test(bare);
  const below = CLOSING.test(page.units[at - 1]?.bare ?? '') || CLOSING.test(page.units[at - 2]?.bare ?? '');
  return named && below;
}

/** Lines in front of a mail's text: from, to, subject, date. Two at least, before anything else. */
function markMailHead(page: Page): void {
  let end = page.roles.findIndex((role, at) => role === null && !MAIL_HEAD.test(page.units[at]?.bare ?? ''));
  end = end === -1 ? page.units.length : end;
  const lines = page.units.slice(0, end).filter((unit) => MAIL_HEAD.test(unit.bare));
  if (lines.length >= 2) {
    for (let at = 0; at < end; at += 1) {
      page.roles[at] = 'boilerplate';
    }
  }
}

/** Farthest that the lead-in of a run of short lines is looked for, in units. */
const RUN = 30;

/** Whether the run of lines built like the one at `at` stands below a lead-in, and so belongs to the text. */
function isAnnounced(page: Page, at: number): boolean {
  const kind = page.units[at]?.marker?.kind;
  for (let above = at - 1; above >= Math.max(0, at - RUN); above -= 1) {
    const unit = page.units[above];
    if (unit === undefined || unit.opens) {
      return unit !== undefined && page.roles[above] !== 'boilerplate';
    }
    if (unit.marker?.kind !== kind || unit.bare.split(' ').length > 9) {
      return false;
    }
  }
  return false;
}

function isFurniture(page: Page, unit: Unit, at: number): boolean {
  const { bare, signs } = unit;
  const atEdge = at < EDGE || at >= page.units.length - EDGE;
  if (
    (bare.length <= LONGEST_GREETING && (GREETING.test(bare) || CLOSING.test(bare))) ||
    (bare.length <= LONGEST_RIGHTS && (RIGHTS.test(bare) || RESERVED.test(bare))) ||
    (atEdge && (signs & (BARS | WIDE)) !== 0 && MENU.test(bare))
  ) {
    return true;
  }
  const crumbs =
    at < EDGE && unit.hashes === 0 && (signs & (ARROWS | WIDE)) !== 0 && /[>»›]/.test(bare) && CRUMBS.test(bare);
  const control =
    crumbs ||
    (bare.length <= LONGEST_CONTROL && CONTROL.test(bare)) ||
    (!isStatement(unit) && isLinksOnly(page.text.slice(unit.bodyStart, unit.end)));
  return control && !isAnnounced(page, at);
}

/** Whether a link's words state something, and do not only name where it leads. */
function isStatement({ bare, opens }: Unit): boolean {
  return CLOSED.has(bare.charCodeAt(bare.length - 1)) || (opens && ADDRESSES.test(bare));
}

/** A list without a lead-in that holds a control is a row of controls, if all of it is short. */
function markControlLists(page: Page): void {
  page.units.forEach((unit, at) => {
    if (page.roles[at] !== 'boilerplate' || unit.marker === null || !CONTROL.test(unit.bare)) {
      return;
    }
    for (const step of [-1, 1]) {
      let other = at + step;
      while (
        isFree(page, other) &&
        page.units[other]?.marker?.kind === unit.marker.kind &&
        (page.units[other]?.bare.split(' ').length ?? 99) <= 9
      ) {
        page.roles[other] = 'boilerplate';
        other += step;
      }
    }
  });
}
