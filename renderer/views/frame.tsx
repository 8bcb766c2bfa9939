import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { PolicyId } from '../../main/contract/types.ts';
import { usePolicies } from '../client/queries.ts';
import { useDesk, type Desk } from '../state/desk.ts';
import { toFragment, useRoute, type Route } from '../state/route.ts';
import { VIEW_NAMES } from '../text/view-names.ts';
import { AgreementView } from './agreement/agreement-view.tsx';
import { ChecklistsView } from './checklists/checklists-view.tsx';
import { CodebookView } from './codebook/codebook-view.tsx';
import { Comparison } from './comparison/comparison.tsx';
import { OpenDialogBox } from './dialogs/open-dialog-box.tsx';
import { FrameBar } from './frame-bar.tsx';
import { Library } from './library/library.tsx';
import { ModelView } from './model/model-view.tsx';
import { ProgressView } from './progress/progress-view.tsx';
import { SearchView } from './search/search-view.tsx';
import { Reader } from './reader/reader.tsx';
import { TourStrip } from './tour/tour-strip.tsx';
import { useFocusNet } from './use-focus-net.ts';
import { ViewGuard } from './view-guard.tsx';

const ManualView = lazy(async () => ({ default: (await import('./manual/manual-view.tsx')).ManualView }));

interface ViewProps {
  readonly route: Route;
  readonly desk: Desk;
  /** The policy that was read last, or null. */
  readonly read: PolicyId | null;
}

function View({ route, desk, read }: ViewProps) {
  switch (route.view) {
    case 'library':
      return <Library desk={desk} from={read} />;
    case 'codebook':
      return <CodebookView />;
    case 'find':
      return <SearchView route={route} />;
    case 'manual':
      return <ManualView section={route.section} />;
    case 'agreement':
      return <AgreementView part={route.part} />;
    case 'progress':
      return <ProgressView part={route.part} desk={desk} />;
    case 'model':
      return <ModelView />;
    case 'reader':
      return (
        <Reader
          key={route.policyId}
          policyId={route.policyId}
          at={route.at}
          query={route.list?.query ?? null}
          item={route.list?.start ?? null}
        />
      );
    case 'checklists':
      return <ChecklistsView checklistId={route.checklistId} />;
    case 'comparison':
      return <Comparison place={route.place} />;
  }
}

/** The line of the library from which a policy was opened, to go on from there. */
function findLine(main: HTMLElement | null, from: Route): HTMLElement | null {
  if (from.view !== 'reader') return null;
  const address = toFragment({ view: 'reader', policyId: from.policyId, at: null });
  return main?.querySelector<HTMLElement>(`.policy-name[href="${address}"]`) ?? null;
}

/** The window: a bar with the places and the host, and the view of the current route below it. */
export function Frame() {
  const route = useRoute();
  const desk = useDesk();
  const policies = usePolicies();
  const main = useRef<HTMLElement>(null);
  const before = useRef(route);
  const [read, setRead] = useState<PolicyId | null>(null);
  if (route.view === 'reader' && route.policyId !== read) setRead(route.policyId);
  useEffect(() => {
    document.title = `${VIEW_NAMES[route.view]} · Lacuna`;
    const line = findLine(main.current, before.current);
    line?.scrollIntoView({ block: 'center' });
    const first = line ?? main.current?.querySelector<HTMLElement>('[data-focus-first]') ?? main.current;
    first?.focus({ preventScroll: true });
  }, [route.view]);
  useEffect(() => void (before.current = route));
  useFocusNet(main);
  return (
    <div className="frame">
      <a className="frame-skip" href="#main" onClick={(event) => (event.preventDefault(), main.current?.focus())}>
        Skip to the content
      </a>
      <FrameBar route={route} desk={desk} />
      <TourStrip desk={desk} policies={policies.data ?? []} isReading={route.view === 'reader'} />
      <main ref={main} id="main" className="frame-main" tabIndex={-1}>
        <ViewGuard key={route.view}>
          <Suspense fallback={null}>
            <View route={route} desk={desk} read={read} />
          </Suspense>
        </ViewGuard>
      </main>
      <OpenDialogBox desk={desk} policies={policies.data ?? []} />
      {desk.dropping && (
        <div className="drop-overlay">
          <p>Drop to import</p>
        </div>
      )}
    </div>
  );
}
