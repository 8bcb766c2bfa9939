import { useId, type ReactNode } from 'react';

interface Props {
  readonly title: string;
  /** What the picture shows, in a sentence or two: it stands below the title, and for the picture where that can’t be seen. */
  readonly says: string;
  /** The drawing: its elements are told to nobody. */
  readonly children: ReactNode;
  /** All that the picture shows, as a table. */
  readonly table: ReactNode;
}

/** A picture with its words, and with the table behind it. */
export function Picture({ title, says, children, table }: Props) {
  const id = useId();
  return (
    <section className="picture" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className="field-hint">{says}</p>
      {children}
      <details className="picture-table">
        <summary>{`${title}: as a table`}</summary>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways has to be reached by keyboard */}
        <div className="picture-scroll" role="region" aria-label={`${title}, table`} tabIndex={0}>
          {table}
        </div>
      </details>
    </section>
  );
}
