/** Where the pages' sentences are filled in, and the one place where a text becomes part of HTML. */

/** The text with every sign that means something in HTML, in an element or a quoted attribute, written as a number. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** The sentence of a page, locales/<lang>/*.json, with its parameters. */
export function said(words: Readonly<Record<string, string>>, key: string, params: Record<string, string | number> = {}): string {
  return (words[key] ?? key).replace(/\{\{(\w+)\}\}/g, (placeholder, name: string) => String(params[name] ?? placeholder));
}
