import { useState } from 'react';
import { Button } from 'react-aria-components';
import { saveFile } from '../../client/save-files.ts';
import { toLossPlace, toLossText, type LossLines } from '../../text/loss-report.ts';
import { toCount } from '../../text/quantities.ts';

/** So many lines are shown; the copy has them all. */
const SHOWN = 200;

interface Props {
  readonly report: LossLines;
  /** What the list is called. */
  readonly name: string;
  /** What is copied. */
  readonly what: string;
}

/** What an import lost of a data set, or what the data set does not say, line by line, to be copied. */
export function LossReport({ report, name, what }: Props) {
  const { lines, more } = report;
  const [copied, setCopied] = useState<string | null>(null);
  const hidden = lines.length - SHOWN + more;
  return (
    <div className="loss-report">
      <ul className="refused-files" aria-label={name}>
        {lines.slice(0, SHOWN).map((loss, at) => (
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
        <Button className="button" onPress={() => void copy(report).then(setCopied)}>
          Copy the {what}
        </Button>
        <span role="status">{copied}</span>
      </div>
    </div>
  );
}

// A browser may bar the clipboard; then the report is saved.
async function copy(report: LossLines): Promise<string> {
  const text = toLossText(report);
  try {
    await navigator.clipboard.writeText(text);
    return 'Copied.';
  } catch {
    saveFile({ name: 'losses.txt', bytes: new TextEncoder().encode(text) });
    return 'Saved as losses.txt.';
  }
}
