/** The page of reports: outline, draft and findings side by side. */
export const REPORT_STYLE = `
article { border-top: 3px solid var(--rule); margin-top: 1.5rem; }
article > header .closing { font-weight: 600; }
.skip a { position: absolute; left: -999rem; }
.skip a:focus { position: static; }
.columns { display: grid; grid-template-columns: minmax(10rem, 15rem) minmax(20rem, 1fr) minmax(18rem, 26rem); gap: 1.5rem; align-items: start; }
.outline, .findings { position: sticky; top: 0; max-height: 100vh; overflow-y: auto; padding: .2rem .4rem 1rem; }
.outline { font-size: .88rem; line-height: 1.5; }
.outline ul { list-style: none; margin: 0; padding: 0; }
.outline ul ul { padding-left: 1em; }
.outline li { margin: .3em 0; }
.draft { min-width: 0; border-left: 1px solid var(--rule); border-right: 1px solid var(--rule); padding: 0 1rem; }
.line { position: relative; margin: .35em 0; padding-left: 2.6em; white-space: pre-wrap; overflow-wrap: anywhere; line-height: 1.85; min-height: 1.85em; }
.line::before { content: attr(data-n); position: absolute; left: 0; width: 2.1em; text-align: right; color: var(--faint); font-size: .75em; line-height: 2.45; }
.line.title { font-weight: 700; font-size: 1.12em; }
.line.chrome, .line.opaque { color: var(--faint); }
.line:target, .finding:target, .number:target { background: var(--soft); box-shadow: 0 0 0 3px var(--focus); }
mark { color: inherit; padding: .08em 0; }
mark.error, .finding.error { background: var(--error-soft); }
mark.warning { background: var(--warning-soft); }
mark.info { background: var(--info-soft); }
mark.error { border-bottom: 3px solid var(--error); }
mark.warning { border-bottom: 2px dashed var(--warning); }
mark.info { border-bottom: 2px dotted var(--info); }
mark.several { border-bottom-style: double; border-bottom-width: 4px; }
.number { display: inline-block; min-width: 1.6em; padding: 0 .3em; margin: 0 .15em; border: 2px solid; border-radius: .8em; font-size: .72em; font-weight: 700; line-height: 1.5; text-align: center; text-decoration: none; background: var(--paper); vertical-align: .15em; }
a.number:hover { text-decoration: underline; }
.number.error { color: var(--paper); background: var(--error); border-color: var(--error); }
.number.warning { color: var(--warning); border-color: var(--warning); }
.number.info { color: var(--info); border-color: var(--info); border-style: dotted; }
.gap { margin: .5em 0 .5em 2.6em; padding: .3em .6em; border: 2px dashed var(--error); color: var(--error); font-weight: 600; }
.findings ol { list-style: none; margin: 0; padding: 0; }
.finding { border: 1px solid var(--rule); border-left: 5px solid; padding: .4em .7em; margin: 0 0 .7em; font-size: .92rem; background: var(--paper); }
.finding.error { border-left-color: var(--error); background: var(--paper); }
.finding.warning { border-left: 5px double var(--warning); }
.finding.info { border-left: 5px dotted var(--info); }
.finding.error .severity { color: var(--error); }
.finding.warning .severity { color: var(--warning); }
.finding.info .severity { color: var(--info); }
.finding .message { font-weight: 600; }
.finding dl { display: grid; grid-template-columns: max-content 1fr; gap: .15em .7em; margin: .3em 0; }
.finding dt { color: var(--faint); }
.finding dd { margin: 0; overflow-wrap: anywhere; }
.finding .rule, .waived { color: var(--faint); font-size: .85em; }
.only-errors:checked ~ ol > .finding:not(.error) { display: none; }
.only-errors + label { margin-left: .3em; }
.coverage table, .figures table, .reports table { width: 100%; }
ul.errors { list-style: none; padding: 0; margin: 0; }
.coverage tbody th { min-width: 9em; }
.coverage .basis { font-size: .85em; color: var(--faint); }
.formula { font-variant-numeric: tabular-nums; }
.unread { border: 2px solid var(--error); padding: .5em .8em; }
.legend li { margin: .4em 0; }
@media (max-width: 75rem) {
  .columns { grid-template-columns: minmax(20rem, 1fr) minmax(18rem, 24rem); }
  .outline { grid-column: 1 / -1; position: static; max-height: none; }
}
@media (max-width: 48rem) {
  .columns { display: block; }
  .findings { position: static; max-height: none; }
  .draft { border: 0; padding: 0; }
}
@media print {
  @page { size: A4; margin: 18mm 16mm; }
  .outline, .skip, .only-errors, .only-errors + label { display: none; }
  .columns { display: block; }
  .draft { border: 0; padding: 0; }
  .findings { position: static; max-height: none; overflow: visible; }
  .findings ol { column-count: 2; column-gap: 5mm; }
  .finding { font-size: 8.5pt; line-height: 1.45; padding: .2em .5em; margin-bottom: .5em; }
  .finding p { margin: .15em 0; }
  .line { break-inside: auto; }
  article { break-before: page; border: 0; }
  main > article:first-child { break-before: auto; }
}
`;
