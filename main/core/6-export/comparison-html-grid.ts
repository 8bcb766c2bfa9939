import type { LabelId } from '../../contract/labels.ts';
import type { CellContent, ColumnContent, LabelContent } from './comparison-content.ts';
import { LEGEND, toStateWords } from './comparison-words.ts';
import { escapeHtml } from './escape-html.ts';

/** The grid of aspects by policies as a table; each cell leads to its quotations, at `ASPECT-COLUMN`, or to its gap. */
export function toGridHtml(columns: readonly ColumnContent[], labels: readonly LabelContent[]): string {
  const heads = columns.map(({ name }) => `<th scope="col">${escapeHtml(name)}</th>`);
  const bodies = labels.map(({ id, name, aspects, unsaid }) => {
    const rows = aspects.map((row) => {
      const { aspect, cells } = row;
      const toAnchor = ({ state }: CellContent, at: number): string => {
        if (state === 'silent') return `gap-${aspect.id}-${at}`;
        return unsaid.includes(row) ? toUnsaidAnchor(id) : `${aspect.id}-${at}`;
      };
      const states = cells.map(
        (cell, at) =>
          `<td class="${cell.state}"><a class="state" href="#${toAnchor(cell, at)}">${toStateWords(cell)}</a></td>`,
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
<p class="note">${LEGEND}</p>`;
}

/** Where a page says on which aspects of a label nothing was found. */
export function toUnsaidAnchor(label: LabelId): string {
  return `unsaid-${escapeHtml(label)}`;
}
