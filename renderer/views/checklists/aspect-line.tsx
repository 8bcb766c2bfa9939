import { useQuery } from '@tanstack/react-query';
import type { KeyboardEvent } from 'react';
import { Button } from 'react-aria-components';
import type { Checklist } from '../../../main/contract/checklists.ts';
import { comparisonQueries } from '../../client/comparison-queries.ts';
import { Icon } from '../../parts/icon.tsx';
import type { ChecklistEdits } from '../../state/checklists.ts';
import { dropItem, moveItem, showAspects, type WordedItem } from '../../text/checklists/checklist-items.ts';
import { toDay } from '../../text/policy-names.ts';
import type { AskedDialog } from './checklist-dialogs.tsx';

interface Props {
  readonly line: WordedItem;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly checklist: Checklist;
  readonly edits: ChecklistEdits;
  readonly onAsk: (asked: AskedDialog) => void;
}

/** One aspect of a checklist: whether it is shown, its words and hooks, and what can be done with it. */
export function AspectLine({ line, isFirst, isLast, checklist, edits, onAsk }: Props) {
  const { item, aspect } = line;
  const { id, provided } = checklist;
  const aspects = useQuery(comparisonQueries.aspects).data ?? [];
  const move = (by: 1 | -1): void =>
    edits.change(
      id,
      (draft) => moveItem(draft, aspects, item.aspect, by),
      `“${aspect.name}” moved ${by === 1 ? 'down' : 'up'}.`,
    );
  const hear = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    if (!event.altKey || by === null || provided || (by === 1 ? isLast : isFirst)) return;
    event.preventDefault();
    move(by);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Alt and an arrow move the line from any of its controls; buttons do the same
    <li id={`aspect-${item.aspect}`} className="aspect-line" data-shown={item.shown} onKeyDown={hear}>
      <label className="aspect-shown">
        <input
          type="checkbox"
          checked={item.shown}
          disabled={provided}
          onChange={() =>
            edits.change(
              id,
              (draft) => showAspects(draft, [item.aspect], !item.shown),
              `“${aspect.name}” ${item.shown ? 'hidden' : 'shown'}.`,
            )
          }
        />
        <b title={aspect.name}>{aspect.name}</b>
      </label>
      <Tags line={line} />
      {!provided && (
        <div className="aspect-actions" role="group" aria-label={`Change ${aspect.name}`}>
          <Button
            className="button quiet small"
            aria-label={`Move ${aspect.name} up`}
            isDisabled={isFirst}
            onPress={() => move(-1)}
          >
            <Icon shape="up" />
          </Button>
          <Button
            className="button quiet small"
            aria-label={`Move ${aspect.name} down`}
            isDisabled={isLast}
            onPress={() => move(1)}
          >
            <Icon shape="down" />
          </Button>
          <Button
            className="button quiet small"
            aria-label={`Edit ${aspect.name}`}
            onPress={() => onAsk({ kind: 'edit', line })}
          >
            Edit…
          </Button>
          {item.own !== null && (
            <Button
              className="button quiet small danger"
              aria-label={`Remove ${aspect.name}`}
              onPress={() =>
                edits.change(
                  id,
                  (draft) => dropItem(draft, item.aspect),
                  `“${aspect.name}” removed. Undo puts it back.`,
                )
              }
            >
              Remove
            </Button>
          )}
        </div>
      )}
      <p className="aspect-asks">{`Satisfied when it ${aspect.asks}`}</p>
      {item.own !== null && (
        <p className="field-hint">{`Found by: ${item.own.phrases.map((phrase) => `“${phrase}”`).join(', ')}`}</p>
      )}
      {item.note !== '' && <p className="aspect-note">{item.note}</p>}
      <Hooks line={line} />
    </li>
  );
}

function Tags({ line: { item, reworded } }: { readonly line: WordedItem }) {
  const told = item.own === null ? (reworded ? 'edited' : null) : 'own';
  return (
    <span className="aspect-tags">
      {item.own === null && <span className="aspect-id">{item.aspect}</span>}
      {told !== null && <span className="aspect-told">{told}</span>}
    </span>
  );
}

function Hooks({ line: { aspect } }: { readonly line: WordedItem }) {
  if (aspect.hooks.length === 0) return null;
  const words = aspect.hooks.map(({ citation, appliesFrom }) =>
    appliesFrom === null ? citation : `${citation} (from ${toDay(appliesFrom)})`,
  );
  return <p className="field-hint aspect-hooks">{words.join('; ')}</p>;
}
