/** A cell of the reading pane: the row of clauses, from 0, and the pane. */
export interface PanePlace {
  readonly line: number;
  readonly pane: number;
}

/** How many rows of clauses there are, and how many panes. */
export interface PaneBounds {
  readonly lines: number;
  readonly panes: number;
}

const STEPS: Readonly<Record<string, readonly [line: number, pane: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Where a press leads in the reading pane; null for a press that walks nowhere, and at an edge. */
export function findPaneStep(press: string, { line, pane }: PanePlace, { lines, panes }: PaneBounds): PanePlace | null {
  if (press === 'Home' || press === 'End') return { line: press === 'Home' ? 0 : Math.max(0, lines - 1), pane };
  const step = Object.hasOwn(STEPS, press) ? STEPS[press] : undefined;
  if (step === undefined) return null;
  const to = { line: line + step[0], pane: pane + step[1] };
  return to.line < 0 || to.line >= lines || to.pane < 0 || to.pane >= panes ? null : to;
}
