import type { ReactNode } from 'react';
import { MANUAL_SECTIONS, type ManualSection } from '../../text/manual-sections.ts';

/** A section of the manual under its heading. The heading takes the keyboard when the outline leads to it. */
export function Section({ id, children }: { readonly id: ManualSection; readonly children: ReactNode }) {
  const title = MANUAL_SECTIONS.find((section) => section.id === id)?.title ?? '';
  return (
    <section className="manual-section" aria-labelledby={`manual-${id}`}>
      <h2 id={`manual-${id}`} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  );
}
