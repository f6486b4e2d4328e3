import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFaults, hasBrowser, launch, open, pdfPages, withoutNewerApis } from './browser-page.js';

// That the tests of pages would see a fault if there were one.
describe.skipIf(!hasBrowser)('what the tests of pages look with', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  const PAGE = `<!doctype html><html lang="en"><meta http-equiv="Content-Security-Policy" content="default-src 'none'">
    <title>t</title><script>1</script><img src="https://hegao.invalid/x.png"><p style="color:#ccc">pale</p>`;

  it('hears what the policy forbids, and requests where it forbids none', async () => {
    const strict = await open(browser, PAGE);
    expect(strict.heard.filter((line) => line.includes('Content Security Policy')).length).toBeGreaterThan(1);
    await strict.close();
    const lax = await open(browser, PAGE.replace(/<meta[^>]*>/, ''));
    expect(lax.heard).toContain('request: https://hegao.invalid/x.png');
    await lax.close();
  });

  it('axe-core finds a picture without words', async () => {
    const { page, close } = await open(browser, PAGE, { bypassCSP: true });
    expect((await axeFaults(page)).map((fault) => fault.split(':')[0])).toContain('image-alt');
    await close();
  });

  it('an old browser has no newer functions', async () => {
    const script = '<!doctype html><script>document.title = String([].at) + String(Object.hasOwn)</script>';
    const { page, close } = await open(browser, script, { init: withoutNewerApis });
    expect(await page.title()).toBe('undefinedundefined');
    expect(pdfPages(await page.pdf())).toBe(1);
    await close();
  });
});
