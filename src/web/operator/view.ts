/** The HTML of the operator pages. Sentences come in as words; every value is escaped here. */
import { escaped, said } from '../escape.ts';
import { qrSvg } from './qr.ts';

/** locales/<lang>/console.json. */
export type ConsoleWords = Readonly<Record<string, string>>;

/** Where one WhatsApp number stands, as far as the page shows it. */
export interface PairingView {
  state: string;
  why: string;
  qr: string | null;
  code: string | null;
  me: string | null;
  linkedSince: number | null;
  messagesLastHour: number;
}

export interface PageFacts {
  words: ConsoleWords;
  language: string;
  timeZone: string;
  /** The path the pages are mounted at. */
  base: string;
}

/** The pages there are: the path below the base, and what each is called. */
const pages = { whatsapp: 'whatsapp.title', catatan: 'audit.title' } as const;
export type PageName = keyof typeof pages;

export interface More {
  /** Which of the pages it is; whoever reads one has come in. */
  at?: PageName;
  /** Somebody has come in: the ways to the pages, and out. */
  inside?: boolean;
  /** With the script that keeps the numbers up to date. */
  script?: boolean;
  goOn?: string;
}

/** A whole page around its content (HTML). */
export function page({ words, language, base }: PageFacts, content: string, more: More = {}): string {
  const console = escaped(said(words, 'console.title'));
  const title = more.at === undefined ? console : `${escaped(said(words, pages[more.at]))} – ${console}`;
  const links = (['whatsapp', 'catatan'] as const).map((name) => {
    const here = name === more.at ? ' aria-current="page"' : '';
    return `<a href="${base}/${name}"${here}>${escaped(said(words, pages[name]))}</a>`;
  });
  const isInside = more.inside === true || more.at !== undefined;
  const leave = `<footer><form method="post" action="${base}/keluar"><button>${escaped(said(words, 'console.leave'))}</button></form></footer>\n`;
  return `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${more.goOn ? `<meta http-equiv="refresh" content="0;url=${escaped(more.goOn)}">\n` : ''}<title>${title}</title>
<link rel="stylesheet" href="${base}/page.css">
${more.script ? `<script src="${base}/page.js" defer></script>\n` : ''}</head>
<body>
<main>
<h1>${console}</h1>
${isInside ? `<nav>${links.join(' · ')}</nav>\n` : ''}${content}
${isInside ? leave : ''}</main>
</body>
</html>
`;
}

/** A paragraph, and a link where there is somewhere to go on. */
export function note({ words }: PageFacts, key: string, goOn?: string): string {
  const link = goOn ? `\n<p><a href="${escaped(goOn)}">${escaped(said(words, 'console.go_on'))}</a></p>` : '';
  return `<p>${escaped(said(words, key))}</p>${link}`;
}

/** The section of one number; what is in `<div data-account>` is sent again whenever it changes. */
export async function numberSection(facts: PageFacts, account: string, isOnly: boolean, view: PairingView): Promise<string> {
  const heading = said(facts.words, 'whatsapp.title') + (isOnly ? '' : ` · ${said(facts.words, 'whatsapp.number', { account })}`);
  return `<section>
<h2>${escaped(heading)}</h2>
<div data-account="${escaped(account)}">
${await numberState(facts, account, view)}
</div>
</section>`;
}

/** What can be seen and done in this state. */
export async function numberState(facts: PageFacts, account: string, view: PairingView): Promise<string> {
  const { words, language, timeZone, base } = facts;
  const lines = [said(words, view.why === 'elsewhere' ? 'whatsapp.elsewhere' : `whatsapp.state.${view.state}`)];
  const why = words[`whatsapp.why.${view.why}`];
  if (why) lines.push(why);
  if (view.me) lines.push(said(words, 'whatsapp.me', { me: view.me }));
  if (view.linkedSince !== null) {
    const when = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(view.linkedSince);
    lines.push(said(words, 'whatsapp.since', { when }));
  }
  lines.push(said(words, 'whatsapp.messages', { count: view.messagesLastHour }));
  const text = lines.map((line) => `<p>${escaped(line)}</p>`).join('\n');
  return [text, await linking(words, base, account, view), leaving(words, base, account, view)].filter(Boolean).join('\n');
}

async function linking(words: ConsoleWords, base: string, account: string, { state, qr, code }: PairingView): Promise<string> {
  if (state !== 'qr' && state !== 'code') return '';
  const label = escaped(said(words, 'whatsapp.qr_label'));
  const picture = qr ? `<div class="qr" role="img" aria-label="${label}">${await qrSvg(qr)}</div>` : '';
  const shown = code ? `<p class="code">${escaped(code)}</p>` : '';
  return `${picture}${shown}
<form method="post" action="${base}/whatsapp/code">
<p>${escaped(said(words, 'whatsapp.code_form'))}</p>
<input type="hidden" name="account" value="${escaped(account)}">
<label>${escaped(said(words, 'whatsapp.phone'))} <input name="phone" type="tel" autocomplete="off" required></label>
<button>${escaped(said(words, 'whatsapp.request_code'))}</button>
</form>`;
}

function leaving(words: ConsoleWords, base: string, account: string, { me, state }: PairingView): string {
  if (!me || (state !== 'ready' && state !== 'degraded')) return '';
  return `<form method="post" action="${base}/whatsapp/logout">
<input type="hidden" name="account" value="${escaped(account)}">
<p>${escaped(said(words, 'whatsapp.log_out_note'))}</p>
<button>${escaped(said(words, 'whatsapp.log_out'))}</button>
</form>`;
}
