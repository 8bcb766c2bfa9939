import type { Pattern } from '../pattern.ts';

/** Reads a number of several words, such as “twenty four”; null where the words are none. */
export type NumberReader = (words: string) => number | null;

/** The only numbers for which a reader is needed: those of several words, with no figures beside them. */
export const LONG_NUMBER: Pattern =
  '(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|half) (one|two|three|four|five|six|seven|eight|nine|hundred|twenty|eighty) (business|calendar|working|full)? @unit';

const SHORT: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen',
    'fifteen sixteen seventeen eighteen nineteen twenty',
  ]
    .flatMap((words) => words.split(' '))
    .map((word, value): [string, number] => [word, value])
    .concat(Object.entries({ thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 })),
);

/** Load what reads numbers of several words. It is large, so only for a policy that has some. */
export async function loadNumberReader(): Promise<NumberReader> {
  const { default: nlp } = await import('compromise/three');
  return (words) => {
    const [found] = nlp(words).numbers().json() as readonly { readonly number?: { readonly num?: number | null } }[];
    return found?.number?.num ?? null;
  };
}

/** The number that a run of words means: its last figures if it has any, as in “thirty (30)”, and otherwise its words. Null where it is none. */
export function toNumber(run: readonly string[], read: NumberReader): number | null {
  const figures = run.findLast((word) => /^\d+(?:\.\d+)?$/.test(word));
  if (figures !== undefined) return Number(figures);
  const [only = ''] = run;
  return run.length === 1 ? (SHORT[only] ?? null) : read(run.join(' '));
}
