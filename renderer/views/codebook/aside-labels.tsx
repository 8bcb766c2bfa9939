import { useQuery } from '@tanstack/react-query';
import { Button } from 'react-aria-components';
import type { Codebook, CodebookLabel } from '../../../main/contract/codebook.ts';
import { call } from '../../client/call.ts';
import { queries } from '../../client/queries.ts';
import { Notice } from '../../parts/notice.tsx';
import { toCount } from '../../text/quantities.ts';
import { AffectedClauses } from './affected-clauses.tsx';
import type { AskedDialog } from './change-dialogs.tsx';

interface Props {
  readonly codebook: Codebook;
  readonly onAsk: (asked: AskedDialog) => void;
}

/** Labels that are not in use any more, with the clauses on which people's decisions still hold them. */
export function AsideLabels({ codebook, onAsk }: Props) {
  const aside = codebook.labels.filter(({ status }) => status !== 'active');
  if (aside.length === 0) return null;
  return (
    <section className="codebook-part" aria-labelledby="codebook-aside">
      <h2 id="codebook-aside">Not in use any more</h2>
      <ul className="aside-labels">
        {aside.map((label) => (
          <Aside key={label.id} label={label} codebook={codebook} onAsk={onAsk} />
        ))}
      </ul>
    </section>
  );
}

function Aside({ label, codebook, onAsk }: Props & { readonly label: CodebookLabel }) {
  const { id, name } = label;
  const count = useQuery(queries.codebookCount).data?.[id]?.clauses ?? 0;
  return (
    <li className="aside-label">
      <div className="aside-head">
        <b title={name}>{name}</b>
        <span className="field-hint">{toFate(label, codebook)}</span>
        <Button
          className="button quiet"
          aria-label={`Use again: ${name}`}
          onPress={() => onAsk({ kind: 'restore', label })}
        >
          Use again…
        </Button>
      </div>
      {count > 0 && (
        <details>
          <summary>{toCount(count, 'clause')} to go through</summary>
          <ToGoThrough label={label} />
        </details>
      )}
    </li>
  );
}

function ToGoThrough({ label: { id } }: { readonly label: CodebookLabel }) {
  const { data = [], error } = useQuery({
    queryKey: ['labelUse', 'clauses', id],
    queryFn: () => call('codebook.clauses', { label: id }),
  });
  return error === null ? <AffectedClauses clauses={data} /> : <Notice tone="refused">{error.message}</Notice>;
}

function toFate({ mergedInto, splitInto }: CodebookLabel, { labels }: Codebook): string {
  const toName = (wanted: string): string =>
    labels.find(({ id }) => id === wanted)?.name ?? 'a label that was taken back';
  if (mergedInto !== null) return `read as “${toName(mergedInto)}”`;
  if (splitInto.length > 0) return `split into ${splitInto.map((id) => `“${toName(id)}”`).join(', ')}`;
  return 'retired';
}
