import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { protectionQuery } from '../../client/protection-queries.ts';
import { UnlockView } from './unlock-view.tsx';

/** Shows the window once the workspace is open, and the question for its passphrase before. */
export function LockGate({ children }: { readonly children: ReactNode }) {
  const { data, isPending } = useQuery(protectionQuery);
  if (isPending) return null;
  // A host that does not answer is the window's own to show.
  return data?.isLocked === true ? <UnlockView workspace={data.workspace} /> : children;
}
