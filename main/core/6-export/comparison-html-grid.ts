import type { ColumnContent, LabelContent } from './comparison-content.ts';
import { STATE_SIGNS, STATE_WORDS, toStateWords } from './comparison-words.ts';
import { escapeHtml } from './escape-html.ts';

/** The grid of aspects by policies as a table; each cell leads to its quotations, at `ASPECT-COLUMN`. */
export function toGridHtml(columns: readonly ColumnContent[], labels: readonly LabelContent[]): string {
  const heads = columns.map(({ name }) => `<th scope="col">${escapeHtml(name)}</th>`);
  const bodies = labels.map(({ id, name, aspects }) => {
    const rows = aspects.map(({ aspect, cells }) => {
      const states = cells.map(
        (cell, at) =>
          `<td class="${cell.state}"><a class="state" href="#${aspect.id}-${at}">${toStateWords(cell)}</a></td>`,
      );
      return `<tr><th scope="row">${escapeHtml(aspect.name)} <span class="note">${aspect.id}</span></th>${states.join('')}</tr>`;
    });
    return `<tbody data-label="${escapeHtml(id)}"><tr class="label"><th scope="colgroup" colspan="${columns.length + 1}">${escapeHtml(name)}</th></tr>
${rows.join('\n')}
</tbody>`;
  });
  return `<div class="scroll" tabindex="0" role="region" aria-label="Grid of aspects and policies"><table style="--columns: ${columns.length}">
<thead><tr><td></td>${heads.join('')}</tr></thead>
${bodies.join('\n')}
</table></div>
<p class="note">${Object.entries(STATE_WORDS)
    .map(([state, words]) => `${STATE_SIGNS[state as keyof typeof STATE_SIGNS]} ${words}`)
    .join(' · ')} · ? in doubt by a model’s vote · ✓ judged by a person</p>`;
}
