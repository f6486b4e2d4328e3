import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { htmlReport } from '../../../src/reporters/html/report/page.js';
import {
  axeFaults,
  hasBrowser,
  launch,
  type Opened,
  open,
  pdfPages,
  withoutNewerApis,
} from '../../browser-page.js';
import { seedReports, UNREAD } from '../formats.js';

describe.skipIf(!hasBrowser)('the page of reports in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  const opened = async (...[text, options]: [string, Parameters<typeof open>[2]?]): Promise<Opened> => {
    const one = await open(browser, text, options);
    onTestFinished(one.close);
    return one;
  };
  const [, , , , last] = seedReports();
  const single = htmlReport([last!], { locale: 'zh-CN', quiet: false });
  const all = htmlReport([...seedReports(), UNREAD], { locale: 'zh-CN', quiet: false });

  it('opens from a file, says nothing, asks for nothing', async () => {
    const { page, heard } = await opened(all, { init: withoutNewerApis });
    expect(await page.locator('article').count()).toBe(6);
    expect(await page.locator('.finding').count()).toBeGreaterThan(50);
    expect(heard).toEqual([]);
  });

  it('leads from the draft to the finding and back by keyboard', async () => {
    const { page } = await opened(single);
    await page.locator('.draft a.number').nth(3).focus();
    const name = await page.locator('.draft a.number').nth(3).getAttribute('aria-label');
    await page.keyboard.press('Enter');
    const finding = page.locator('.finding:target');
    expect(await finding.count()).toBe(1);
    expect(name).toContain(await finding.locator('span.number').innerText());
    // What Tab reaches next is the way back.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.locator('.draft a.number:target').getAttribute('aria-label')).toBe(name);
    expect(await page.locator('.draft a.number:target').isVisible()).toBe(true);
  });

  it('shows the errors alone when asked to', async () => {
    const { page } = await opened(single);
    await page.locator('.only-errors').focus();
    await page.keyboard.press('Space');
    expect(await page.locator('.finding:visible').count()).toBe(await page.locator('.finding.error').count());
  });

  it.each(['light', 'dark'] as const)(
    'shuts nobody out: axe-core, %s',
    async (colorScheme) => {
      const { page } = await opened(all, { bypassCSP: true, colorScheme });
      expect(await axeFaults(page)).toEqual([]);
    },
    120_000,
  );

  it('fits a narrow window', async () => {
    const { page } = await opened(single, { viewport: { width: 400, height: 800 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);
  });

  it('prints: draft and findings, each report on pages of its own', async () => {
    const { page } = await opened(single);
    const one = pdfPages(await page.pdf({ preferCSSPageSize: true }));
    expect(one).toBeGreaterThan(2);
    const many = await opened(all);
    expect(pdfPages(await many.page.pdf({ preferCSSPageSize: true }))).toBeGreaterThan(one + 4);
  });
});
