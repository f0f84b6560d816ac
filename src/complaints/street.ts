/** The street a place names, as far as two tellings of it can be compared. */

/** How a street's name begins; what follows up to a comma or a number is the name. */
const street = /(?<![\p{L}\p{N}])(?:jl|jln|jalan|gg|gang)\.?\s+((?:[\p{L}'-]+\s*){1,3})/iu;
/** Words behind a street's name that are not part of it. */
const behind =
  /\s+(?:rt|rw|no|nomor|km|kel|kec|kelurahan|kecamatan|desa|dekat|deket|dket|dkt|depan|dpn|samping|smping|sebelah|belakang|blkg|seberang|sebrang|sekitar|arah|menuju|pas|persis|tepat|ujung|sampai|di|dan)\b.*$/;

/** "Jl. Melati  Indah no 3" → "melati indah"; null where no street is named. */
export function streetOf(text: string): string | null {
  const name = street.exec(text)?.[1]?.toLowerCase().replace(/\s+/g, ' ').replace(behind, '').trim() ?? '';
  return name.length < 3 ? null : name;
}

/** The street's name as it was written, with nothing that stands behind it: "Jl. Melati no 3 rumah bu Ani" → "Jl. Melati"; '' where no street is named. */
export function streetWords(text: string): string {
  const name = streetOf(text);
  const found = street.exec(text);
  if (name === null || found === null) return '';
  return found[0]
    .trim()
    .split(/\s+/)
    .slice(0, name.split(' ').length + 1)
    .join(' ');
}
