import { useQuery } from '@tanstack/react-query';
import { Button } from 'react-aria-components';
import type { Checklist } from '../../../main/contract/checklists.ts';
import type { ProvidedLabelId } from '../../../main/contract/labels.ts';
import { comparisonQueries } from '../../client/comparison-queries.ts';
import { useProvidedLabels } from '../../parts/codebook.ts';
import type { ChecklistEdits } from '../../state/checklists.ts';
import { listUnder, showAspects, toWordedItems, type WordedItem } from '../../text/checklists/checklist-items.ts';
import { AspectLine } from './aspect-line.tsx';
import type { AskedDialog } from './checklist-dialogs.tsx';

interface Props {
  readonly checklist: Checklist;
  readonly edits: ChecklistEdits;
  readonly onAsk: (asked: AskedDialog) => void;
}

/** The lines of a checklist, label by label, in the order of the comparison's rows. */
export function ChecklistLabels({ checklist, edits, onAsk }: Props) {
  const aspects = useQuery(comparisonQueries.aspects).data ?? [];
  const lines = toWordedItems(checklist, aspects);
  return useProvidedLabels().map(({ id, name }) => (
    <LabelPart key={id} label={id} name={name} checklist={checklist} lines={lines} edits={edits} onAsk={onAsk} />
  ));
}

interface PartProps extends Props {
  readonly label: ProvidedLabelId;
  readonly name: string;
  readonly lines: readonly WordedItem[];
}

function LabelPart({ label, name, checklist, lines, edits, onAsk }: PartProps) {
  const under = listUnder(lines, label);
  const shown = under.filter(({ item }) => item.shown).length;
  const all = shown === under.length;
  return (
    <section className="checklist-label" data-label={label} aria-labelledby={`checklist-${label}`}>
      <div className="checklist-label-head">
        <h2 id={`checklist-${label}`}>{name}</h2>
        <span className="field-hint">{`${shown} of ${under.length} shown`}</span>
        {!checklist.provided && (
          <>
            <Button
              className="button quiet small"
              aria-label={`${all ? 'Hide' : 'Show'} all of ${name}`}
              onPress={() =>
                edits.change(
                  checklist.id,
                  (draft) =>
                    showAspects(
                      draft,
                      under.map(({ item }) => item.aspect),
                      !all,
                    ),
                  `All of ${name} ${all ? 'hidden' : 'shown'}.`,
                )
              }
            >
              {all ? 'Hide all' : 'Show all'}
            </Button>
            <Button
              className="button quiet small"
              aria-label={`Add an aspect to ${name}`}
              onPress={() => onAsk({ kind: 'add', label })}
            >
              Add an aspect…
            </Button>
          </>
        )}
      </div>
      <ul className="aspect-lines">
        {under.map((line, at) => (
          <AspectLine
            key={line.item.aspect}
            line={line}
            isFirst={at === 0}
            isLast={at === under.length - 1}
            checklist={checklist}
            edits={edits}
            onAsk={onAsk}
          />
        ))}
      </ul>
    </section>
  );
}
