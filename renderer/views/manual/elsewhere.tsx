import { toFragment } from '../../state/route.ts';
import { SHOWN_COMMANDS } from '../../text/manual-commands.ts';
import { Section } from './section.tsx';

/** What is kept, where, and what never leaves. */
export function Privacy() {
  return (
    <Section id="privacy">
      <p>
        Everything. There is no account, no telemetry, no update check, no font and no picture from elsewhere; the
        window can speak to its own process alone. Policies, decisions and models of your own lie in one file, the
        workspace (ending in .lacuna), wherever you put it.
      </p>
      <p>
        Only you send something: a file that you export, a report, or a workspace. If something goes wrong, “Save
        diagnostics” under About Lacuna makes a file of versions, sizes, counts and error codes. It holds no word of a
        policy and no name; read it before you send it.
      </p>
      <p>
        A decision is on the disk before the window shows it as saved. Undo is an entry of its own, so that who decided
        what, and when, can always be shown.
      </p>
    </Section>
  );
}

/** Several people on the same policies. */
export function Merging() {
  return (
    <Section id="merging">
      <p>
        Each person works in a workspace of their own, under their own name (in the bar above). Under{' '}
        <a href={toFragment({ view: 'agreement', part: 'exchange' })}>Agreement, Merge and send</a> one makes a file for
        sending, and another brings it in. Nothing is overwritten, and merging the same file again adds nothing. A file
        without texts holds decisions alone: who has the same policies can merge it.
      </p>
      <p>
        Where annotators differ, the clause waits{' '}
        <a href={toFragment({ view: 'agreement', part: 'adjudicate' })}>for a verdict</a>. What each had said stays on
        record, and <a href={toFragment({ view: 'agreement', part: 'figures' })}>the figures</a> say how far they
        agreed.
      </p>
    </Section>
  );
}

/** The same without a window. */
export function Commands() {
  return (
    <Section id="commands">
      <p>
        For many files at once, the same work can be done without a window. <code>lacuna --help</code> lists every
        command, and each explains itself with <code>--help</code>.
      </p>
      <table className="manual-table">
        <caption>Commands that people need most</caption>
        <tbody>
          {SHOWN_COMMANDS.map(({ line, gives }) => (
            <tr key={line}>
              <th scope="row">
                <code>{line}</code>
              </th>
              <td>{gives}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
