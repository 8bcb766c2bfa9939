import type { ReactNode } from 'react';

interface Props {
  /** The headings above, outermost first. */
  readonly headings: readonly string[];
  /** What stands before them; nothing where it is absent. */
  readonly lead?: ReactNode;
  /** What stands behind them. */
  readonly children: ReactNode;
}

/** Where a clause stands. The innermost heading says most, so that the outer ones give way first. */
export function ClausePath({ headings, lead, children }: Props) {
  const outer = headings.slice(0, -1);
  const whole = headings.join(' › ');
  return (
    <div className={headings.length === 0 && lead === undefined ? 'clause-path bare' : 'clause-path'}>
      {lead}
      {headings.length > 0 && (
        <p className="clause-headings" title={whole}>
          {outer.length > 0 && <span className="clause-outer">{outer.join(' › ')}</span>}
          {outer.length > 0 && <span>›</span>}
          <span className="clause-inner">{headings.at(-1)}</span>
        </p>
      )}
      <span className="clause-tools">{children}</span>
    </div>
  );
}
