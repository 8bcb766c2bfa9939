/**
 * Whether a release of Lacuna is older than another; so is one of which nothing is known. Numbers between dots are compared one by one, and what
 * follows a hyphen or a plus sign counts for nothing.
 */
export function isOlderRelease(release: string | null, than: string): boolean {
  if (release === null) return true;
  const [one, other] = [toNumbers(release), toNumbers(than)];
  const at = other.findIndex((number, place) => number !== (one[place] ?? 0));
  return at !== -1 && (one[at] ?? 0) < (other[at] ?? 0);
}

function toNumbers(release: string): readonly number[] {
  const numbers = (/^[\d.]*/.exec(release)?.[0] ?? '').split('.').map(Number);
  return [numbers[0] ?? 0, numbers[1] ?? 0, numbers[2] ?? 0];
}
