import { toGridHtml, toUnsaidAnchor } from './comparison-html-grid.ts';
import {
  type ColumnContent,
  type LabelContent,
  OWN_LABELS,
  type OwnLabelContent,
  type Quotation,
  type ReportContent,
} from './comparison-content.ts';
import type { FactLine } from './comparison-facts.ts';
import { groupRedlines, type RedlineGroup, type ReportRedline, type TrackedPart } from './comparison-redline.ts';
import { COMPARISON_STYLE } from './comparison-style.ts';
import { STATE_SIGNS, STATE_WORDS, toGapsTitle, toUnsaidWords } from './comparison-words.ts';
import { escapeHtml } from './escape-html.ts';

/**
 * The report as one page that needs nothing else: no script, no request, readable and printable in any browser.
 *
 * Everything that comes from a policy or a person is escaped, and the page's own rule (`default-src 'none'`) lets nothing run even so.
 */
export function toComparisonHtml(content: ReportContent): string {
  const { title, about, notices, columns, labels, own, facts, redlines } = content;
  const terms = about.map(([term, words]) => `<dt>${escapeHtml(term)}</dt><dd>${escapeHtml(words)}</dd>`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${COMPARISON_STYLE}</style>
</head>
<body>
<header>
<h1>${escapeHtml(title)}</h1>
<dl class="about">${terms.join('')}</dl>
${notices.map((notice) => `<p class="notice">${escapeHtml(notice)}</p>`).join('\n')}
</header>
<main>
<section><h2>Policies</h2>
<div class="columns">${columns.map(toCard).join('\n')}</div></section>
<section><h2>At a glance</h2>
${toGridHtml(columns, labels)}</section>
<section><h2>Gaps</h2>
${columns.map(toGaps).join('\n')}</section>
${facts.length === 0 ? '' : toFacts(columns, facts)}
<h2>${columns.length === 1 ? 'What the policy says' : 'What each policy says'}</h2>
${labels.map((label) => toLabel(columns, label)).join('\n')}
${own.length === 0 ? '' : toOwnLabels(columns, own)}
${redlines.length === 0 ? '' : `<section><h2>Redlines</h2>\n${groupRedlines(redlines).map(toRedlines).join('\n')}</section>`}
</main>
<footer>Written by Lacuna.</footer>
</body>
</html>
`;
}

function toCard({ name, file, dated, counts, caution }: ColumnContent): string {
  const warned = caution === null ? '' : `<p class="caution">${escapeHtml(caution)}</p>`;
  return `<div class="column"><h3>${escapeHtml(name)}</h3><p class="note">${escapeHtml(file)}</p><p class="note">${escapeHtml(dated)}</p><p>${escapeHtml(counts)}</p>${warned}</div>`;
}

function toGaps({ name, gaps, caution }: ColumnContent, at: number): string {
  const head = `<h3>${escapeHtml(toGapsTitle(name, gaps.length, caution))}</h3>`;
  if (gaps.length === 0)
    return `${head}<p class="note">${escapeHtml(caution ?? 'It says something on every aspect.')}</p>`;
  const rows = gaps.map(({ aspect, why, nearest, remark }) => {
    const checked = remark === null ? '' : `<p class="note">${escapeHtml(remark)}</p>`;
    const closest = nearest === null ? '<span class="note">The policy has no clause.</span>' : toFigure(nearest);
    return `<tr id="gap-${aspect.id}-${at}"><th scope="row">${escapeHtml(aspect.name)} <span class="note">${aspect.id}</span><p class="note">${escapeHtml(aspect.asks)}</p>${checked}</th><td>${why.map((one) => `<p class="note">${escapeHtml(one)}</p>`).join('')}</td><td>${closest}</td></tr>`;
  });
  return `${head}<table class="gaps"><thead><tr><th scope="col">Not said</th><th scope="col">Why it is expected</th><th scope="col">What comes closest</th></tr></thead><tbody>
${rows.join('\n')}
</tbody></table>`;
}

function toFacts(columns: readonly ColumnContent[], facts: readonly FactLine[]): string {
  const heads = columns.map(({ name }) => `<th scope="col">${escapeHtml(name)}</th>`);
  const rows = facts.map(({ name, cells }) => {
    const values = cells.map((held) => {
      const words = held.map(({ value, quote }) =>
        value === quote ? escapeHtml(value) : `${escapeHtml(value)} <span class="note">“${escapeHtml(quote)}”</span>`,
      );
      return `<td>${words.map((one) => `<p>${one}</p>`).join('')}</td>`;
    });
    return `<tr><th scope="row">${escapeHtml(name)}</th>${values.join('')}</tr>`;
  });
  return `<section><h2>Facts</h2>
<div class="scroll" tabindex="0" role="region" aria-label="Facts"><table style="--columns: ${columns.length}"><thead><tr><td></td>${heads.join('')}</tr></thead><tbody>
${rows.join('\n')}
</tbody></table></div></section>`;
}

function toLabel(columns: readonly ColumnContent[], { id, name, said, unsaid }: LabelContent): string {
  const parts = said.map(({ aspect, note, cells }) => {
    const cards = cells.map((cell, at) => {
      const remark = cell.remark === null ? '' : `<p class="note">${escapeHtml(cell.remark)}</p>`;
      return `<div class="column ${cell.state}" id="${aspect.id}-${at}">${columns.length === 1 ? '' : `<h4>${escapeHtml(columns[at]?.name ?? '')}</h4>`}<span class="state">${STATE_SIGNS[cell.state]} ${STATE_WORDS[cell.state]}</span>${remark}
${cell.quotations.map(toFigure).join('\n')}${toMore(cell.more)}</div>`;
    });
    const noted = note === '' ? '' : `<p class="note">${escapeHtml(note)}</p>`;
    return `<h3>${escapeHtml(aspect.name)} <span class="note">${aspect.id}</span></h3><p class="note">${escapeHtml(aspect.asks)}</p>${noted}<div class="columns">
${cards.join('\n')}</div>`;
  });
  const rest =
    unsaid.length === 0 ? '' : `\n<p class="note" id="${toUnsaidAnchor(id)}">${escapeHtml(toUnsaidWords(unsaid))}</p>`;
  return `<section data-label="${escapeHtml(id)}"><h2>${escapeHtml(name)}</h2>${rest}
${parts.join('\n')}</section>`;
}

function toOwnLabels(columns: readonly ColumnContent[], own: readonly OwnLabelContent[]): string {
  const parts = own.map(({ name, asks, cells }) => {
    const said = cells.map(
      ({ words, quotations, more }, at) =>
        `<div class="column"><h4>${escapeHtml(columns[at]?.name ?? '')}</h4><span class="state">${words}</span>
${quotations.map(toFigure).join('\n')}${toMore(more)}</div>`,
    );
    return `<h3>${escapeHtml(name)}</h3><p class="note">${escapeHtml(asks)}</p><div class="columns">
${said.join('\n')}</div>`;
  });
  return `<section><h2>${OWN_LABELS.title}</h2><p class="note">${OWN_LABELS.words}</p>
${parts.join('\n')}</section>`;
}

function toMore(more: number): string {
  return more === 0 ? '' : `<p class="note">and ${more} more</p>`;
}

function toFigure({ leadIn, words, place }: Quotation): string {
  const lead = leadIn === null ? '' : `<span class="lead">${escapeHtml(leadIn)}</span>\n`;
  return `<figure><blockquote>${lead}${escapeHtml(words)}</blockquote><figcaption>${escapeHtml(place)}</figcaption></figure>`;
}

const MARKS: Readonly<Record<TrackedPart['kind'], string>> = { equal: 'span', deleted: 'del', inserted: 'ins' };

function toRedlines({ title, redlines }: RedlineGroup): string {
  return `<h3>${escapeHtml(title)}</h3>\n${redlines.map(toRedline).join('\n')}`;
}

function toRedline({ a, b, parts, differences }: ReportRedline): string {
  const words = parts.map(({ kind, text }) => `<${MARKS[kind]}>${escapeHtml(text)}</${MARKS[kind]}>`);
  const notes = [`${a.place} → ${b.place}`, ...differences].map((line) => `<p class="note">${escapeHtml(line)}</p>`);
  return `<div class="redlined">${notes.join('')}<blockquote class="redline">${words.join('')}</blockquote></div>`;
}
