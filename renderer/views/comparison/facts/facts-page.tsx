import type { ComparisonReport } from '../../../../main/contract/comparison.ts';
import { toFragment } from '../../../state/route.ts';
import { FACT_NAMES } from '../../../../main/contract/fact-words.ts';
import { toFactName, toFactWords } from '../../../text/comparison/fact-words.ts';
import { toFactRows } from '../../../text/comparison/fact-rows.ts';
import { toColumnWords } from '../../../text/comparison/column-words.ts';
import { toDatedNames } from '../../../text/policy-names.ts';

/** What the policies state in a form that can be compared: a row a kind of fact, a column a policy, each fact a way to its words. */
export function FactsPage({ report }: { readonly report: ComparisonReport }) {
  const rows = toFactRows(report);
  const names = toDatedNames(report.policies);
  return (
    // Focusable, so that the keyboard can scroll it.
    <div className="facts-scroll" role="region" aria-label="Facts of the policies" tabIndex={0}>
      <table className="facts-table">
        <caption className="visually-hidden">Facts by kind and policy</caption>
        <thead>
          <tr>
            <th scope="col">Kind of fact</th>
            {report.policies.map((policy) => {
              const { day, extent } = toColumnWords(policy);
              return (
                <th key={policy.id} scope="col">
                  <a href={toFragment({ view: 'reader', policyId: policy.id, at: null })} title={policy.name}>
                    {names.get(policy.id)}
                  </a>
                  <span className="grid-date">
                    {day} · {extent}
                  </span>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ type, cells, hasRoles }) => (
            <tr key={type}>
              <th scope="row">{FACT_NAMES[type]}</th>
              {cells.map((facts, at) => (
                <td key={report.policies[at]?.id}>
                  {facts.length === 0 && <span className="facts-none">None found</span>}
                  <ul>
                    {facts.map(({ policyId, fact }) => (
                      <li key={`${fact.start} ${fact.value} ${fact.role}`}>
                        <a
                          href={toFragment({ view: 'reader', policyId, at: fact.start })}
                          title={`${toFactName(fact.type, fact.role)}: “${fact.quote}”`}
                        >
                          {toFactWords(fact)}
                        </a>
                        {hasRoles && fact.role !== null && <span className="facts-role">{fact.role}</span>}
                      </li>
                    ))}
                  </ul>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p className="pane-wait">No facts were found in these policies.</p>}
    </div>
  );
}
