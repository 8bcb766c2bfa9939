import { availableParallelism, cpus, loadavg, platform, release, totalmem } from 'node:os';

/** Where and when something was measured. `load` is the average of the last minute: about the number of busy cores. */
export interface Machine {
  readonly cores: number;
  readonly processor: string;
  readonly memoryGib: number;
  readonly node: string;
  readonly system: string;
  readonly load: number;
}

/** This machine, as it is now. */
export function describeMachine(): Machine {
  return {
    cores: availableParallelism(),
    processor: cpus()[0]?.model.trim() ?? 'unknown processor',
    memoryGib: Math.round(totalmem() / 2 ** 30),
    node: process.versions.node,
    system: `${platform()} ${release()}`,
    load: loadavg()[0] ?? 0,
  };
}

/** Whether other work may spoil what is measured: half a core or more of the machine is taken. */
export function isBusy({ cores, load }: Machine): boolean {
  return load > cores / 2;
}

/** The machine and the moment in one line. */
export function toCircumstances(machine: Machine, date: Date): string {
  const { cores, processor, memoryGib, node, system, load } = machine;
  const state = isBusy(machine) ? 'busy: read wall times with care' : 'quiet';
  return `${date.toISOString().slice(0, 10)}, ${cores} cores of ${processor}, ${memoryGib} GiB, Node ${node}, ${system}; load ${load.toFixed(1)} at the start (${state})`;
}
