/** The "ya" that leads into an answer. */

const leading = /^\s*(?:(?:iyo|iye|iya+|ya+|yo|betul|bener(?!\s+meriah)|benar|nah|oh|baiklah|baik|oke|ok)[\s,.]+)+(?=\S)/iu;

/** "iya, yang lampu", "oke. dekat jembatan": without the words of agreement before what is told. */
export function withoutAgreement(text: string): string {
  return text.replace(leading, '');
}
