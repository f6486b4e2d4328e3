/** Colours, type and tables of all pages. Nothing newer than Chrome 87: no nesting, :is, :has, dvh or color-mix. */
export const BASE_STYLE = `
:root {
  --paper: #fff; --ink: #1c1c1c; --faint: #555; --rule: #c9c9c9; --soft: #f4f4f2; --link: #14508c;
  --error: #a61b1b; --error-soft: #fbe0de; --warning: #7a4a00; --warning-soft: #fcebc8;
  --info: #1b4f86; --info-soft: #e0edf9; --good: #1c6232; --good-soft: #ddf0e2; --focus: #b3540a;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #1d1e20; --ink: #e8e6e3; --faint: #b4b1ac; --rule: #4a4c50; --soft: #27292c; --link: #9cc7f2;
    --error: #ffb1a8; --error-soft: #54211d; --warning: #f5cd83; --warning-soft: #4a3408;
    --info: #a9d0f7; --info-soft: #173a5c; --good: #a3dcb2; --good-soft: #183f25; --focus: #ffb26b;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; padding: 0 1.25rem 2rem; background: var(--paper); color: var(--ink);
  font: 16px/1.65 "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "PingFang SC", "WenQuanYi Micro Hei", sans-serif;
}
h1, h2, h3 { line-height: 1.35; margin: 1.2em 0 .5em; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.3rem; } h3 { font-size: 1.05rem; }
p { margin: .4em 0; }
a { color: var(--link); text-underline-offset: .15em; }
a:focus-visible, button:focus-visible, input:focus-visible, select:focus-visible, summary:focus-visible, [tabindex]:focus-visible {
  outline: 3px solid var(--focus); outline-offset: 2px;
}
code { font-family: Consolas, "DejaVu Sans Mono", monospace; font-size: .85em; overflow-wrap: anywhere; }
table { border-collapse: collapse; font-size: .92rem; }
th, td { border: 1px solid var(--rule); padding: .3em .6em; text-align: left; vertical-align: top; }
thead th { background: var(--soft); }
tbody th { font-weight: 600; }
.wide { overflow-x: auto; }
.faint { color: var(--faint); }
.good { color: var(--good); }
.bar { display: block; width: 100%; height: .7rem; margin: .4em 0 .8em; border: 1px solid var(--rule); }
.own-section, .holds { color: var(--good); fill: var(--good); }
.embedded { color: var(--warning); fill: var(--warning); }
.cant-tell, .undecided { color: var(--faint); fill: var(--rule); }
.missing, .contradicts { color: var(--error); fill: var(--error); }
td.verdict { white-space: nowrap; font-weight: 600; }
:target { scroll-margin: 1rem; }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@media print {
  :root {
    --paper: #fff; --ink: #000; --faint: #444; --rule: #999; --soft: #f2f2f2; --link: #000;
    --error: #8f1010; --error-soft: #fbe0de; --warning: #6b4000; --warning-soft: #fcebc8;
    --info: #123f70; --info-soft: #e0edf9; --good: #14502a; --good-soft: #ddf0e2;
  }
  body { padding: 0; font-size: 10.5pt; }
  a { text-decoration: none; color: inherit; }
  thead { display: table-header-group; }
  tr, li, figure { break-inside: avoid; }
  h1, h2, h3 { break-after: avoid; }
  .wide { overflow: visible; }
  * { -webkit-print-color-adjust: exact; color-adjust: exact; print-color-adjust: exact; }
}
`;
