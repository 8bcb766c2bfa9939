import { useQuery } from '@tanstack/react-query';
import type { ModelFigures } from '../../../main/contract/models.ts';
import { queries, useHost } from '../../client/queries.ts';
import { useProvidedLabels } from '../../parts/codebook.ts';
import { toFragment } from '../../state/route.ts';
import { FigureTable } from '../model/figure-table.tsx';
import { Section } from './section.tsx';

/** How labels come about, how good they are by the model's card, and where they fail. */
export function Model() {
  const { data: shelf } = useQuery(queries.models);
  const { data: host } = useHost();
  const figures = shelf?.versions.find(({ id }) => id === shelf.inUse)?.trial?.after ?? shelf?.card ?? null;
  return (
    <Section id="model">
      <p>
        For each clause the model gives each label a probability, from the clause’s words, its heading, the sentence
        that a list item completes, and the clauses around it. A label is given from a certain score on; where that lies
        can be moved under <a href={toFragment({ view: 'model' })}>Model</a>. It runs on this machine, always gives the
        same answer to the same text, and changes only when you choose another.
      </p>
      {host !== undefined && (
        <p>
          In use: “{host.model.name}”, trained on {host.model.trainedOn}.
        </p>
      )}
      {figures === null ? <p>This model’s card holds no figures.</p> : <Measured figures={figures} />}
      <p>It fails in ways that can be foreseen:</p>
      <ul className="manual-bullets">
        <li>It knows English alone. Other languages are read and searched, but not judged.</li>
        <li>It reads the words, not the world: who “students” or “members” are, it can’t tell.</li>
        <li>A clause that says two things may get one label. Split it in the reader.</li>
        <li>
          On the five policies that come with Lacuna it does better than elsewhere: they are among those that it learned
          from.
        </li>
        <li>A high score is no proof, and no label is no proof of silence. Read the clause.</li>
      </ul>
      <p>
        From your decisions a model of your own can be made: it learns what you corrected, is measured on decisions that
        it has not seen, and is used only when you say so. Decisions of people stay as they are, whatever the model
        says.
      </p>
    </Section>
  );
}

function Measured({ figures }: { readonly figures: ModelFigures }) {
  const labels = useProvidedLabels();
  const weakest = labels.toSorted((a, b) => figures.labels[a.id].f1 - figures.labels[b.id].f1)[0];
  return (
    <>
      <FigureTable figures={figures} name="Figures of the model, in the manual" />
      <p>
        Precision: of the labels given, how many were right. Recall: of those that were due, how many were given. F1
        joins the two. All were measured on clauses of policies that the model had not learned from.
        {weakest !== undefined &&
          ` Be most careful with “${weakest.name}”: of a hundred labels given some ${toHundredth(1 - figures.labels[weakest.id].precision)} are wrong, and of a hundred that were due some ${toHundredth(1 - figures.labels[weakest.id].recall)} are missing.`}
      </p>
    </>
  );
}

function toHundredth(share: number): string {
  return String(Math.round(share * 100));
}
