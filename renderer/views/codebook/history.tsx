import { useQuery } from '@tanstack/react-query';
import type { Codebook, CodebookChange } from '../../../main/contract/codebook.ts';
import { queries } from '../../client/queries.ts';
import { toCount } from '../../text/quantities.ts';

const MOMENT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** The changes that stand, latest first: who made which, when, and the revision that it made. */
export function History({ codebook }: { readonly codebook: Codebook }) {
  const { data = [] } = useQuery(queries.codebookHistory);
  return (
    <section className="codebook-part" aria-labelledby="codebook-history">
      <h2 id="codebook-history">Changes</h2>
      {data.length === 0 && (
        <p className="field-hint">None yet: this is the codebook that came with the application.</p>
      )}
      <ol className="codebook-history">
        {data.toReversed().map(({ id, revision, author, decidedAt, change }) => (
          <li key={id}>
            <span className="history-revision">{revision}</span> {toWords(change, codebook)}
            <span className="field-hint">
              {author}, <time dateTime={decidedAt}>{MOMENT.format(new Date(decidedAt))}</time>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function toWords(change: CodebookChange, { labels }: Codebook): string {
  const name = (wanted: string): string => labels.find(({ id }) => id === wanted)?.name ?? 'a label';
  switch (change.action) {
    case 'add':
      return `“${change.draft.name}” added`;
    case 'edit':
      return `“${change.draft.name}” edited`;
    case 'retire':
      return `“${name(change.label)}” retired`;
    case 'restore':
      return `“${name(change.label)}” in use again`;
    case 'merge':
      return `“${name(change.label)}” merged into “${name(change.into)}”`;
    case 'split':
      return `“${name(change.label)}” split into ${toCount(change.parts.length, 'label')}`;
  }
}
