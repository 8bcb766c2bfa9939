import type { Comparison, ComparisonCell, Evidence, PolicySummary } from '../../contract/types.ts';
import { COMPARISON_STYLE } from './comparison-style.ts';
import { getLabelWords, toCellTitle, toColumnName, toColumnNotes, toPercent, toPlace } from './comparison-words.ts';

type Row = Comparison['rows'][number];

/**
 * The comparison as one page that needs nothing else: no script, no request, readable and printable in any browser.
 *
 * First the grid, with each cell's strongest clause; then, label by label, every quotation with its headings, offsets and score. Everything that
 * comes from a policy is escaped, and the page's own rule (`default-src 'none'`) lets nothing run even so.
 */
export function toComparisonHtml({ policies, rows }: Comparison): string {
  const title = `Comparison of ${policies.length} privacy ${policies.length === 1 ? 'policy' : 'policies'}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${COMPARISON_STYLE}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<p class="about">What each policy says under six questions, and where it is silent. The labels are a model’s; every quotation is given so that it can be checked.</p>
</header>
<main>
${toGrid(policies, rows)}
${rows.map((row) => toSection(policies, row)).join('\n')}
</main>
<footer>Numbers after a quotation are its offsets in the policy’s text (UTF-16 code units), then the model’s score for the label. Written by Lacuna.</footer>
</body>
</html>
`;
}

function toGrid(policies: readonly PolicySummary[], rows: readonly Row[]): string {
  const body = rows.map(({ label, cells }) => {
    const tastes = cells.map((cell, at) => `<td class="${cell.state}">${toTaste(cell, `${label}-${at}`)}</td>`);
    return `<tr data-label="${label}"><th scope="row">${escape(getLabelWords(label).name)}</th>${tastes.join('')}</tr>`;
  });
  const heads = policies.map((policy) => `<th scope="col">${toHead(policy)}</th>`);
  return `<div class="scroll" tabindex="0" role="region" aria-label="Grid of labels and policies"><table style="--columns: ${policies.length}">
<thead><tr><td></td>${heads.join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table></div>`;
}

function toHead(policy: PolicySummary): string {
  const notes = toColumnNotes(policy).map((note) => `<div class="note">${escape(note)}</div>`);
  return `${escape(toColumnName(policy))}${notes.join('')}`;
}

// Two policies may be of one company; their files tell them apart.
function toShortHead(policy: PolicySummary): string {
  const name = toColumnName(policy);
  const file = name === policy.name ? '' : `<p class="note">${escape(policy.name)}</p>`;
  return `<h3>${escape(name)}</h3>${file}`;
}

function toTaste(cell: ComparisonCell, anchor: string): string {
  const [strongest] = cell.clauses.toSorted((a, b) => b.score - a.score);
  const words = strongest === undefined ? '' : `<div class="taste">${escape(toWords(strongest))}</div>`;
  return `<a class="state" href="#${anchor}">${escape(toCellTitle(cell))}</a>${words}`;
}

function toSection(policies: readonly PolicySummary[], { label, cells }: Row): string {
  const { name, asks } = getLabelWords(label);
  const columns = cells.map((cell, at) => {
    const policy = policies[at];
    return `<div class="column ${cell.state}" id="${label}-${at}">${policy === undefined ? '' : toShortHead(policy)}
<span class="state">${escape(toCellTitle(cell))}</span>
${cell.clauses.map(toFigure).join('\n')}${toNearest(cell)}</div>`;
  });
  return `<section data-label="${label}"><h2>${escape(name)}</h2>
<p class="note">${escape(asks)}</p>
<div class="columns">
${columns.join('\n')}
</div></section>`;
}

function toNearest({ nearest }: ComparisonCell): string {
  if (nearest.length === 0) return '';
  return `<div class="nearest"><p class="note">The clauses that come closest, to check:</p>
${nearest.map(toFigure).join('\n')}</div>`;
}

function toFigure(evidence: Evidence): string {
  const leadIn = evidence.leadIn === null ? '' : `<span class="lead">${escape(evidence.leadIn)}</span>\n`;
  const by = evidence.decided ? 'decided by a person' : toPercent(evidence.score);
  return `<figure><blockquote>${leadIn}${escape(toWords(evidence))}</blockquote>
<figcaption>${escape(toPlace(evidence))} · ${by}</figcaption></figure>`;
}

function toWords({ text }: Evidence): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

// Control characters are no part of HTML; white space was folded before, so none of those left is wanted.
function escape(words: string): string {
  return words
    .replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
    .replaceAll(/\p{Cc}|[\u{FDD0}-\u{FDEF}]|\p{Cs}/gu, '\u{FFFD}');
}
