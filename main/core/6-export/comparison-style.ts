/** The style of the comparison as a page: the window's colours, light and dark, and plain black on white in print. */
export const COMPARISON_STYLE = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#fbfaf7, #16181c);
  --surface: light-dark(#ffffff, #1d2025);
  --line: light-dark(#e2ded4, #343941);
  --ink: light-dark(#1f2328, #e9e7e1);
  --ink-2: light-dark(#565b63, #b3b6bb);
  --accent: light-dark(#1f4f8f, #8fb8f2);
  --gap-ink: light-dark(#7a3d00, #f3b876);
  --gap-tint: light-dark(#fff3e0, #3a2b17);
  --text: Charter, 'Bitstream Charter', 'Iowan Old Style', Cambria, Georgia, 'Liberation Serif', serif;
}
[data-label='collection'] { --label: light-dark(#1b4f9c, #9cc3ff); --tint: light-dark(#e3edfb, #1f3050); }
[data-label='sharing'] { --label: light-dark(#9a3412, #ffb38f); --tint: light-dark(#fdeadf, #47281b); }
[data-label='retention'] { --label: light-dark(#17604f, #86dcc4); --tint: light-dark(#dff3ee, #173a33); }
[data-label='children'] { --label: light-dark(#97215f, #ffa6d3); --tint: light-dark(#fce6f1, #46203a); }
[data-label='transfer'] { --label: light-dark(#5b31a3, #cbb2ff); --tint: light-dark(#eee7fb, #33274d); }
[data-label='dispute'] { --label: light-dark(#6b5200, #e8cd6c); --tint: light-dark(#f8efcf, #3b3318); }
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 2rem clamp(1rem, 3vw, 3rem); max-width: 110rem; background: var(--paper); color: var(--ink);
  font: 0.9375rem/1.5 system-ui, 'Segoe UI', Roboto, 'Liberation Sans', Arial, sans-serif;
}
h1, h2, h3, h4, p, dl, dd { margin: 0; }
h1 { font-size: 1.5rem; }
h2 { font-size: 1.25rem; color: var(--label); }
h3 { margin-block-start: 1.25rem; font-size: 1.0625rem; overflow-wrap: anywhere; }
h4, .column > h3 { margin: 0; font-size: 0.9375rem; overflow-wrap: anywhere; }
a { color: var(--accent); }
.about { display: grid; grid-template-columns: max-content 1fr; gap: 0.125rem 1rem; margin: 0.5rem 0 1rem; }
.about dt { color: var(--ink-2); }
.notice { max-width: 90ch; color: var(--ink-2); }
.notice:first-of-type { color: var(--ink); font-weight: 600; }
.caution { color: var(--gap-ink); }
.note { color: var(--ink-2); font-size: 0.8125rem; font-weight: normal; overflow-wrap: anywhere; }
th > span.note, h3 > span.note { white-space: nowrap; }
.scroll { overflow-x: auto; }
table { width: 100%; min-width: calc(10rem + var(--columns) * 14rem); table-layout: fixed; border-collapse: separate; border-spacing: 0; border: 1px solid var(--line); border-radius: 10px; background: var(--surface); }
th, td { padding: 0.75rem; text-align: start; vertical-align: top; overflow-wrap: anywhere; border-block-start: 1px solid var(--line); }
thead th, thead td { border-block-start: 0; overflow-wrap: anywhere; }
thead td { width: 14rem; }
.label th { background: var(--tint); }
.gaps { min-width: 0; margin-block-start: 0.5rem; }
.gaps th:nth-child(1) { width: 27%; }
.gaps th:nth-child(2) { width: 25%; }
.gaps tbody th { position: static; color: var(--ink); }
.gaps figure { margin: 0; }
.redline { margin-block: 0.25rem 1.25rem; }
ins { background: light-dark(#dff3ee, #173a33); text-decoration: underline; }
del { background: light-dark(#fdeadf, #47281b); text-decoration: line-through; }
tbody th { color: var(--label); }
tbody th, thead td { position: sticky; inset-inline-start: 0; background: var(--surface); }
thead td { border-start-start-radius: 10px; }
tbody tr:last-child th { border-end-start-radius: 10px; }
th + th, th + td, td + td { border-inline-start: 1px solid var(--line); }
.state { display: inline-block; padding: 0.0625rem 0.5rem; border-radius: 1rem; background: var(--tint); color: var(--label); font-size: 0.8125rem; font-weight: 600; text-decoration: none; }
.silent .state { background: var(--gap-tint); color: var(--gap-ink); }
.not-held .state { background: none; border: 1px dashed var(--line); color: var(--ink-2); }
.taste { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 4; overflow: hidden; margin-block-start: 0.5rem; font-family: var(--text); }
section, main > h2 { margin-block-start: 2.5rem; }
section[data-label] { border-block-start: 3px solid var(--label); padding-block-start: 0.75rem; }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); gap: 1rem; margin-block-start: 1rem; align-items: start; }
.column { padding: 1rem; border: 1px solid var(--line); border-radius: 10px; background: var(--surface); min-width: 0; }
.column .state { margin-block-start: 0.25rem; }
figure { margin: 1rem 0 0; padding-inline-start: 0.75rem; border-inline-start: 3px solid var(--label); }
.nearest figure { border-inline-start: 3px dotted var(--line); }
.nearest > p { margin-block-start: 1rem; }
blockquote { margin: 0; font-family: var(--text); font-size: 1rem; overflow-wrap: anywhere; white-space: pre-line; }
.lead { color: var(--ink-2); }
figcaption { margin-block-start: 0.25rem; color: var(--ink-2); font-size: 0.8125rem; overflow-wrap: anywhere; }
footer { margin-block-start: 2.5rem; color: var(--ink-2); font-size: 0.8125rem; }
@media print {
  :root { color-scheme: light; }
  body { padding: 0; max-width: none; background: none; font-size: 9pt; }
  table, .column { border-radius: 0; background: none; }
  table { min-width: 0; }
  th, td { padding: 2.5pt 4pt; }
  thead td { width: 23%; }
  .scroll { overflow: visible; }
  tr, figure, h4, .column, .redlined { break-inside: avoid; }
  section:has(> .scroll) { break-before: page; }
  h2, h3, h4, .state, tr.label, h2 + .note, h3 + .note, h3 + .note + .note { break-after: avoid; }
  .note, .state, figcaption { font-size: 8pt; }
  blockquote { font-size: 8.5pt; line-height: 1.35; }
  .columns { grid-template-columns: repeat(3, 1fr); gap: 6pt; margin-block-start: 4pt; }
  .columns:has(> :nth-child(2):last-child) { grid-template-columns: repeat(2, 1fr); }
  .columns:has(> :only-child) { grid-template-columns: 1fr; }
  .column { padding: 5pt; }
  figure { margin-block-start: 4pt; padding-inline-start: 5pt; }
  h3 { margin-block-start: 8pt; font-size: 10.5pt; }
  h4, .column > h3 { font-size: 9pt; }
  section, main > h2 { margin-block-start: 14pt; }
  @page {
    size: A4 landscape; margin: 14mm 14mm 16mm;
    @bottom-left { content: 'Lacuna · Not legal advice'; color: #565b63; font: 7.5pt/1 'Liberation Sans', Arial, sans-serif; }
    @bottom-right { content: 'Page ' counter(page) ' of ' counter(pages); color: #565b63; font: 7.5pt/1 'Liberation Sans', Arial, sans-serif; }
  }
}
`;
