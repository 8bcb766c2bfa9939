import { useEffect, useRef } from 'react';
import { useHost } from '../client/queries.ts';
import { toFragment, useRoute, type Route } from '../state/route.ts';
import { Comparison } from './comparison/comparison.tsx';
import { Library } from './library/library.tsx';
import { Reader } from './reader/reader.tsx';
import { ThemeMenu } from './theme-menu.tsx';

const TITLES = { library: 'Library', reader: 'Reader', comparison: 'Side by side' } as const;

function View({ route }: { readonly route: Route }) {
  switch (route.view) {
    case 'library':
      return <Library />;
    case 'reader':
      return <Reader key={route.policyId} policyId={route.policyId} at={route.at} />;
    case 'comparison':
      return <Comparison policyIds={route.policyIds} label={route.label} />;
  }
}

function Place({
  route,
  here,
  children,
}: {
  readonly route: Route;
  readonly here: boolean;
  readonly children: string;
}) {
  return (
    <a className="frame-place" href={toFragment(route)} aria-current={here ? 'page' : undefined}>
      {children}
    </a>
  );
}

/** The window: a bar with the places and the host, and the view of the current route below it. */
export function Frame() {
  const route = useRoute();
  const host = useHost();
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    document.title = `${TITLES[route.view]} · Lacuna`;
    main.current?.focus({ preventScroll: true });
  }, [route.view]);
  return (
    <div className="frame">
      <a className="frame-skip" href="#main" onClick={(event) => (event.preventDefault(), main.current?.focus())}>
        Skip to the content
      </a>
      <header className="frame-bar">
        <img className="frame-mark" src="/icon.svg" alt="" />
        <span className="frame-name">Lacuna</span>
        <nav className="frame-places" aria-label="Places">
          <Place route={{ view: 'library' }} here={route.view === 'library' || route.view === 'reader'}>
            Library
          </Place>
          <Place route={{ view: 'comparison', policyIds: [], label: null }} here={route.view === 'comparison'}>
            Side by side
          </Place>
        </nav>
        <span className="frame-host" data-testid="host">
          {host.data === undefined ? '' : `${host.data.workspace} · ${host.data.author}`}
        </span>
        <ThemeMenu />
      </header>
      <main ref={main} id="main" className="frame-main" tabIndex={-1}>
        <View route={route} />
      </main>
    </div>
  );
}
