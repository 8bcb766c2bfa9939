import { Keys } from '../../parts/keys.tsx';
import { useLabels } from '../../parts/codebook.ts';
import { CHANGE_BINDINGS, COMPARISON_BINDINGS, PANE_KEYS, WALKING_KEYS } from '../../state/comparison-keys.ts';
import { CUT_BINDINGS, KIND_BINDINGS, listBindings } from '../../state/reader-keys.ts';
import { listWindowKeys } from '../../state/window-bindings.ts';
import { Section } from './section.tsx';

interface Group {
  readonly name: string;
  readonly keys: readonly { readonly shown: readonly string[]; readonly says: string }[];
}

function useGroups(): readonly Group[] {
  return [
    { name: 'Everywhere', keys: listWindowKeys() },
    { name: 'Reader', keys: listBindings(useLabels()) },
    { name: 'Reader, while choosing where to cut', keys: CUT_BINDINGS },
    { name: 'Reader, while saying what it is', keys: KIND_BINDINGS },
    { name: 'Side by side, in the table', keys: WALKING_KEYS },
    { name: 'Side by side, on the whole screen', keys: COMPARISON_BINDINGS },
    { name: 'Side by side, in the words below the table', keys: PANE_KEYS },
    { name: 'Side by side, in what changed between versions', keys: CHANGE_BINDINGS },
  ];
}

/** Every key of the window, from the tables by which the window itself goes. */
export function KeyList() {
  return (
    <Section id="keys">
      <p>
        Everything can be done by keyboard. In the reader and side by side <kbd>?</kbd> shows the keys of that screen;
        in other places they stand on the buttons. On a Mac, Ctrl is ⌘.
      </p>
      <div className="manual-keys">
        {useGroups().map(({ name, keys }) => (
          <table key={name}>
            <caption>{name}</caption>
            <tbody>
              {keys.map(({ shown, says }) => (
                <tr key={says}>
                  <th scope="row">{says}</th>
                  <td>
                    <Keys shown={shown} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </Section>
  );
}
