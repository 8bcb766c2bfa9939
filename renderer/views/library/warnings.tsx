import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { Warning } from '../../../main/contract/types.ts';
import { toCount } from '../../text/quantities.ts';

/** How many remarks there are on a policy's text, with their sentences behind a press. */
export function Warnings({ warnings, name }: { readonly warnings: readonly Warning[]; readonly name: string }) {
  if (warnings.length === 0) return <span className="policy-faint">0</span>;
  return (
    <DialogTrigger>
      <Button className="warnings" aria-label={`${toCount(warnings.length, 'warning')} on ${name}`}>
        {warnings.length}
      </Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className="warning-list" aria-label={`Warnings on ${name}`}>
          <ul>
            {warnings.map(({ code, message }) => (
              <li key={code + message}>{message}</li>
            ))}
          </ul>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
