import { useQuery } from '@tanstack/react-query';
import { Button } from 'react-aria-components';
import type { CodebookLabel, LabelUse } from '../../../main/contract/codebook.ts';
import { queries, useHost } from '../../client/queries.ts';
import { Cases } from '../../parts/cases.tsx';
import { LabelTag } from '../../parts/label-tag.tsx';
import { useKeymap } from '../../state/keys/keymap-context.ts';
import { toLabelActionId } from '../../state/keys/label-actions.ts';
import { toKeyName } from '../../state/keys/press.ts';
import { toCount } from '../../text/quantities.ts';
import type { AskedDialog } from './change-dialogs.tsx';

interface Props {
  readonly label: CodebookLabel;
  /** The only label in use can't be retired or merged. */
  readonly isOnly: boolean;
  readonly onAsk: (asked: AskedDialog) => void;
}

/** One label in use: its key, its definition, its examples and hard cases, how often it stands, and what can be done to it. */
export function LabelCard({ label, isOnly, onAsk }: Props) {
  const { id, name, asks, examples, hardCases } = label;
  const press = useKeymap().pressOf(toLabelActionId(id));
  const use = useQuery(queries.codebookCount).data?.[id];
  const thresholds = useHost().data?.model.thresholds;
  const isJudged = thresholds === undefined || thresholds[id] !== undefined;
  return (
    <li className="label-card" data-label={id}>
      <div className="label-card-head">
        <h2 title={name}>{name}</h2>
        <LabelTag label={id} />
        {press === null ? (
          <span className="field-hint">no key</span>
        ) : (
          <kbd>
            <span className="visually-hidden">Key </span>
            {toKeyName(press)}
          </kbd>
        )}
        <div className="label-card-actions" role="group" aria-label={`Change ${name}`}>
          <Action name={name} says="Edit…" onPress={() => onAsk({ kind: 'edit', label })} />
          <Action name={name} says="Merge…" isDisabled={isOnly} onPress={() => onAsk({ kind: 'merge', label })} />
          <Action name={name} says="Split…" onPress={() => onAsk({ kind: 'split', label })} />
          <Action name={name} says="Retire…" isDisabled={isOnly} onPress={() => onAsk({ kind: 'retire', label })} />
        </div>
      </div>
      <p>{asks}</p>
      <Cases examples={examples} hardCases={hardCases} />
      <p className="field-hint">
        {toUseWords(use)}
        {!isJudged && ' The model in use does not judge it.'}
      </p>
    </li>
  );
}

function Action({
  name,
  says,
  isDisabled = false,
  onPress,
}: {
  readonly name: string;
  readonly says: string;
  readonly isDisabled?: boolean;
  readonly onPress: () => void;
}) {
  return (
    <Button
      className="button quiet"
      aria-label={`${says.replace('…', '')} ${name}`}
      isDisabled={isDisabled}
      onPress={onPress}
    >
      {says}
    </Button>
  );
}

function toUseWords(use: LabelUse | undefined): string {
  if (use === undefined) return 'Nobody has put it on a clause yet.';
  return `By people’s decisions on ${toCount(use.clauses, 'clause')} in ${toCount(use.policies, 'policy', 'policies')}.`;
}
