import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { TakenDataset } from '../../client/import-dataset.ts';
import { saveFile } from '../../client/save-files.ts';
import { toLossPlace, toLossText } from '../../text/loss-report.ts';
import { toCount } from '../../text/quantities.ts';

/** So many lines are shown; the copy has them all. */
const SHOWN = 200;

/** What a data set held that is not in the workspace now, line by line, to be copied. */
export function LossReport({ dataset }: { readonly dataset: TakenDataset }) {
  const { losses, moreLosses } = dataset;
  const [copied, setCopied] = useState<string | null>(null);
  const hidden = losses.length - SHOWN + moreLosses;
  return (
    <div className="loss-report">
      <ul className="refused-files" aria-label={`Losses of ${dataset.name}`}>
        {losses.slice(0, SHOWN).map((loss, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- one line may lose the same twice; the list never changes
          <li key={at}>
            <span className="refused-name" title={toLossPlace(loss)}>
              {toLossPlace(loss)}
            </span>{' '}
            <span>{loss.why}</span>
          </li>
        ))}
        {hidden > 0 && <li>and {toCount(hidden, 'more line', 'more lines')}</li>}
      </ul>
      <div className="loss-copy">
        <Button className="button" onPress={() => void copy(dataset).then(setCopied)}>
          Copy the loss report
        </Button>
        <span role="status">{copied}</span>
      </div>
    </div>
  );
}

// A browser may bar the clipboard; then the report is saved.
async function copy(dataset: TakenDataset): Promise<string> {
  const text = toLossText(dataset);
  try {
    await navigator.clipboard.writeText(text);
    return 'Copied.';
  } catch {
    saveFile({ name: 'losses.txt', bytes: new TextEncoder().encode(text) });
    return 'Saved as losses.txt.';
  }
}
