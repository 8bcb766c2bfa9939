import type { ReactNode } from 'react';

/** A message in the flow of a view. A refusal is announced at once; anything else politely. */
export function Notice({
  tone = 'plain',
  children,
}: {
  readonly tone?: 'plain' | 'refused';
  readonly children: ReactNode;
}) {
  return (
    <div className={tone === 'refused' ? 'notice refused' : 'notice'} role={tone === 'refused' ? 'alert' : 'status'}>
      {children}
    </div>
  );
}
