import { html, type Markup } from '../markup.js';

/** Stretches of a bar, each with the class that colours it. What a bar shows stands beside it in words. */
export function stackedBar(parts: readonly (readonly [name: string, width: number])[]): Markup {
  const whole = parts.reduce((sum, [, width]) => sum + width, 0);
  let at = 0;
  const stretches = parts.map(([name, width]) => {
    at += width;
    return width > 0 && html`<rect class="${name}" x="${at - width}" y="0" width="${width}" height="1"/>`;
  });
  return html`<svg class="bar" viewBox="0 0 ${Math.max(whole, 1)} 1" preserveAspectRatio="none" aria-hidden="true" focusable="false">${stretches}</svg>`;
}

const COLUMN = 44;
const HEIGHT = 110;

/** Columns with their numbers; `label` says the whole to those who do not see it. */
export function columnChart(values: readonly number[], label: string): Markup {
  const most = Math.max(1, ...values);
  const columns = values.map((value, i) => {
    const height = Math.round((HEIGHT * value) / most);
    const x = i * COLUMN + COLUMN / 2;
    return html`<rect class="column" x="${x - 14}" y="${20 + HEIGHT - height}" width="28" height="${height}"/>
<text x="${x}" y="${14 + HEIGHT - height}">${value > 0 && value}</text><text x="${x}" y="${40 + HEIGHT}">${i}</text>`;
  });
  const [width, height] = [values.length * COLUMN, HEIGHT + 48];
  return html`<svg class="columns-chart" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${label}">${columns}</svg>`;
}
