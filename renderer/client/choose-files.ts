import { DATASET_EXTENSIONS } from '../../main/contract/dataset-import.ts';
import { POLICY_FORMATS } from '../../main/contract/policy-formats.ts';
import type { Picked } from './picked.ts';

/** What the file dialog offers first; others can still be chosen, and are refused in words where they can't be read. */
const ACCEPT = [...POLICY_FORMATS.flatMap(({ extensions }) => extensions), ...DATASET_EXTENSIONS]
  .map((extension) => `.${extension}`)
  .join(',');

/** Ask for files with the system's dialog. Must run in a click or key press; nothing happens when it is called off. */
export function chooseFiles(onPicked: (picked: readonly Picked[]) => void): void {
  const input = document.createElement('input');
  Object.assign(input, { type: 'file', multiple: true, accept: ACCEPT, hidden: true });
  input.addEventListener('cancel', () => input.remove());
  input.addEventListener('change', () => {
    onPicked([...(input.files ?? [])].map((file) => ({ kind: 'file', file })));
    input.remove();
  });
  document.body.append(input);
  input.click();
}
