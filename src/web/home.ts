/** The page at `/` until there is a web chat: what runs and where to go on. Plain HTML without script. */
import { operatorText } from '../remedy.ts';

export interface HomeFacts {
  /** The bot's username; null without a token or while the name is not known. */
  telegram: { bot: string } | null;
  /** Path of the sandbox page, null with a real routing API. */
  sandbox: string | null;
  /** The embedded database is in use. */
  trialStorage: boolean;
}

/** The whole page. */
export function homePage({ telegram, sandbox, trialStorage }: HomeFacts): string {
  const links = [
    telegram === null
      ? `<li>${escaped(operatorText('home.telegram_off'))}</li>`
      : link(`https://t.me/${encodeURIComponent(telegram.bot)}`, operatorText('home.telegram', { bot: telegram.bot })),
    ...(sandbox === null ? [] : [link(sandbox, operatorText('home.sandbox'))]),
    link('/health/ready', operatorText('home.health')),
  ];
  const title = escaped(operatorText('home.title'));
  return `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="/style.css">
</head>
<body>
<main>
<h1>${title}</h1>
<p>${escaped(operatorText('home.lead'))}</p>
${trialStorage ? `<p class="note">${escaped(operatorText('home.trial_storage'))}</p>\n` : ''}<ul>
${links.join('\n')}
</ul>
</main>
</body>
</html>
`;
}

/** Served at /style.css, because the content security policy allows no inline style. */
export const homeStyle = `
:root { color-scheme: light dark; font: 1.0625rem/1.6 system-ui, sans-serif; }
body { margin: 0; }
main { max-width: 38rem; margin: 0 auto; padding: 2rem 1.25rem; }
h1 { font-size: 1.75rem; line-height: 1.2; }
li { margin: 0.5rem 0; }
.note { border-left: 0.25rem solid #b45309; padding-left: 0.75rem; }
`;

function link(address: string, label: string): string {
  return `<li><a href="${escaped(address)}">${escaped(label)}</a></li>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
