const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const NAME =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b/i;
const MONTH_FIRST = /^(?<month>\p{L}{3,9})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?\s*,?\s+(?<year>\d{4})(?!\d)/iu;
const DAY_FIRST =
  /^(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:day\s+)?(?:of\s+)?(?<month>\p{L}{3,9})\.?\s*,?\s+(?<year>\d{4})(?!\d)/iu;
const YEAR_FIRST = /^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?!\d)/;
const FIGURES = /^(?<one>\d{1,2})(?<sign>[-/.])(?<two>\d{1,2})[-/.](?<year>\d{4})(?!\d)/;

/**
 * The date at the head of `text` as ISO 8601, or null where there is none or no such day exists.
 *
 * `03/04/2020` is read month first and `03.04.2020` day first, as they are mostly written; a number above 12 decides otherwise.
 */
export function parseDate(text: string): string | null {
  const head = text.slice(0, 60);
  const named = MONTH_FIRST.exec(head)?.groups ?? DAY_FIRST.exec(head)?.groups;
  if (named !== undefined && NAME.test(named['month'] ?? '')) {
    return toIso(Number(named['year']), toMonth(named['month'] ?? ''), Number(named['day']));
  }
  const iso = YEAR_FIRST.exec(head)?.groups;
  if (iso !== undefined) {
    return toIso(Number(iso['year']), Number(iso['month']), Number(iso['day']));
  }
  const figures = FIGURES.exec(head)?.groups;
  return figures === undefined ? null : parseFigures(figures);
}

function parseFigures(groups: Readonly<Record<string, string>>): string | null {
  const one = Number(groups['one']);
  const two = Number(groups['two']);
  const monthFirst = two > 12 || (one <= 12 && groups['sign'] === '/');
  return toIso(Number(groups['year']), monthFirst ? one : two, monthFirst ? two : one);
}

function toMonth(name: string): number {
  return MONTHS.indexOf(name.toLowerCase().slice(0, 3)) + 1;
}

function toIso(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1990 && year < 2100;
  return exists ? date.toISOString().slice(0, 10) : null;
}
