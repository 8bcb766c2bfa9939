import { useState, type FormEvent } from 'react';
import { Button, Label, Radio, RadioGroup } from 'react-aria-components';
import type { ComparisonReport, ReportFormat } from '../../../main/contract/comparison.ts';
import { MAX_REPORT_REDLINES } from '../../../main/contract/limits.ts';
import { DialogBox } from '../../parts/dialog-box.tsx';
import { Notice } from '../../parts/notice.tsx';
import { ProgressBar } from '../../parts/progress-bar.tsx';
import { useReport } from '../../state/exporting.ts';
import { toCount, toSize } from '../../text/quantities.ts';
import { RedlineChoiceField } from './redline-choice.tsx';
import { RedlineList } from './redline-list.tsx';
import { useRedlineChoice } from './use-redline-choice.ts';

const FORMATS: readonly { readonly value: ReportFormat; readonly name: string; readonly hint: string }[] = [
  { value: 'docx', name: 'Word', hint: 'with redlines as tracked changes' },
  { value: 'pdf', name: 'PDF', hint: 'made by a browser engine on this machine' },
  { value: 'html', name: 'Web page', hint: 'one file, also for printing' },
  { value: 'md', name: 'Markdown', hint: 'plain text with marks' },
  { value: 'csv', name: 'CSV', hint: 'a table, for spreadsheets' },
  { value: 'json', name: 'JSON', hint: 'for programs' },
];

interface Props {
  readonly report: ComparisonReport;
  readonly onClose: () => void;
}

/** Hands the comparison over as a document: the gap table with quotations, the facts, the checklist and the model named. */
export function ReportDialog({ report, onClose }: Props) {
  const [format, setFormat] = useState<ReportFormat>('docx');
  const { policies, checklist } = report;
  const redlines = useRedlineChoice();
  const { between, lines, keys } = redlines;
  const chosen = between === null ? [] : (lines ?? []).filter(({ key }) => keys.has(key));
  const isTooMuch = chosen.length > MAX_REPORT_REDLINES;
  const { run, progress, cancel } = useReport();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    // The button stays as it is while it works: one that is disabled would lose the keyboard.
    if (run.isPending || isTooMuch || (between !== null && lines === null)) return;
    run.mutate({
      policyIds: policies.map(({ id }) => id),
      checklistId: checklist.id,
      format,
      redlines: chosen.map(({ a, b }) => ({ a, b })),
    });
  };
  return (
    <DialogBox title="Report for a client" onClose={onClose}>
      <form className="form" onSubmit={submit}>
        <p className="field-hint">
          {`${toCount(policies.length, 'policy', 'policies')} by the checklist “${checklist.name}”: the gap table with quotations and their places, the facts, who judged what, and the model. It says that it is not legal advice.`}
        </p>
        <RadioGroup
          className="one-of"
          value={format}
          onChange={(next) => setFormat(FORMATS.find(({ value }) => value === next)?.value ?? 'docx')}
        >
          <Label className="field-label">Format</Label>
          {FORMATS.map(({ value, name, hint }) => (
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog opened to be filled in starts at its first field
            <Radio key={value} value={value} className="radio" autoFocus={value === format}>
              <span className="radio-name">{name}</span> <span className="field-hint">{hint}</span>
            </Radio>
          ))}
        </RadioGroup>
        <RedlineChoiceField report={report} chosen={between} onChoose={redlines.choose} />
        {between !== null && <RedlineList redlines={redlines} />}
        {between !== null && (format === 'csv' || format === 'json') && (
          <p className="field-hint">CSV and JSON hold the comparison alone, without redlines.</p>
        )}
        {isTooMuch && (
          <p className="field-error" role="alert">
            {`At most ${MAX_REPORT_REDLINES} redlines go into one report; ${chosen.length} are chosen.`}
          </p>
        )}
        {run.isPending && (
          <div className="notice notice-line">
            <ProgressBar done={progress.done} total={progress.total} what="Writing the report" note={progress.note} />
            <Button className="button" onPress={cancel}>
              Cancel report
            </Button>
          </div>
        )}
        {run.error !== null && <Notice tone="refused">{run.error.message}</Notice>}
        <p role="status">
          {run.data === undefined ? '' : `${run.data.name} was saved (${toSize(run.data.bytes.length)}).`}
        </p>
        <div className="dialog-actions">
          <Button className="button" onPress={onClose}>
            Close
          </Button>
          <Button className="button primary" type="submit">
            {run.isPending ? 'Writing …' : 'Save report'}
          </Button>
        </div>
      </form>
    </DialogBox>
  );
}
