import type { FoundPlace } from '../../main/contract/search.ts';
import type { PolicyReading } from '../../main/contract/types.ts';
import type { FoundList } from './route.ts';

/** What going through a found list needs of the world. Each call rejects when it is refused. */
export interface WalkPort {
  /** The clause of the list that comes next, or before; null at its end. */
  step(list: FoundList, way: 1 | -1): Promise<FoundPlace | null>;
  /** Go to a clause of another policy, once that is at hand. */
  leave(place: FoundPlace, query: string): Promise<void>;
}

type Change = (change: {
  readonly focus: number;
  readonly list: FoundList;
  readonly mending: null;
  said: string;
}) => void;

/**
 * Go along the list in which the reader was opened; `said` is what has just been done. False once that has led to another policy: then this reader
 * is done, and whatever was pressed meanwhile was meant for a clause that nobody has seen yet.
 */
export async function walkFound(
  port: { reading(): PolicyReading; readonly walk?: WalkPort },
  list: FoundList | null,
  way: 1 | -1,
  say: (said: string) => void,
  set: Change,
  said = '',
): Promise<boolean> {
  if (list === null || port.walk === undefined) {
    say('No list is being gone through: open a clause from Find.');
    return true;
  }
  const place = await port.walk.step(list, way);
  const { policy, segments } = port.reading();
  if (place === null) {
    say(`${said} This was the ${way === 1 ? 'last' : 'first'} clause of the list.`.trim());
    return true;
  }
  const { policyId, start } = place;
  if (policyId !== policy.id) {
    await port.walk.leave(place, list.query);
    return false;
  }
  const at = segments.findLastIndex((segment) => segment.start <= start);
  set({ focus: Math.max(0, at), list: { ...list, start }, mending: null, said });
  return true;
}
