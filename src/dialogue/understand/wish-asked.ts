/** Hears what is asked of a proposal: whether it is taken up, and where it is decided. */
import { plain } from './normalise.ts';
import { sought } from './sought.ts';

const wish = '(?:usul|usulnya|usulan|usulannya|usulan saya|saran|sarannya|ide|idenya|laporannya|permintaannya)';
const around = '(?:kira|kira2|ya|sih|nih|dong|pak|bu|min|kak|ini|itu|saya|kami)';
const taken =
  '(?:di(?:terima|setujui|setujuin|kabulkan|kabulin|acc|realisasi|realisasikan|wujudkan|wujudin|tanggapi|tanggepin|pertimbangkan)|terealisasi|terwujud|kesampaian|acc|tembus)(?:nya)?';
const settled =
  'di(?:bahas|putus|putusin|putuskan|tentukan|tentuin|rapatkan|rapatin|musyawarahkan|sampaikan|sampein|teruskan|terusin)(?:nya)?';
/** "kira2 diterima ga usulnya". */
const ifTaken = sought(
  new RegExp(
    `^(?:(?:${around}|${wish}|kapan|bakal|bakalan|akan|nanti|apa|apakah|mungkin|bisa|terus|kok) )*${taken}(?: (?:${around}|${wish}|tidak|kah|atau|kapan|enggak))+$`,
  ),
);
/** "kapan kira2 dibangunnya". */
const whenDone = sought(
  new RegExp(
    `^(?:${around} |${wish} |terus |nanti |bakal |akan )*kapan (?:${around} |${wish} |bakal |akan |mulai )*di(?:bangun|bikin|buat|buatin|bikinin|kerjakan|kerjain|mulai|pasang|pasangin|garap)(?:nya)?(?: (?:${around}|${wish}))*$`,
  ),
);
/** "dibahas di mana usulnya". */
const whereSettled = sought(
  new RegExp(
    `^(?:(?:${around}|${wish}|terus|nanti|bakal|akan) )*${settled} (?:di ?mana|ke ?mana|sama siapa|oleh siapa|ke siapa|siapa)(?: (?:${around}|${wish}))*$`,
  ),
);

/** null: neither is asked. */
export function askedOfWish(text: string): 'how_long' | 'whose' | null {
  const line = plain(text);
  return ifTaken.test(line) || whenDone.test(line) ? 'how_long' : whereSettled.test(line) ? 'whose' : null;
}
