import type { Unit } from '../1-lines/unit.ts';

/** What a unit turns out to be. An `address` and each `address-line` that follows it are one segment, and so are a `heading` and its `heading-line`s. */
export type Role = 'boilerplate' | 'heading' | 'heading-line' | 'item' | 'address' | 'address-line' | 'prose';

/** The units of a text and what the rules have said of them so far; null where none has spoken. A rule may only fill what is null. */
export interface Page {
  readonly text: string;
  readonly units: readonly Unit[];
  readonly roles: (Role | null)[];
}

/** One boundary rule: gives roles to the units that it knows. */
export type Rule = (page: Page) => void;

/** Give a role to every unit that has none and passes the test. */
export function giveWhere(page: Page, role: Role, test: (unit: Unit, at: number) => boolean): void {
  for (let at = 0; at < page.units.length; at += 1) {
    const unit = page.units[at];
    if (unit !== undefined && (page.roles[at] ?? null) === null && test(unit, at)) {
      page.roles[at] = role;
    }
  }
}

/** Whether no rule has spoken of the unit at `at`, and there is one. */
export function isFree(page: Page, at: number): boolean {
  return at >= 0 && at < page.units.length && (page.roles[at] ?? null) === null;
}
