import { VIEW_NAMES } from '../../text/view-names.ts';
import { Section } from './section.tsx';

type Screen = Exclude<keyof typeof VIEW_NAMES, 'manual'>;

/** What each screen but this one is for, in the order of the bar above. */
const PURPOSES: Readonly<Record<Screen, string>> = {
  library:
    'Every policy of this workspace: drop files, choose them, or paste a text. Each line tells how many clauses speak of what, and how many a person has decided. Say here if a text is an excerpt.',
  reader:
    'One policy in its own words, its clauses marked. Set, clear or confirm labels, mostly by keyboard; see which words made the model’s score. Where the cutting is wrong, split or join clauses. Say here which policy it is a newer version of, and decisions are carried over from there. What you decide is stored beside the model’s word, with your name and the time, and never over it. Everything can be undone.',
  find: 'Clauses of all policies, by their words, labels, status and scores. A search can be saved as a view, and a label given to all that it finds, after a look at what would change.',
  comparison:
    'Policies as columns; labels, and under each the aspects that a reader expects to be told, as rows. A cell opens the words in their sources. Confirm or overrule a cell, pair clauses, compare two versions, and write a report for a client.',
  checklists: 'What is compared, in which order and words. Copy a list that comes with Lacuna, and make it your own.',
  codebook:
    'The labels with their definitions. Add your own, rename, merge, split or retire labels. Each change shows first which clauses it bears on, and can be undone.',
  agreement: 'How far several annotators agree, verdicts where they do not, and bringing their workspaces together.',
  progress:
    'How far annotators and policies are, and how labels and agreement move over time. Say here who reads what.',
  model: 'How good the model is, what your decisions can teach it, and from which score it gives a label.',
};

/** What each screen is for. */
export function Screens() {
  return (
    <Section id="screens">
      <p>
        Lacuna reads privacy policies, cuts them into clauses and suggests labels for each. You confirm or correct the
        labels, lay policies side by side, and see what each leaves unsaid. Five policies come with it to try things on.
      </p>
      <dl className="manual-list">
        {(Object.keys(PURPOSES) as Screen[]).map((screen) => (
          <div key={screen} className="manual-entry">
            <dt>{VIEW_NAMES[screen]}</dt>
            <dd>{PURPOSES[screen]}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
