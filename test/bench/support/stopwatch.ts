/** What a piece of work took. `cpuMs` is the processor time of this process, all its threads; waiting for a busy machine does not lengthen it. */
export interface Timing {
  readonly cpuMs: number;
  readonly wallMs: number;
}

/** A piece of work and what it took. */
export interface Timed<T> extends Timing {
  readonly value: T;
}

/** Do it once. */
export async function time<T>(work: () => T | Promise<T>): Promise<Timed<T>> {
  const cpu = process.cpuUsage();
  const from = performance.now();
  const value = await work();
  const wallMs = performance.now() - from;
  const { user, system } = process.cpuUsage(cpu);
  return { value, cpuMs: (user + system) / 1000, wallMs };
}

/** Do each of several works in turn, and all of that several times over, so that what disturbs one disturbs all. Results are thrown away. */
export async function timeInTurn<K extends string>(
  works: Readonly<Record<K, () => unknown>>,
  rounds: number,
): Promise<Readonly<Record<K, readonly Timing[]>>> {
  const names = Object.keys(works) as K[];
  const timings = Object.fromEntries(names.map((name) => [name, [] as Timing[]])) as Record<K, Timing[]>;
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) {
      const { cpuMs, wallMs } = await time(works[name]);
      timings[name].push({ cpuMs, wallMs });
    }
  }
  return timings;
}
