import { printable } from '../../frame.js';
import { html, type Markup } from '../markup.js';
import { columnChart, stackedBar } from './bars.js';
import { type CollectionView, metOf, percent, SIGN, VERDICTS } from './view.js';

/** How many reports, and how many of them want a look. */
export function tilesPart({ collection, words }: CollectionView): Markup {
  const { summary, unreported } = collection;
  const tiles = [
    ['units', summary.units, 'matrix'],
    ['unread', summary.unread, 'unread'],
    ['unreported', unreported?.length ?? 0, 'unreported'],
    ['late', summary.late, 'late'],
    ['contradicting', summary.contradicting, 'contradictions'],
    ['copied', summary.copied, 'copies'],
  ] as const;
  const shown = tiles.filter(([name, count]) => name === 'units' || count > 0);
  return html`<ul class="tiles">${shown.map(
    ([name, count, id]) => html`<li><a href="#${id}"><strong>${count}</strong> ${words.tiles[name]}</a></li>`,
  )}</ul>`;
}

/** Of each required part: how the units have it, by what authority it is asked. */
export function requirementsPart({ collection, words, labels }: CollectionView): Markup {
  const { requirements, summary } = collection;
  const rows = requirements.map(({ id, title, basis }) => {
    const counts = summary.requirements.find(({ requirement }) => requirement === id)?.counts;
    const told = VERDICTS.filter((verdict) => (counts?.[verdict] ?? 0) > 0);
    return html`<tr><th scope="row">${title}</th>
<td class="share">${stackedBar(VERDICTS.map((verdict) => [verdict, counts?.[verdict] ?? 0]))}
<span class="counts">${told.map((verdict) => html`<span class="${verdict}">${SIGN[verdict]} ${words.verdict[verdict]} ${counts![verdict]} <small>${percent(counts![verdict], summary.read)}%</small></span> `)}</span></td>
<td class="basis">${printable(basis.join('\uff1b'))}</td></tr>
`;
  });
  return html`<section aria-labelledby="requirements"><h2 id="requirements">${words.requirements}</h2>
<div class="wide" tabindex="0" role="group" aria-labelledby="requirements"><table class="requirements">
<thead><tr><th scope="col">${labels.requirement}</th><th scope="col">${words.share}</th><th scope="col">${words.basis}</th></tr></thead>
<tbody>${rows}</tbody></table></div></section>`;
}

/** The commonest gaps, each leading to the units that have it; and how complete the units are. */
export function gapsPart(view: CollectionView): Markup {
  const { collection, words, units } = view;
  const { requirements, summary } = collection;
  const gaps = summary.gaps.flatMap((id) => {
    const at = requirements.findIndex((requirement) => requirement.id === id);
    const count = summary.requirements.find(({ requirement }) => requirement === id)?.counts.missing ?? 0;
    if (at < 0 || count === 0) return [];
    return [
      html`<li><a href="#matrix" data-part="${at}" data-key="${VERDICTS.indexOf('missing')}">${requirements[at]!.title}</a> ${words.gap(count, percent(count, summary.read))}
${stackedBar([
  ['missing', count],
  ['rest', summary.read - count],
])}</li>
`,
    ];
  });
  const spread = requirements.map(() => 0);
  spread.push(0);
  for (const { row } of units) spread[metOf(row).met]! += 1;
  const said = spread.flatMap((count, met) => (count === 0 ? [] : [words.spreadOf(met, count)]));
  return html`<div class="two"><section aria-labelledby="gaps"><h2 id="gaps">${words.gaps}</h2>
${gaps.length === 0 ? html`<p class="good">${words.noGaps}</p>` : html`<ol class="gaps">${gaps}</ol>`}</section>
<section aria-labelledby="spread"><h2 id="spread">${words.spread}</h2>${columnChart(spread, said.join('\uff1b'))}</section></div>`;
}
