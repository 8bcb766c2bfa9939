import { Button } from 'react-aria-components';
import { useHost } from '../client/queries.ts';
import { Icon } from '../parts/icon.tsx';
import { WHOLE_COMPARISON } from '../state/comparison-place.ts';
import type { Desk } from '../state/desk.ts';
import { toFragment, type Route } from '../state/route.ts';
import { FrameMenu } from './frame-menu.tsx';
import { ThemeMenu } from './theme-menu.tsx';

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

function Workspace({ desk }: { readonly desk: Desk }) {
  const { data: host } = useHost();
  if (host === undefined) return null;
  return (
    <>
      {host.blind && (
        <span
          className="frame-blind"
          role="status"
          title="Neither the model’s labels nor other people’s are shown to you"
        >
          Blind mode is on
        </span>
      )}
      <span className="frame-workspace" title={`Workspace: ${host.workspace}`}>
        <span className="visually-hidden">Workspace: </span>
        {host.workspace}
      </span>
      <Button
        className="button quiet frame-author"
        aria-label={`Your name: ${host.author}. Change`}
        onPress={() => desk.openDialog({ kind: 'author' })}
      >
        <Icon shape="person" />
        <span className="frame-author-name">{host.author}</span>
      </Button>
    </>
  );
}

/** The bar at the head of the window: the places, the workspace, whose decisions are stored, the theme and the menu. */
export function FrameBar({ route, desk }: { readonly route: Route; readonly desk: Desk }) {
  return (
    <header className="frame-bar">
      <img className="frame-mark" src="/icon.svg" alt="" />
      <span className="frame-name">Lacuna</span>
      <nav className="frame-places" aria-label="Places">
        <Place route={{ view: 'library' }} here={route.view === 'library' || route.view === 'reader'}>
          Library
        </Place>
        <Place route={{ view: 'find', query: '', at: null }} here={route.view === 'find'}>
          Find
        </Place>
        <Place route={{ view: 'comparison', place: WHOLE_COMPARISON }} here={route.view === 'comparison'}>
          Side by side
        </Place>
        <Place route={{ view: 'codebook' }} here={route.view === 'codebook'}>
          Codebook
        </Place>
        <Place route={{ view: 'agreement', part: 'figures' }} here={route.view === 'agreement'}>
          Agreement
        </Place>
        <Place route={{ view: 'progress', part: 'glance' }} here={route.view === 'progress'}>
          Progress
        </Place>
        <Place route={{ view: 'model' }} here={route.view === 'model'}>
          Model
        </Place>
      </nav>
      <div className="frame-host">
        <Workspace desk={desk} />
        <ThemeMenu />
        <FrameMenu desk={desk} />
      </div>
    </header>
  );
}
