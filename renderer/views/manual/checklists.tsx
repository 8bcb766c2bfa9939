import { toFragment } from '../../state/route.ts';
import { Section } from './section.tsx';

/** What a checklist is, and how to make one's own. */
export function Checklists() {
  return (
    <Section id="checklists">
      <p>
        A checklist says which aspects are compared, in which order, and in which words each is asked. Those that come
        with Lacuna are read-only: <a href={toFragment({ view: 'checklists', checklistId: null })}>Checklists</a>, in
        the menu and in the comparison, makes copies of them, which you change as your work asks. Hide and order
        aspects, put a question in your own words, add a note, exchange the references to law, and add aspects of your
        own, with the phrases by which they are found.
      </p>
      <p>
        Each change is kept at once, as an entry of the log with your name, and can be undone. “Compare by it” shows
        policies side by side by this checklist, and a report names it. A checklist goes to another workspace as a file
        (Export there, Import here), or along with a merge.
      </p>
    </Section>
  );
}
