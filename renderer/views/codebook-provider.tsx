import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { PROVIDED_CODEBOOK } from '../../main/contract/provided-codebook.ts';
import { queries } from '../client/queries.ts';
import { CodebookContext } from '../parts/codebook.ts';

/** Hands the workspace's codebook to everything that names a label. */
export function CodebookProvider({ children }: { readonly children: ReactNode }) {
  const { data } = useQuery(queries.codebook);
  return <CodebookContext value={data ?? PROVIDED_CODEBOOK}>{children}</CodebookContext>;
}
