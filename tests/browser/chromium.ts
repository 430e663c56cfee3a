import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { loggedFailures } from '../boot/function-log.ts';
import { type CheckingProxy, startCheckingProxy } from '../contract/checking-proxy.ts';

const EXECUTABLE = process.env['ARTICLES_CHROMIUM'] ?? '/usr/bin/chromium';

/** Nothing that speaks to anybody but the page. */
const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** How Chromium is started. */
export const CHROMIUM = { executablePath: EXECUTABLE, args: ARGUMENTS };

/** Browsers leave this machine's own servers out of their proxy settings; this is how Chromium is told not to. */
const EVEN_THIS_MACHINE = '<-loopback>';

/** Milliseconds that something may take to appear. */
const PATIENCE = 15_000;

export const SIZES = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 860 } };

/** The ways in which pages are used. What works on a phone without JavaScript does so on a desktop. */
export const WAYS = [
  { size: 'phone', javaScriptEnabled: true },
  { size: 'phone', javaScriptEnabled: false },
  { size: 'desktop', javaScriptEnabled: true },
] as const;

export interface Way extends Pick<BrowserContextOptions, 'colorScheme' | 'javaScriptEnabled'> {
  size?: keyof typeof SIZES;
}

let browser: Browser;
let proxy: CheckingProxy;
/** Answers that were held against the contract: none of a file's would be too few to be true. */
let checked = 0;
const faults: string[] = [];

/**
 * Gives the tests of a file a browser, and makes a test fail when one of its pages had an error, broke its content
 * security policy, asked anybody but its own origin for anything, or got an answer that the OpenAPI document does not
 * describe.
 */
export function useBrowser(): void {
  beforeAll(async () => {
    if (!existsSync(EXECUTABLE)) {
      throw new Error(
        `There is no Chromium at ${EXECUTABLE}. Install it (apt-get install chromium) or say where it is with ARTICLES_CHROMIUM.`,
      );
    }
    proxy = await startCheckingProxy(inject('stack').api);
    const throughIt = { server: proxy.url, bypass: EVEN_THIS_MACHINE };
    browser = await chromium.launch({ ...CHROMIUM, proxy: throughIt });
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    const outcome = await proxy.outcome();
    faults.push(...outcome.faults);
    checked += outcome.checked;
    expect(faults.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await browser.close();
    await proxy.stop();
    expect(checked).toBeGreaterThan(0);
  });
}

/**
 * Opens a page of the deployed stack.
 * @param status that it answers with
 * @param later what else may be answered while it is open; everything else from 400 on is a fault
 */
export async function open(
  path: string,
  { size = 'desktop', ...options }: Way = {},
  status = 200,
  later: number[] = [],
): Promise<Page> {
  const { api } = inject('stack');
  const context = await browser.newContext({
    ...options,
    viewport: SIZES[size],
    baseURL: api,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  page.on('request', (request) => {
    if (!request.url().startsWith(`${api}/`)) faults.push(`${path} asked for ${request.url()}`);
  });
  page.on('pageerror', (error) => faults.push(`${path}: ${error.message}`));
  page.on('console', (message) => {
    const isExpected = [status, ...later].some((one) => message.text().includes(`responded with a status of ${one} `));
    if (message.type() === 'error' && !isExpected) faults.push(`${path}: ${message.text()}`);
  });
  const answered = await goto(page, path);
  const reasons = answered < 500 || answered === status ? [] : await loggedFailures();
  expect(answered, reasons.join('\n')).toBe(status);
  return page;
}

/**
 * Opens an address and returns the status of its page. Where the answer asks for it, it is opened once more: suites beside
 * this one may leave OpenSearch no CPU for seconds.
 */
async function goto(page: Page, path: string): Promise<number> {
  const response = await page.goto(path);
  const retryAfter = response?.headers()['retry-after'];
  if (retryAfter === undefined) return response?.status() ?? 0;
  console.warn(`${path} is opened again after:`, (await loggedFailures()).join('\n'));
  await page.waitForTimeout(Number(retryAfter) * 1_000);
  faults.length = 0;
  return (await page.goto(path))?.status() ?? 0;
}

/** The main heading, which says how many articles were found. */
export function heading(page: Page, name?: string | RegExp): Locator {
  return page.getByRole('heading', { level: 1, ...(name !== undefined && { name }) });
}
