import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { collectionHtml } from '../../../src/reporters/html/collection/page.js';
import {
  axeFaults,
  hasBrowser,
  launch,
  type Opened,
  open,
  pdfPages,
  withoutNewerApis,
} from '../../browser-page.js';
import { makeCollection } from './collection-data.js';

const made = makeCollection({
  units: 24,
  seed: 7,
  names: ['</script><script>alert(1)</script>', '\u202e<!--'],
});
const text = collectionHtml(made, 'zh-CN');
const ROWS = '.matrix tbody tr:visible';

describe.skipIf(!hasBrowser)('the page of a collection in a browser', { timeout: 120_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  const opened = async (shown: string, options: Parameters<typeof open>[2] = {}): Promise<Opened> => {
    const one = await open(browser, shown, { reducedMotion: 'reduce', ...options });
    onTestFinished(one.close);
    return one;
  };

  it('opens from a file, says nothing, asks for nothing, in an old browser too', async () => {
    const { page, heard } = await opened(text, { init: withoutNewerApis });
    await page.locator('.matrix thead button').first().click();
    await page.locator('[name=text]').fill('9');
    await page.locator('.matrix td a:visible').first().click();
    expect(await page.locator('#panel').isVisible()).toBe(true);
    expect(heard).toEqual([]);
  });

  it('the whole head of a column is the button that sorts by it', async () => {
    const { page } = await opened(text);
    const box = (selector: string): Promise<{ width: number; height: number } | null> =>
      page.locator(selector).nth(3).boundingBox();
    const [head, button] = [await box('.matrix thead th'), await box('.matrix thead button')];
    expect(button!.width).toBeGreaterThan(head!.width - 3);
    expect(button!.height).toBeGreaterThan(head!.height - 3);
  });

  it('sorts by a number, a verdict and a name, up and down', async () => {
    const { page } = await opened(text);
    const column = (i: number): Promise<number[]> =>
      page.$$eval(
        '.matrix tbody tr',
        (rows, at) => rows.map((row) => Number((row as HTMLTableRowElement).cells[at]!.dataset.key)),
        i,
      );
    for (const i of [2, 5, 15]) {
      await page.locator('.matrix thead button').nth(i).click();
      const up = await column(i);
      expect(up).toEqual([...up].sort((a, b) => a - b));
      expect(await page.locator('.matrix thead th').nth(i).getAttribute('aria-sort')).toBe('ascending');
      await page.locator('.matrix thead button').nth(i).press('Enter');
      const down = await column(i);
      expect(down).toEqual([...up].reverse());
    }
    await page.locator('.matrix thead button').first().click();
    const names = await page.locator('.matrix tbody th').allInnerTexts();
    expect(names).toEqual([...names].sort(new Intl.Collator('zh-CN').compare));
    expect(await page.locator('th[aria-sort]').count()).toBe(1);
  });

  it('filters by kind, text, verdict of a part, and by what is wrong', async () => {
    const { page } = await opened(text);
    const rows = page.locator(ROWS);
    const units = made.units.filter(({ problem }) => problem === null);
    await page.locator('[name=kind]').selectOption('county');
    expect(await rows.count()).toBe(units.filter(({ unitKind }) => unitKind === 'county').length);
    expect(await page.locator('.unit:visible').count()).toBe(await rows.count());
    await page.locator('.filter [type=reset]').click();
    await page.waitForFunction(
      (all) => document.querySelectorAll('.matrix tbody tr:not([hidden])').length === all,
      units.length,
    );
    await page.locator('[name=part]').selectOption('1');
    await page.locator('[name=verdict]').selectOption('4');
    expect(await rows.count()).toBe(units.filter(({ cells }) => cells[1]!.verdict === 'missing').length);
    await page.locator('[name=part]').selectOption('');
    expect(await rows.count()).toBe(
      units.filter(({ cells }) => cells.some(({ verdict }) => verdict === 'missing')).length,
    );
    await page.locator('[name=verdict]').selectOption('');
    for (const [only, count] of [
      ['errors', units.filter(({ counts }) => counts.error > 0).length],
      ['contradictions', units.filter(({ contradictions }) => contradictions > 0).length],
      ['late', units.filter(({ late }) => late !== null).length],
      ['copied', 2],
    ] as const) {
      await page.locator('[name=only]').selectOption(only);
      expect(await rows.count()).toBe(count);
    }
    await page.locator('[name=only]').selectOption('');
    await page.locator('[name=text]').fill(units[5]!.unit!);
    expect(await rows.count()).toBe(1);
    expect(await page.locator('output').innerText()).toContain('1');
  });

  it('a gap leads to the units that have it', async () => {
    const { page } = await opened(text);
    const [gap] = made.summary.gaps;
    await page.locator('.gaps a').first().click();
    const { missing } = made.summary.requirements.find(({ requirement }) => requirement === gap)!.counts;
    expect(await page.locator(ROWS).count()).toBe(missing);
  });

  it('is read by keyboard: one stop for the table, arrows, the passage, the next unit, back', async () => {
    const { page } = await opened(text);
    expect(await page.locator('.matrix tbody a:not([tabindex="-1"])').count()).toBe(1);
    await page.locator('.matrix tbody a').first().focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown']) await page.keyboard.press(key);
    const focused = (): Promise<string | null> =>
      page.evaluate(() => document.activeElement!.getAttribute('href'));
    expect(await focused()).toBe('#u2-r2');
    await page.keyboard.press('Enter');
    const panel = page.locator('#panel');
    const title = page.locator('#panel-title');
    expect(await title.textContent()).toBe(await page.locator('#u2 h3').textContent());
    const [, second] = made.units;
    for (const passage of second!.cells[1]!.passages) expect(await panel.innerText()).toContain(passage.text);
    await panel.locator('[data-move="1"]').press('Enter');
    expect(await title.innerText()).toBe(made.units[2]!.unit);
    await page.keyboard.press('Escape');
    expect(await panel.isVisible()).toBe(false);
    expect(await focused()).toBe('#u3-r2');
    await page.keyboard.press('Enter');
    await page.locator('#panel-whole').press('Enter');
    expect(await panel.isVisible()).toBe(false);
    expect(await page.locator('#u3:target').count()).toBe(1);
  });

  it('without its script all is there: cells lead down to the passages, the form is not shown', async () => {
    const { page, heard } = await opened(text, { javaScriptEnabled: false });
    expect(await page.locator('.filter').isVisible()).toBe(false);
    expect(await page.locator('noscript p').isVisible()).toBe(true);
    expect(await page.locator('.part').count()).toBe(24 * 12);
    await page.locator('.matrix td.embedded a').first().click();
    expect(await page.locator('.part:target blockquote').isVisible()).toBe(true);
    expect(heard).toEqual([]);
  });

  it.each(['light', 'dark'] as const)(
    'shuts nobody out: axe-core, %s, with the panel closed and open',
    async (colorScheme) => {
      const { page } = await opened(text, { bypassCSP: true, colorScheme });
      expect(await axeFaults(page)).toEqual([]);
      await page.locator('.matrix td.missing a').first().click();
      expect(await axeFaults(page)).toEqual([]);
    },
  );

  it('prints on A4 across; the units when asked to', async () => {
    const { page } = await opened(text);
    const short = await page.pdf({ preferCSSPageSize: true });
    expect(Buffer.from(short).toString('latin1')).toMatch(/\/MediaBox\s*\[\s*0 0 84[12][.\d]* 59[45]/);
    await page.locator('#print-units').check();
    const long = await page.pdf({ preferCSSPageSize: true });
    expect(pdfPages(long)).toBeGreaterThan(pdfPages(short) + 5);
  });

  it('a thousand units: sorted, filtered and shown', async () => {
    const many = makeCollection({ units: 1000, seed: 11 });
    const { page, heard } = await opened(collectionHtml(many, 'zh-CN'));
    await page.locator('.matrix thead button').nth(2).click();
    await page.locator('[name=verdict]').selectOption('4');
    const lacking = many.units.filter(({ cells }) => cells.some(({ verdict }) => verdict === 'missing'));
    expect(await page.locator('output').innerText()).toContain(String(lacking.length));
    await page.locator('.matrix tbody tr:not([hidden]) td.missing a').first().click();
    expect(await page.locator('#panel').isVisible()).toBe(true);
    expect(heard).toEqual([]);
  });
});
