/** What may be said when the person has been silent for a day: an approved template with our words as its only parameter. Pure. */
import type { Message } from '../channel.ts';
import { split } from '../split.ts';
import type { Part } from './parts.ts';
import { numberedText } from './parts.ts';

/** A template as it was approved in WhatsApp Manager; its body has one variable, {{1}}. */
export interface Template {
  name: string;
  /** E.g. `id`. */
  language: string;
}

/** The body with its parameter filled in may have 1024 signs; the template's own words take some of them. */
const parameterMax = 900;
/** https://developers.facebook.com/docs/whatsapp/pricing#customer-service-windows */
const windowMs = 24 * 60 * 60 * 1000;
/** Clocks differ, and a message takes its time to arrive. */
const marginMs = 5 * 60 * 1000;

/** May be written to freely: the person wrote less than 24 hours ago, or nobody knows. `heardAt` and `now` in epoch ms. */
export function isWindowOpen(heardAt: number | null, now: number): boolean {
  return heardAt === null || now - heardAt < windowMs - marginMs;
}

/** The words, with choices numbered, as one template message or several: nothing is cut off. Files cannot go along. */
export function templateParts(message: Message, template: Template): Part[] {
  return split(oneLine(numberedText(message)), parameterMax).map((words) => ({
    type: 'body',
    body: {
      type: 'template',
      template: {
        name: template.name,
        language: { code: template.language },
        components: [{ type: 'body', parameters: [{ type: 'text', text: words.trim() }] }],
      },
    },
  }));
}

/** A parameter may hold no line break, no tab and no more than four spaces in a row. */
function oneLine(words: string): string {
  return words
    .split(/[\n\r\t\u2028\u2029]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' · ')
    .replace(/ {2,}/g, ' ');
}
