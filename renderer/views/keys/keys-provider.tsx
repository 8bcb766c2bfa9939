import { useQuery } from '@tanstack/react-query';
import { use, useMemo, type ReactNode } from 'react';
import type { OwnKeys } from '../../../main/contract/key-bindings.ts';
import { queries } from '../../client/queries.ts';
import { CodebookContext } from '../../parts/codebook.ts';
import { createKeymap, listActions } from '../../state/keys/keymap.ts';
import { KeymapContext } from '../../state/keys/keymap-context.ts';

const NONE: OwnKeys = {};

/** Hands the keys in force to whatever hears or shows them: the codebook's and the application's, under those of the person. */
export function KeysProvider({ children }: { readonly children: ReactNode }) {
  const { labels } = use(CodebookContext);
  const { data: own = NONE } = useQuery(queries.keys);
  const keymap = useMemo(() => createKeymap(listActions(labels), own), [labels, own]);
  return <KeymapContext value={keymap}>{children}</KeymapContext>;
}
