// The way through a page that a person without a mouse has.
import type { Page } from 'playwright-core';

const MOST = 200;

/** The name of what has the keyboard, as far as a test needs it: its label, or its words. */
async function readFocused(page: Page): Promise<string> {
  // In one step: what is drawn anew while it is looked at would be waited for. Nothing has it when the page has just been loaded.
  const [name = ''] = await page
    .locator(':focus')
    .evaluateAll((found) => found.map((one) => one.getAttribute('aria-label') ?? one.textContent));
  return name.replaceAll(/\s+/g, ' ').trim();
}

/** Press Tab until something of that name has the keyboard, and answer how often. @throws Error where it never comes. */
export async function tabTo(page: Page, name: string | RegExp): Promise<number> {
  for (let presses = 0; presses < MOST; presses += 1) {
    const focused = await readFocused(page);
    if (typeof name === 'string' ? focused === name : name.test(focused)) return presses;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${String(name)}`);
}
