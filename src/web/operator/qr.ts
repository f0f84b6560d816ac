/** QR codes of a text, for a page and for a terminal. The only importer of qrcode. */
import qrcode from 'qrcode';

/** An <svg> element, black on white with its quiet zone. */
export function qrSvg(text: string): Promise<string> {
  return qrcode.toString(text, { type: 'svg', errorCorrectionLevel: 'L', margin: 2 });
}

/** Lines of half blocks for a terminal. */
export function qrInTerminal(text: string): Promise<string> {
  return qrcode.toString(text, { type: 'terminal', small: true, errorCorrectionLevel: 'L' });
}
