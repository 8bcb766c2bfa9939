import { useHost } from '../../client/queries.ts';
import { Notice } from '../../parts/notice.tsx';
import { toFragment, type AgreementPart } from '../../state/route.ts';
import { PartedHead } from '../parted-head.tsx';
import { Adjudicate } from './adjudicate.tsx';
import { Exchange } from './exchange.tsx';
import { Figures } from './figures.tsx';

const PARTS: readonly { readonly part: AgreementPart; readonly name: string }[] = [
  { part: 'figures', name: 'How far annotators agree' },
  { part: 'adjudicate', name: 'Verdicts' },
  { part: 'exchange', name: 'Merge and send' },
];

/** Several annotators at work: how far they agree, verdicts where they don't, and bringing their workspaces together. */
export function AgreementView({ part }: { readonly part: AgreementPart }) {
  const { data: host, error } = useHost();
  return (
    <div className="agreement">
      <PartedHead
        title="Agreement"
        parts={PARTS}
        current={part}
        toHref={(one) => toFragment({ view: 'agreement', part: one })}
      />
      {error !== null && <Notice tone="refused">{error.message}</Notice>}
      {host?.blind === true && part !== 'exchange' ? (
        <Notice>
          <p>
            Blind mode is on: what others say is hidden from you. Leave it in the menu to see agreement and to give
            verdicts.
          </p>
        </Notice>
      ) : (
        <Part part={part} />
      )}
    </div>
  );
}

function Part({ part }: { readonly part: AgreementPart }) {
  switch (part) {
    case 'figures':
      return <Figures />;
    case 'adjudicate':
      return <Adjudicate />;
    case 'exchange':
      return <Exchange />;
  }
}
