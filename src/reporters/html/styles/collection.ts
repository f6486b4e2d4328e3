/** The page of a collection. */
export const COLLECTION_STYLE = `
.tiles { list-style: none; display: flex; flex-wrap: wrap; gap: .7rem; margin: .8rem 0; padding: 0; }
.tiles a { display: block; padding: .5rem .9rem; border: 1px solid var(--rule); border-radius: .4rem; background: var(--soft); color: inherit; text-decoration: none; }
.tiles a:hover { text-decoration: underline; }
.tiles strong { font-size: 1.5rem; font-variant-numeric: tabular-nums; }
.two { display: grid; grid-template-columns: 1fr 1fr; gap: 1.5rem; }
.two > * { min-width: 0; }
.waived { color: var(--info); fill: var(--info); }
.not-required { color: var(--faint); fill: var(--soft); }
.rest { fill: var(--soft); }
strong.error { color: var(--error); } strong.warning { color: var(--warning); } strong.info { color: var(--info); }
.gaps { margin: 0; padding-left: 1.6em; }
.gaps li { margin: .25em 0; }
.gaps .bar { margin: .1em 0 .3em; height: .5rem; }
.columns-chart { max-width: 100%; height: auto; }
.columns-chart .column { fill: var(--info); }
.columns-chart text { fill: currentColor; font-size: 13px; text-anchor: middle; }
.wide thead th { white-space: nowrap; }
.requirements { width: 100%; }
.requirements th { white-space: nowrap; }
.requirements .share { min-width: 20rem; width: 55%; }
.requirements .bar { margin: .3em 0; }
.counts > span { margin-right: .8em; white-space: nowrap; }
.basis { font-size: .85em; color: var(--faint); }
.filter { display: flex; flex-wrap: wrap; gap: .6rem 1rem; align-items: center; margin: .6rem 0; padding: .6rem .8rem; border: 1px solid var(--rule); background: var(--soft); }
.filter[hidden] { display: none; }
.filter p { flex-basis: 100%; margin: 0; }
input, select, button { font: inherit; font-size: .92rem; color: inherit; background: var(--paper); border: 1px solid var(--faint); border-radius: .25rem; padding: .2em .5em; }
select { max-width: 14rem; }
output { font-weight: 600; }
.matrix { max-height: 92vh; overflow: auto; border: 1px solid var(--rule); }
.matrix table { border-collapse: separate; border-spacing: 0; font-size: .88rem; width: 100%; }
.matrix th, .matrix td { border-width: 0 1px 1px 0; padding: .2em .4em; }
.matrix thead th { position: sticky; top: 0; z-index: 2; min-width: 4.2em; vertical-align: bottom; white-space: normal; }
.matrix thead th:first-child { left: 0; z-index: 3; }
.matrix thead th[data-narrow] { min-width: 2.8em; }
.matrix thead th:hover { text-decoration: underline; }
.matrix thead button { position: absolute; top: 0; right: 0; bottom: 0; left: 0; width: 100%; padding: 0; border: 0; background: none; cursor: pointer; }
.matrix thead button:focus-visible { outline: 3px solid var(--focus); outline-offset: -3px; }
.matrix th[aria-sort="ascending"] span::after { content: " \\25b2"; }
.matrix th[aria-sort="descending"] span::after { content: " \\25bc"; }
.matrix tbody th { position: sticky; left: 0; z-index: 1; background: var(--paper); min-width: 11em; max-width: 18em; overflow-wrap: anywhere; }
.matrix td { white-space: nowrap; }
.matrix td a { display: block; color: inherit; text-decoration: none; }
.matrix td a:hover, .matrix td a:focus { text-decoration: underline; }
.matrix td.missing { background: var(--error-soft); font-weight: 700; }
.matrix td.embedded { background: var(--warning-soft); }
.matrix td.own-section { background: var(--good-soft); }
.matrix td.waived { background: var(--info-soft); }
.matrix td.n { text-align: right; font-variant-numeric: tabular-nums; }
.matrix .met { min-width: 5em; }
.matrix .met .bar { height: .45rem; margin: .15em 0 0; }
.unit { content-visibility: auto; contain-intrinsic-size: 1px 60rem; border-top: 2px solid var(--rule); padding-bottom: .5rem; }
.unit h4 { margin: .8em 0 .3em; }
.part { margin: .35em 0; }
.part:target, .unit:target > h3 { box-shadow: 0 0 0 3px var(--focus); }
blockquote { margin: .2em 0 .5em; padding: .1em .8em; border-left: 4px solid var(--rule); overflow-wrap: anywhere; }
.copy { border-top: 1px solid var(--rule); margin-top: .6em; content-visibility: auto; contain-intrinsic-size: 1px 12rem; }
.copy mark { background: var(--warning-soft); color: inherit; border-bottom: 2px solid var(--warning); }
.key { margin-right: 1em; white-space: nowrap; font-weight: 600; }
dialog { max-width: 46rem; width: 92vw; max-height: 85vh; overflow: auto; color: var(--ink); background: var(--paper); border: 2px solid var(--faint); border-radius: .4rem; padding: .4rem 1.2rem 1rem; }
dialog::backdrop { background: rgba(0, 0, 0, .45); }
dialog .actions { display: flex; flex-wrap: wrap; gap: .6rem 1rem; align-items: center; }
@media (max-width: 60rem) { .two { display: block; } }
@media print {
  @page { size: A4 landscape; margin: 12mm; }
  body { font-size: 9pt; }
  .filter, .actions, dialog, .matrix thead button, #print-units, #print-units + label, noscript { display: none; }
  #print-units:not(:checked) ~ .units { display: none; }
  .two { display: grid; }
  #matrix { break-before: page; }
  .matrix { max-height: none; overflow: visible; border: 0; }
  .matrix table { border-collapse: collapse; font-size: 7.5pt; }
  .matrix th, .matrix td { border-width: 1px; }
  .matrix thead th, .matrix tbody th { position: static; min-width: 0; }
  .matrix .met .bar { height: 1.5mm; }
  .unit, .copy { content-visibility: visible; }
}
`;
