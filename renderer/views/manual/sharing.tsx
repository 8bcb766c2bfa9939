import { toFragment } from '../../state/route.ts';
import { Section } from './section.tsx';

/** Who reads what, and how to follow it. */
export function Sharing() {
  return (
    <Section id="sharing">
      <p>
        Under <a href={toFragment({ view: 'progress', part: 'assign' })}>Progress, Who reads what</a> policies are
        shared out. Name the annotators, and say how many policies several of them read: without such an overlap nobody
        can measure how far they agree. A preview shows who would read how much before anything changes. The draw goes
        by a seed, so that the same plan gives the same shares, and the whole is one step for undo. Single policies can
        be assigned by hand. Assignments travel with the workspace; each annotator finds their own policies in the
        library by the filter.
      </p>
      <p>
        <a href={toFragment({ view: 'progress', part: 'glance' })}>Progress, At a glance</a> draws how far each
        annotator and each policy is, how shares of labels move over time, and how agreement does; each picture has its
        table. Whoever works in blind mode sees their own part alone, no labels of others or of the model, and no
        agreement.
      </p>
    </Section>
  );
}
