/** Reads a number written in words, such as “twenty four”; null where the words are none. */
export type NumberReader = (words: string) => number | null;

/** Load what reads numbers in words. It is large, so only for a policy that has some. */
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
  return figures === undefined ? read(run.join(' ')) : Number(figures);
}
