/** The street a place names, as far as two tellings of it can be compared. */

/** How a street's name begins; what follows up to a comma or a number is the name. */
const street = /(?<![\p{L}\p{N}])(?:jl|jln|jalan|gg|gang)\.?\s+((?:[\p{L}'-]+\s*){1,3})/iu;
/** Words behind a street's name that are not part of it. */
const behind = /\s+(?:rt|rw|no|nomor|km|kel|kec|kelurahan|kecamatan|desa|dekat|dkt|depan|dpn|samping|belakang|seberang|di|dan)\b.*$/;

/** "Jl. Melati  Indah no 3" → "melati indah"; null where no street is named. */
export function streetOf(text: string): string | null {
  const name = street.exec(text)?.[1]?.toLowerCase().replace(/\s+/g, ' ').replace(behind, '').trim() ?? '';
  return name.length < 3 ? null : name;
}
