import type { Agreement } from '../../../main/contract/agreement.ts';
import { toCoefficient, toUndefinedWords } from '../../text/agreement-words.ts';

/** A coefficient with its interval, or why there is none. */
export function Coefficient({ agreement }: { readonly agreement: Agreement }) {
  const { value, interval } = agreement;
  if (value === null) return <span className="coefficient-none">{toUndefinedWords(agreement)}</span>;
  return (
    <>
      {toCoefficient(value)}
      {interval !== null && (
        <span className="coefficient-interval">
          <span className="visually-hidden">, 95 % of samples from</span> {toCoefficient(interval.low)}
          <span aria-hidden="true">…</span>
          <span className="visually-hidden"> to </span>
          {toCoefficient(interval.high)}
        </span>
      )}
    </>
  );
}
