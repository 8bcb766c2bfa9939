/** From so many characters on a passphrase withstands guessing for a while, and from so many for long, if nobody can guess its words. */
const [FAIR, LONG] = [10, 16] as const;

/** What the length of a passphrase says of it. Its words are not looked at: a list of bad ones would be long and never whole. */
export function toStrengthHint(passphrase: string): string {
  const { length } = passphrase;
  if (length === 0) return 'Several words that nobody would put together are easy to remember and hard to guess.';
  const count = `${length} ${length === 1 ? 'character' : 'characters'}`;
  if (length < FAIR) return `${count}: soon guessed by a program. Take several words.`;
  if (length < LONG) return `${count}: a fair length. Longer is better.`;
  return `${count}: a good length.`;
}

/** What came of a change, in sentences: which copies could not be brought along is said by name. */
export function toChangeWords(isProtected: boolean, left: readonly string[]): readonly string[] {
  const done = isProtected
    ? 'The workspace and its backups now take this passphrase.'
    : 'The workspace and its backups now open without a passphrase.';
  if (left.length === 0) return [done];
  const names = left.join(', ');
  return [done, `These copies could not be read and stay as they were: ${names}. Delete them if you don’t need them.`];
}
