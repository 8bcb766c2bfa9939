/** A line of a message's head, unfolded. `at` is where its name starts in the file, in bytes. */
export interface Field {
  readonly name: string;
  readonly value: string;
  readonly at: number;
}

/** A message's head: its fields in order, the first of a name (in small letters), and where the matter behind it starts. */
export interface Fields {
  readonly all: readonly Field[];
  readonly get: (name: string) => Field | undefined;
  readonly end: number;
}

/** Read a head up to its empty line. `ascii` holds one character a byte. */
export function readFields(ascii: string, from: number, to: number): Fields {
  const all: Field[] = [];
  let at = from;
  while (at < to) {
    const lineEnd = toLineEnd(ascii, at, to);
    const line = ascii.slice(at, lineEnd).trimEnd();
    const last = all.at(-1);
    const hit = /^([!-9;-~]{1,70}):/.exec(line);
    if (line === '') {
      at = lineEnd;
      break;
    }
    if (last !== undefined && /^[ \t]/.test(line)) {
      all[all.length - 1] = { ...last, value: `${last.value} ${line.trim()}` };
    } else if (hit === null) {
      break;
    } else {
      all.push({ name: hit[1] ?? '', value: line.slice(hit[0].length).trim(), at });
    }
    at = lineEnd;
  }
  return { all, end: at, get: (name) => all.find((field) => field.name.toLowerCase() === name) };
}

function toLineEnd(ascii: string, from: number, to: number): number {
  const end = ascii.indexOf('\n', from);
  return end === -1 || end >= to ? to : end + 1;
}
