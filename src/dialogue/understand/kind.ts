/** Suggests whether words are a grievance, an aspiration or a request for information. */
import type { Kind } from '../known.ts';
import { plain } from './normalise.ts';

const asks =
  /^(?:(?:pak|bu|min|admin|kak|halo|permisi|selamat \w+) )*(?:mau tanya|mau nanya|izin bertanya|numpang tanya|tanya|syarat|gimana cara|cara|apa syarat|apa aja|berapa biaya|jam berapa|kapan (?:jadwal|dibuka|buka)|di mana (?:bisa|saya bisa|tempat)|apakah ada|info|minta info|mohon info|jadwal)\b/;
const wishes =
  /\b(?:usul|saran|mengusulkan|sebaiknya|alangkah baiknya|seandainya|andai|aspirasi|berharap|mohon (?:dibuatkan|dibangun|ditambah|diadakan|disediakan)|tolong (?:dibuatkan|dibangun|diadakan))\b/;
const wrong =
  /\b(?:rusak|mati|mampet|bocor|banjir|menumpuk|belum|tidak|antri|lama|kotor|bau|pungli|hilang|macet|ambles|bolong|berlubang)\b/;

/** The kind `text` sounds like; a grievance when in doubt. */
export function suggestKind(text: string): Kind {
  const line = plain(text);
  if (asks.test(line) && !wrong.test(line)) return 'information';
  return wishes.test(line) && !/\b(?:rusak|mati|mampet|bocor|pungli)\b/.test(line) ? 'aspiration' : 'grievance';
}
