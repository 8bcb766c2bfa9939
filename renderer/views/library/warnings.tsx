import { useRef, useState } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import type { Warning } from '../../../main/contract/types.ts';
import { toCount } from '../../text/quantities.ts';

/** How many remarks there are on a policy's text, with their sentences behind a press. */
export function Warnings({ warnings, name }: { readonly warnings: readonly Warning[]; readonly name: string }) {
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  if (warnings.length === 0) return <span className="policy-faint">0</span>;
  return (
    <>
      <button
        ref={button}
        type="button"
        className="warnings"
        aria-label={`${toCount(warnings.length, 'warning')} on ${name}`}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
      >
        {warnings.length}
      </button>
      {isOpen && (
        <Popover className="popover" placement="bottom end" triggerRef={button} isOpen onOpenChange={setOpen}>
          <Dialog className="warning-list" aria-label={`Warnings on ${name}`}>
            <ul>
              {warnings.map(({ code, message }) => (
                <li key={code + message}>{message}</li>
              ))}
            </ul>
          </Dialog>
        </Popover>
      )}
    </>
  );
}
