import type { ReactNode } from 'react';
import { Section } from './section.tsx';

function Screen({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="manual-entry">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What each screen is for. */
export function Screens() {
  return (
    <Section id="screens">
      <p>
        Lacuna reads privacy policies, cuts them into clauses and suggests labels for each. You confirm or correct the
        labels, lay policies side by side, and see what each leaves unsaid. Five policies come with it to try things on.
      </p>
      <dl className="manual-list">
        <Screen name="Library">
          Every policy of this workspace: drop files, choose them, or paste a text. Each line tells how many clauses
          speak of what, and how many a person has decided. Say here if a text is an excerpt, or the newer version of
          another.
        </Screen>
        <Screen name="Reader">
          One policy in its own words, its clauses marked. Set, clear or confirm labels, mostly by keyboard; see which
          words made the model’s score. Where the cutting is wrong, split or join clauses. What you decide is stored
          beside the model’s word, with your name and the time, and never over it. Everything can be undone.
        </Screen>
        <Screen name="Find">
          Clauses of all policies, by their words, labels, status and scores. A search can be saved as a view, and a
          label given to all that it finds, after a look at what would change.
        </Screen>
        <Screen name="Side by side">
          Policies as columns; labels, and under each the aspects that a reader expects to be told, as rows. A cell
          opens the words in their sources. Confirm or overrule a cell, pair clauses, compare two versions, and write a
          report for a client.
        </Screen>
        <Screen name="Checklists">
          Which aspects a comparison shows, in which order and words, with which legal references and their dates. Make
          a copy of one that comes with Lacuna, hide or reword its aspects, add your own, and hand it on as a file. From
          the menu, or beside the checklist in “Side by side”.
        </Screen>
        <Screen name="Codebook">
          The labels with their definitions. Add your own, rename, merge, split or retire labels. Each change shows
          first which clauses it bears on, and can be undone.
        </Screen>
        <Screen name="Agreement">
          How far several annotators agree, verdicts where they do not, and bringing their workspaces together.
        </Screen>
        <Screen name="Progress">
          How far each policy and each annotator is, and how labels and agreement moved over time, in pictures. Share
          the policies out among annotators here, some of them to several people.
        </Screen>
        <Screen name="Model">
          How good the model is, what your decisions can teach it, and from which score it gives a label.
        </Screen>
      </dl>
    </Section>
  );
}
