const MAX_NAME = 80;

/** A name for pasted text: its first line that holds anything, cut to a length that a list can show. */
export function toPastedName(text: string): string {
  const line =
    text
      .slice(0, 10_000)
      .split('\n')
      .map(clean)
      .find((words) => words !== '') ?? '';
  return line === '' ? 'Pasted policy' : line.slice(0, MAX_NAME).trim();
}

/** Pasted text as a plain text file in UTF-8. Characters that no file name may hold become hyphens. */
export function toPastedFile(name: string, text: string): File {
  const safe = clean(name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '-')) || 'Pasted policy';
  return new File([text], /\.(txt|md|html?)$/i.test(safe) ? safe : `${safe}.txt`, { type: 'text/plain' });
}

function clean(line: string): string {
  return line.replace(/[#*_\s]+/g, ' ').trim();
}
