import { Button } from 'react-aria-components';
import type { PolicyId, PolicySummary } from '../../../main/contract/types.ts';
import { toFragment } from '../../state/route.ts';
import type { KeyScreen } from '../../state/keys/action.ts';
import type { ComparisonPlace, ComparisonTab } from '../../state/comparison-place.ts';
import { KeysButton } from '../keys/keys-button.tsx';
import { PolicyPicker } from './policy-picker.tsx';
import { Signs } from './signs.tsx';

interface Props {
  readonly place: ComparisonPlace;
  readonly policies: readonly PolicySummary[];
  readonly columns: readonly PolicyId[];
  readonly onChange: (part: Partial<ComparisonPlace>) => void;
  /** Null while there is nothing to report on. */
  readonly onReport: (() => void) | null;
}

const PAGES: readonly { readonly tab: ComparisonTab; readonly name: string }[] = [
  { tab: 'aspects', name: 'Aspects' },
  { tab: 'facts', name: 'Facts' },
  { tab: 'changes', name: 'What changed' },
];

const SCREENS: readonly KeyScreen[] = ['comparison', 'grid', 'words', 'changes', 'window'];

/** Above every page of the comparison: which policies, which page, the hand-over and the keys. */
export function Toolbar({ place, policies, columns, onChange, onReport }: Props) {
  return (
    <header className="comparison-head">
      <h1>Side by side</h1>
      <PolicyPicker
        policies={policies}
        chosen={columns}
        onChoose={(policyIds) => onChange({ policyIds, column: null })}
      />
      <nav className="comparison-pages" aria-label="Pages of the comparison">
        {PAGES.map(({ tab, name }) => (
          <a
            key={tab}
            href={toFragment({ view: 'comparison', place: { ...place, tab } })}
            aria-current={place.tab === tab ? 'page' : undefined}
          >
            {name}
          </a>
        ))}
      </nav>
      <span className="comparison-space" />
      <Button className="button" isDisabled={onReport === null} onPress={() => onReport?.()}>
        Report …
      </Button>
      <KeysButton title="Keys and signs of the comparison" screens={SCREENS}>
        <Signs />
      </KeysButton>
    </header>
  );
}
