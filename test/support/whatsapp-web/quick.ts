/** The browser of tests that start many: the small one where it runs, else the one people have. Whole dialogues, the demo and the check are held with the latter (browser.ts). */
import { inject } from 'vitest';
import { findBrowser, type TestBrowser } from './browser.ts';

export async function findQuickBrowser(): Promise<TestBrowser | null> {
  const path = inject('quickBrowser');
  return path === null ? findBrowser() : { path, headless: 'shell' };
}
