/** Web chat in a real browser's window: what a person does there and sees. One browser for a file, a profile of its own (a context) for each person. */
import puppeteer, { type Browser, type BrowserContext, type Page } from 'puppeteer';
import { findBrowser, type TestBrowser } from '../whatsapp-web/browser.ts';

/** A phone of the smallest kind and a desk. */
export const phone = { width: 320, height: 568 };
export const desk = { width: 1280, height: 800 };
/** How often a wish is looked at, in ms: pages that nobody sees draw no frames. */
const polling = 40;
const patienceMs = 50_000;

export interface Window {
  page: Page;
  /** Everything that went wrong in the page: errors of scripts, and what its policy forbade. */
  mistakes: string[];
  /** Addresses asked for, and bytes over the line. */
  load: { urls: string[]; bytes: number };
  /** Waits until the element (of the whole page when not given) reads so. */
  shows(text: string | RegExp, within?: string): Promise<void>;
  /** Waits until this is true in the page. */
  until(expression: string): Promise<void>;
  /** Types a message, as soon as there is a field for it, and sends it with the Enter key. */
  say(text: string, within?: string): Promise<void>;
  /** Presses the newest button with this label. */
  press(label: string, within?: string): Promise<void>;
  /** Clicks the first of what this selector finds, as soon as there is one. */
  click(selector: string): Promise<void>;
  /** How often this text is on the page. */
  count(text: string): Promise<number>;
  /** Nothing reaches beyond the window's edge. */
  fits(): Promise<boolean>;
}

/** Starts this browser, by itself the one people have; null where there is none. */
export async function openBrowserHere(kind: Promise<TestBrowser | null> = findBrowser()): Promise<Browser | null> {
  const found = await kind;
  if (!found) return null;
  const microphone = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];
  const args = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--test-third-party-cookie-phaseout', ...microphone];
  return puppeteer.launch({ executablePath: found.path, headless: found.headless, pipe: true, args });
}

/** A window of this person (a new person when none is given). */
export async function openWindow(browser: Browser | BrowserContext, viewport = desk): Promise<Window> {
  const page = await browser.newPage();
  page.setDefaultTimeout(patienceMs);
  await page.setViewport(viewport);
  const mistakes: string[] = [];
  const load: Window['load'] = { urls: [], bytes: 0 };
  page.on('pageerror', (error) => mistakes.push(String(error)));
  page.on('console', (line) => void (line.type() === 'error' && mistakes.push(line.text())));
  const line = await page.createCDPSession();
  await line.send('Network.enable');
  line.on('Network.requestWillBeSent', ({ request }) => load.urls.push(request.url));
  line.on('Network.loadingFinished', ({ encodedDataLength }) => {
    load.bytes += encodedDataLength;
  });
  /** Found and clicked in one breath: pages are drawn again between two. */
  const clickOn = async (element: string) =>
    void (await page.waitForFunction(`(() => { const one = ${element}; one?.click(); return Boolean(one); })()`, { polling }));
  return {
    ...{ page, mistakes, load },
    until: async (expression) => void (await page.waitForFunction(expression, { polling })),
    async shows(text, within = 'body') {
      const place = `document.querySelector(${JSON.stringify(within)})?.innerText`;
      const test = text instanceof RegExp ? `${text}.test(${place})` : `${place}?.includes(${JSON.stringify(text)})`;
      const wanted = page.waitForFunction(test, { polling });
      await wanted.catch(async (error) => {
        throw new Error(`${within} does not read ${text}: …${String(await page.evaluate(place)).slice(-600)}`, { cause: error });
      });
    },
    async say(text, within = 'body') {
      await (await page.waitForSelector(`${within} textarea`))?.focus();
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },
    async press(label, within = 'body') {
      const labelled = `[...document.querySelectorAll(${JSON.stringify(`${within} button`)})].filter((one) => one.textContent === ${JSON.stringify(label)})`;
      await clickOn(`${labelled}.at(-1)`);
    },
    click: (selector) => clickOn(`document.querySelector(${JSON.stringify(selector)})`),
    count: async (text) => Number(await page.evaluate(`document.body.innerText.split(${JSON.stringify(text)}).length - 1`)),
    // Not innerWidth: a phone shows a page that is too wide smaller, and calls that its width.
    fits: async () => Boolean(await page.evaluate(`document.documentElement.scrollWidth <= ${page.viewport()?.width}`)),
  };
}

/** What axe-core finds to be serious or critical, a line each; the page's policy must be bypassed before it is opened. */
export async function seriousIn({ page }: Window): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(await axeSource());
  const found = await page.evaluate(
    `axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ impact, id, nodes }) => [impact, id, ...nodes.map(({ html }) => html.slice(0, 120))].join(' ')))`,
  );
  return (found as string[]).filter((line) => /^(serious|critical)/.test(line));
}

let axe: Promise<string> | null = null;

function axeSource(): Promise<string> {
  axe ??= import('axe-core').then(({ default: library }) => library.source);
  return axe;
}
