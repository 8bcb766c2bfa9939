import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { protectionQuery } from './client/protection-queries.ts';
import { createQueries } from './client/queries.ts';
import { loadPreferences } from './state/preferences.ts';
import { CodebookProvider } from './views/codebook-provider.tsx';
import { Frame } from './views/frame.tsx';
import { KeysProvider } from './views/keys/keys-provider.tsx';
import { LockGate } from './views/passphrase/lock-gate.tsx';
import './styles/tokens.css';
import './styles/base.css';
import './styles/parts.css';
import './styles/frame.css';
import './styles/dialogs.css';
import './styles/keys.css';
import './styles/passphrase.css';
import './styles/backups.css';
import './styles/library.css';
import './styles/policy-table.css';
import './styles/policy-cells.css';
import './styles/comparison.css';
import './styles/comparison-grid.css';
import './styles/comparison-panes.css';
import './styles/comparison-verdict.css';
import './styles/comparison-source.css';
import './styles/comparison-facts.css';
import './styles/comparison-changes.css';
import './styles/checklists.css';
import './styles/reader.css';
import './styles/mending.css';
import './styles/model.css';
import './styles/codebook.css';
import './styles/agreement.css';
import './styles/progress.css';
import './styles/manual.css';
import './styles/find.css';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root element');
const queries = createQueries();
// Both are asked for at once, and the first picture needs both.
void queries.prefetchQuery(protectionQuery);
await loadPreferences();
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <LockGate>
        <CodebookProvider>
          <KeysProvider>
            <Frame />
          </KeysProvider>
        </CodebookProvider>
      </LockGate>
    </QueryClientProvider>
  </StrictMode>,
);
