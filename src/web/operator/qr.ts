/** QR codes of a text, for a page and for a terminal. The only importer of qrcode, which is loaded with the first code: most starts show none. */

/** An <svg> element, black on white with its quiet zone. */
export async function qrSvg(text: string): Promise<string> {
  const { default: qrcode } = await import('qrcode');
  return qrcode.toString(text, { type: 'svg', errorCorrectionLevel: 'L', margin: 2 });
}

/** Lines of half blocks for a terminal. */
export async function qrInTerminal(text: string): Promise<string> {
  const { default: qrcode } = await import('qrcode');
  return qrcode.toString(text, { type: 'terminal', small: true, errorCorrectionLevel: 'L' });
}
