import { Autocomplete, Input, Label, Menu, MenuItem, SearchField, Text, useFilter } from 'react-aria-components';
import type { LabelId } from '../../../main/contract/labels.ts';
import { CheckMark } from '../../parts/check-mark.tsx';
import { useLabels } from '../../parts/codebook.ts';
import { DialogBox } from '../../parts/dialog-box.tsx';

interface Props {
  /** The labels that stand now. */
  readonly given: readonly LabelId[];
  /** Told which label is to be set or cleared. */
  readonly onChoose: (label: LabelId) => void;
  readonly onClose: () => void;
}

/** Asks for a label by some of its name: the way to those that have no key. Enter takes the first that fits. */
export function LabelDialog({ given, onChoose, onClose }: Props) {
  const { contains } = useFilter({ sensitivity: 'base' });
  const choose = (label: LabelId): void => {
    onClose();
    onChoose(label);
  };
  return (
    <DialogBox title="Set or clear a label" onClose={onClose}>
      <Autocomplete filter={contains}>
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog opened to be typed in puts the caret into its field */}
        <SearchField className="field" autoFocus>
          <Label>Some of its name</Label>
          <Input />
        </SearchField>
        <Menu className="label-menu" aria-label="Labels" renderEmptyState={() => 'No label is called that.'}>
          {useLabels().map(({ id, name }) => (
            <MenuItem key={id} className="menu-item" textValue={name} data-label={id} onAction={() => choose(id)}>
              <Text slot="label">
                {name} {given.includes(id) && <CheckMark />}
                {given.includes(id) && <span className="visually-hidden"> stands; Enter clears it</span>}
              </Text>
            </MenuItem>
          ))}
        </Menu>
      </Autocomplete>
    </DialogBox>
  );
}
