import { Component, type ReactNode } from 'react';
import { LacunaError } from '../../main/contract/errors.ts';
import { Notice } from '../parts/notice.tsx';

/**
 * Keeps a fault inside one view: the bar with the places stays usable, and going elsewhere clears it (give it the place as `key`).
 * A class, since React has no other way to catch what a view throws while it renders.
 */
export class ViewGuard extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <div className="view-failed">
        <Notice tone="refused">
          <p>{new LacunaError('internal').message}</p>
          <p>
            <a href="#/library">Go to the library</a>
          </p>
        </Notice>
      </div>
    );
  }
}
