import { CELL_STATES } from '../../../main/contract/findings.ts';
import { STATE_NAMES, StateMark } from '../../parts/state-mark.tsx';
import { CHECKED_ASPECTS, STATE_MEANINGS } from '../../text/manual-gaps.ts';
import { Section } from './section.tsx';

/** The six states of a cell, and how far to trust them. */
export function Gaps() {
  return (
    <Section id="gaps">
      <p>
        A <em>label</em> says what a clause is about. An <em>aspect</em> is what a reader of that label expects to be
        told, such as how long data is kept. Side by side, each cell says of one aspect of one policy one of six things:
      </p>
      <dl className="manual-list">
        {CELL_STATES.map((state) => (
          <div key={state} className="manual-entry">
            <dt className="manual-state">
              <StateMark state={state} /> {STATE_NAMES[state]}
            </dt>
            <dd>{STATE_MEANINGS[state]}</dd>
          </div>
        ))}
      </dl>
      <p>
        A gap is a fact about a text: nothing was found in it. It is not a breach of law. Whether something had to be
        said depends on the law, the service and the date, and is for you to judge. The references beside an aspect say
        why readers expect it; verify each before you rely on it.
      </p>
      <p>
        Gaps are found by rules, in English texts alone, and the rules can miss a wording that they do not know. So a
        model that learned from what the rules hear in other policies, and from clauses that were judged one by one,
        looks at each gap again. Where it takes a clause for saying it, the cell says “{STATE_NAMES.partial}”, marked{' '}
        <em>in doubt</em>, and quotes the clause: about three in ten of those are gaps after all, so look at them first
        (“Only gaps” shows them too). In 27 policies kept out of everything, which readers read against the same list,
        about one gap in twelve was none, and nine of a hundred real gaps were not shown as such. So before you report
        any gap, open the cell: it shows the clauses that came nearest. Confirm it, or overrule it with the clause that
        says it; either is kept with your name, and a report tells confirmed cells from others. On these aspects the
        machine errs more often than on the rest, so check every cell by hand:
      </p>
      <ul className="manual-bullets">
        {CHECKED_ASPECTS.map(({ id, name }) => (
          <li key={id}>
            <span className="fact-id">{id}</span> {name}
          </li>
        ))}
      </ul>
      <p>
        If the library holds only a part of a policy, mark it there as an excerpt. Lacuna marks what looks like one by
        itself, and then says “{STATE_NAMES['not-held']}” instead of “{STATE_NAMES.silent}”.
      </p>
    </Section>
  );
}
