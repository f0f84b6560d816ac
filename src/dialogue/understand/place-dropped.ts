/** A part of a place that shall not be told: "hapus yg rt 3", "rt nya ga usah". */

const unsaid =
  /^(?:(?:eh|oh|min|pak|bu|tolong|mohon)\s+)*(?:(?:di)?(?:hapus|apus|buang|hilangin|ilangin|copot)(?:kan|in)?|(?:ga|gak|nggak|tidak|tdk)\s?(?:usah|perlu)|gausah|jangan|jgn|tanpa)(?:\s+(?:aja|saja|yg|yang|pake|pakai|sebut|tulis|ada|disebut|ditulis))*\s+(rt|rw|no|nomor|nomer|blok)(?:\s?nya)?(?:\s*\d+)?(?:\s+(?:aja|saja|ya|deh|dong|min|pak|bu|itu))*$|^(rt|rw|no|nomor|nomer|blok)(?:\s?nya)?(?:\s*\d+)?\s+(?:(?:di)?(?:hapus|apus|buang|hilangin|ilangin|copot)(?:kan|in)?|(?:ga|gak|nggak|tidak|tdk)\s?(?:usah|perlu)|gausah)(?:\s+(?:aja|saja|ya|deh|dong|min|pak|bu|disebut|ditulis))*$/iu;

/** The part, as "rt"; null: none. */
export function partDropped(text: string): string | null {
  const [, behind, before] = unsaid.exec(text.trim()) ?? [];
  return (behind ?? before ?? '').slice(0, 2) || null;
}

/** `told` without its parts of that kind; null: it has none. */
export function withoutPlacePart(told: string, head: string): string | null {
  const rest = told.replace(new RegExp(`[\\s,]*(?<!\\p{L})${head}\\p{L}*[.\\s]*\\p{L}?\\d+\\p{L}?(?![\\p{L}\\d])`, 'giu'), '').trim();
  return rest === told || rest === '' ? null : rest;
}
