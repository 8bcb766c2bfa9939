import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { PolicySummary } from '../../../main/contract/types.ts';
import { STATE_NAMES } from '../../parts/state-mark.tsx';
import { WHOLE_COMPARISON } from '../../state/comparison-place.ts';
import type { Desk } from '../../state/desk.ts';
import { toFragment, type Route } from '../../state/route.ts';
import { endTour, goToStep, TOUR_STEPS, useTourStep } from '../../state/tour.ts';
import { Key } from '../keys/key.tsx';

interface Props {
  readonly desk: Desk;
  readonly policies: readonly PolicySummary[];
  /** Whether a policy is open: then nobody needs to be led to one. */
  readonly isReading: boolean;
}

function end(): void {
  endTour();
  document.getElementById('main')?.focus({ preventScroll: true });
}

function next(step: number): void {
  if (step + 1 < TOUR_STEPS) goToStep(step + 1);
  else end();
}

/** The tour for a first look, as a strip above the view: it stops nobody from working, and goes when told. */
export function TourStrip({ desk, policies, isReading }: Props) {
  const step = useTourStep(policies.length > 0 && policies.every(({ decided }) => decided === 0));
  if (step === null) return null;
  return (
    <section className="tour" aria-label="Tour">
      <span className="tour-place">{`Tour, ${step + 1} of ${TOUR_STEPS}`}</span>
      <p className="tour-words">
        <Step step={step} desk={desk} policies={policies} isReading={isReading} />
      </p>
      <div className="tour-actions">
        <Button className="button" onPress={() => next(step)}>
          {step + 1 < TOUR_STEPS ? 'Next step' : 'Done'}
        </Button>
        <Button className="button quiet" onPress={end}>
          End the tour
        </Button>
      </div>
    </section>
  );
}

function Go({ to, children }: { readonly to: Route; readonly children: ReactNode }) {
  return <a href={toFragment(to)}>{children}</a>;
}

function Step({ step, desk, policies, isReading }: Props & { readonly step: number }) {
  const [policy] = policies;
  if (step === 0) {
    return (
      <>
        {!isReading && (
          <>{policy === undefined ? 'Import a policy and open it' : <Go to={toReader(policy)}>Open a policy</Go>}. </>
        )}
        Each clause shows the labels that the model suggests. Correct them by their keys; <Key of="reader.confirm" />{' '}
        confirms and goes on.
      </>
    );
  }
  if (step === 1) {
    return (
      <>
        <Go to={{ view: 'comparison', place: WHOLE_COMPARISON }}>Lay the policies side by side</Go>. A cell that says “
        {STATE_NAMES.silent}” is a gap: the whole policy is in hand and says nothing on it.{' '}
        <Key of="comparison.next-gap" /> goes from gap to gap.
      </>
    );
  }
  return (
    <>
      <Button className="tour-link" onPress={() => desk.openDialog({ kind: 'export' })}>
        Export the labelled clauses
      </Button>{' '}
      as a data set, or write a report side by side. Nothing leaves this machine unless you send it.
    </>
  );
}

function toReader({ id }: PolicySummary): Route {
  return { view: 'reader', policyId: id, at: null };
}
