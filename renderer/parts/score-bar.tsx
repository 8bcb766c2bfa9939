/** A score from 0 to 1 as a bar, with a tick where the label would be given. The number stands beside it, so it is silent. */
export function ScoreBar({ score, threshold }: { readonly score: number; readonly threshold: number | null }) {
  return (
    <svg className="score-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect className="score-track" width="100" height="8" />
      <rect className="score-fill" width={100 * score} height="8" />
      {threshold !== null && <rect className="score-tick" x={100 * threshold - 1.5} width="3" height="8" />}
    </svg>
  );
}
