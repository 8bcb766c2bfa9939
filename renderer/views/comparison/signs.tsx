import { CELL_STATES } from '../../../main/contract/findings.ts';
import { RelationMark } from '../../parts/relation-mark.tsx';
import { STATE_NAMES, StateMark } from '../../parts/state-mark.tsx';
import { RELATIONS, RELATION_NAMES } from '../../text/comparison/relation.ts';

/** Every sign in the comparison, with what it stands for. */
export function Signs() {
  return (
    <>
      <h3 className="column-title">Signs</h3>
      <ul className="signs">
        {CELL_STATES.map((state) => (
          <li key={state}>
            <StateMark state={state} /> {STATE_NAMES[state]}
          </li>
        ))}
      </ul>
      <ul className="signs">
        {RELATIONS.map((relation) => (
          <li key={relation}>
            <RelationMark relation={relation} /> {RELATION_NAMES[relation]}
          </li>
        ))}
      </ul>
    </>
  );
}
