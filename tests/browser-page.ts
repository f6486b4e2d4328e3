import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';

const PLACES = [
  process.env.HEGAO_CHROMIUM ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
const executablePath = PLACES.find((path) => path !== '' && existsSync(path));
/** Pages are opened in the browser of the system; nothing is downloaded for it. */
export const hasBrowser = executablePath !== undefined;
if (!hasBrowser) console.warn('skipped: tests of pages need chromium (HEGAO_CHROMIUM, or /usr/bin/chromium)');

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: executablePath!, args: ['--no-sandbox'] });

export interface Opened {
  readonly page: Page;
  readonly url: string;
  /** What the console, the policy and the network were heard to say; requests for the page itself left out. */
  readonly heard: string[];
  close(): Promise<void>;
}

/** A page written to a file of its own and opened from there. */
export async function open(
  browser: Browser,
  text: string,
  { init, ...options }: BrowserContextOptions & { readonly init?: () => void } = {},
): Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), 'hegao-page-'));
  const file = join(folder, 'page.html');
  writeFileSync(file, text);
  const url = pathToFileURL(file).href;
  const context = await browser.newContext({ viewport: { width: 1440, height: 1000 }, ...options });
  const page = await context.newPage();
  const heard: string[] = [];
  page.on('console', (message) => heard.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => heard.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (request.url().replace(/#.*$/, '') !== url) heard.push(`request: ${request.url()}`);
  });
  if (init !== undefined) await page.addInitScript(init);
  await page.goto(url);
  const close = async (): Promise<void> => {
    await context.close();
    rmSync(folder, { recursive: true });
  };
  return { page, url, heard, close };
}

/** What axe-core finds serious or critical, as `rule: element`. The page must have been opened with `bypassCSP`. */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const run = (): Promise<{ id: string; impact: string; nodes: { html: string }[] }[]> =>
    (globalThis as never as { axe: { run(): Promise<{ violations: [] }> } }).axe
      .run()
      .then(({ violations }) => violations);
  const violations = await page.evaluate(run);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 120)}`));
}

/** Pages of a PDF: `/Type /Page` objects stand uncompressed in what Chromium prints. */
export function pdfPages(pdf: Uint8Array): number {
  const text = Buffer.from(pdf).toString('latin1');
  expect(text.startsWith('%PDF-')).toBe(true);
  return [...text.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;
}

/** Runs in the page before anything else: takes away what came after Chrome 87. */
export function withoutNewerApis(): void {
  const gone: readonly (readonly [object, readonly string[]])[] = [
    [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with']],
    [String.prototype, ['at', 'isWellFormed', 'toWellFormed']],
    [Object, ['hasOwn', 'groupBy']],
    [Map, ['groupBy']],
    [Array, ['fromAsync']],
    [Promise, ['withResolvers', 'try']],
    [
      Set.prototype,
      ['union', 'intersection', 'difference', 'isSubsetOf', 'isSupersetOf', 'symmetricDifference'],
    ],
    [Element.prototype, ['checkVisibility', 'setHTMLUnsafe', 'getHTML', 'togglePopover', 'showPopover']],
    [HTMLElement.prototype, ['togglePopover', 'showPopover', 'hidePopover']],
    [globalThis, ['structuredClone', 'reportError', 'scheduler', 'navigation', 'CloseWatcher', 'Iterator']],
    [Crypto.prototype, ['randomUUID']],
    [Document.prototype, ['startViewTransition']],
    [AbortSignal, ['timeout', 'any', 'abort']],
  ];
  for (const [owner, names] of gone)
    for (const name of names) delete (owner as Record<string, unknown>)[name];
}
