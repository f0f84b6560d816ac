/** The one place where a text becomes part of HTML. */

/** The text with every sign that means something in HTML, in an element or a quoted attribute, written as a number. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
