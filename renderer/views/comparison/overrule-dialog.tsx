import { useState, type FormEvent } from 'react';
import { Button, Label, Radio, RadioGroup, Text, TextArea, TextField } from 'react-aria-components';
import { CELL_STATES, MAX_NOTE } from '../../../main/contract/findings.ts';
import type { CellState } from '../../../main/contract/types.ts';
import { DialogBox } from '../../parts/dialog-box.tsx';
import { STATE_NAMES, StateMark } from '../../parts/state-mark.tsx';
import { toCellName, toOverruling, type AskedJudgement, type JudgedCell } from '../../text/comparison/judged-cell.ts';
import { toQuoteLine } from '../../../main/contract/plain-words.ts';
import { turn } from '../../text/selection.ts';

interface Props {
  readonly judged: JudgedCell;
  readonly onClose: () => void;
  readonly onJudge: (asked: AskedJudgement) => void;
}

/** Says what stands in a cell instead of the machine's word, by which clauses, and why. */
export function OverruleDialog({ judged, onClose, onJudge }: Props) {
  const { aspect, cell } = judged;
  const [state, setState] = useState<CellState>(
    cell.decision?.state ?? (cell.state === 'silent' ? 'stated' : 'silent'),
  );
  const [evidence, setEvidence] = useState<ReadonlySet<number>>(new Set());
  const [note, setNote] = useState(cell.decision?.note ?? '');
  const isShown = state !== 'silent' && state !== 'not-held';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onJudge(toOverruling(judged, { state, evidence, note }));
  };
  return (
    <DialogBox title={toCellName(judged)} onClose={onClose}>
      <form className="form" onSubmit={submit}>
        <p className="field-hint">
          {`Satisfied when: ${aspect.asks}. The machine says “${STATE_NAMES[cell.machine.state]}”.`}
        </p>
        <RadioGroup className="one-of states" value={state} onChange={(next) => setState(next as CellState)}>
          <Label className="field-label">What stands instead</Label>
          {CELL_STATES.map((choice) => (
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog opened to be filled in starts at its first field
            <Radio key={choice} value={choice} className="radio" autoFocus={choice === state}>
              <StateMark state={choice} /> {STATE_NAMES[choice]}
            </Radio>
          ))}
        </RadioGroup>
        {isShown && cell.nearest.length > 0 && (
          <fieldset className="clause-choice">
            <legend className="field-label">Clauses that show it</legend>
            {cell.nearest.map(({ clause, quote }) => (
              <label key={clause.start}>
                <input
                  type="checkbox"
                  checked={evidence.has(clause.start)}
                  onChange={() => setEvidence(turn(evidence, clause.start))}
                />
                <span>{toQuoteLine(quote)}</span>
              </label>
            ))}
          </fieldset>
        )}
        <TextField className="field" value={note} onChange={setNote} maxLength={MAX_NOTE}>
          <Label>Note</Label>
          <TextArea rows={3} />
          <Text slot="description" className="field-hint">
            Kept with your name and the time, and shown in reports.
          </Text>
        </TextField>
        <div className="dialog-actions">
          <Button className="button" onPress={onClose}>
            Cancel
          </Button>
          <Button className="button primary" type="submit">
            {state === cell.machine.state ? 'Confirm' : 'Overrule'}
          </Button>
        </div>
      </form>
    </DialogBox>
  );
}
