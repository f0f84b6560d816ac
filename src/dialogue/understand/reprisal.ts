/** Who suffers for having reported: threatened, searched for, made to withdraw, or known where they should not be. */
import { plain } from './normalise.ts';

/** `harmed`: somebody takes it out on them; `forced`: they are told to withdraw; `exposed`: those concerned know who told; `feared`: none of it happened yet. */
export type Reprisal = 'harmed' | 'forced' | 'exposed' | 'feared';

const report =
  '(?:lapor|melapor|ngelapor|dilapor(?:kan|in)|melaporkan|laporin|laporkan|laporan(?:ku|nya)?|pelapor(?:nya)?|ngadu|mengadu|ngaduin|pengaduan|aduan|wadul|nglapor|laporke)';
/** To us, and not to somebody else. */
const reporting = `${report}(?! (?:ke |sama |ke pak |ke bu )?(?:polisi|polsek|polres|satpam|rt|rw|kepala|guru|atasan|bos|pln)\\b)`;
const because =
  '(?:gara gara|gegara|garagara|karena|karna|krn|soalnya|akibat|goro goro|merga|mergo|kusabab|abis|habis|setelah|sesudah|sehabis|sejak|semenjak|bar|sabada|katanya)';
const harm =
  '(?:\\w*(?:ancam|ancem)\\w*|\\w*(?:teror|neror|intimidasi|keroyok|gebuk|gebug|pukul|mukul|hajar|pecat|mecat|kucil|usir|musuhi|bully|jauhi|persulit|labrak|somasi|tuntut|nuntut|datengin|datangin|mutasi)\\w*|(?:di)?(?:maki|marah|bentak|coret|caci|sumpahi|tekan|cari)\\w*|nyari(?:in| nyari)|(?:nyari|mencari) (?:saya|orang|tahu|tau)|laporin balik|phk|dirusak|dibakar)';
const withdraw =
  '(?:cabut|mencabut|nyabut|dicabut|tarik|menarik|narik|ditarik|hapus|dihapus|(?:di|nge)?batal\\w*|membatal\\w*|hentik\\w*|stop)';
const made = '(?:disuruh|nyuruh|menyuruh|dipaksa|maksa|memaksa|paksa|dipanggil|diminta|ditekan|diancam|suruh|kon|dikon|dititah)';
/** Others than the teller who may want it gone. */
const others =
  '(?:lurah|rt|rw|kades|kadus|dukuh|camat|bupati|wali ?kota|kepala \\p{L}+|kepsek|guru|ketua|bos|atasan|mandor|pengurus|pegawai|petugasnya|orangnya|orang|ada yang|preman|oknum|satpam|tetangga|mereka|dia|bosnya|pemilik|pemiliknya|yang punya|keluarganya|pihak \\p{L}+|kelurahan|desa|sekolah|dinas|(?:pak|bu)(?= (?:maksa|nyuruh)\\b))';
const name = '(?:nama|identitas|nomor|nomer|hp|rumah|alamat)(?:ku| saya| aku| gue| gw| kami)';
/** Whom it is done to. */
const me = '(?:saya|aku|gue|gw|kami|ane|kulo|abdi|awak|denai)';

const harmed = new RegExp(
  `\\b${harm}\\b.{0,60}\\b${because}\\b.{0,25}\\b${reporting}\\b|\\b${because}\\b.{0,25}\\b${reporting}\\b.{0,60}\\b${harm}\\b|\\b${harm}\\b.{0,40}\\b(?:${me}|siapa) (?:yang|nu|sing) ${reporting}\\b`,
);
/** "dipaksa batalin", of nothing that is named: of the report. */
const alone = `(?:(?:di|mem|nge)?batal\\w*|(?:di|me|ny|n)?(?:cabut|tarik|hapus)(?:in|kan)?(?= (?:aja|saja|sama|oleh|pak|bu|min|lagi)\\b|$))`;
const forced = [
  `\\b${made}\\b.{0,40}\\b${withdraw}\\b.{0,15}\\b${report}\\b`,
  `\\b${report}\\b.{0,20}\\b(?:disuruh|suruh|dipaksa|minta|diminta)\\b.{0,10}\\b${withdraw}\\b`,
  `\\b${made}\\b(?: (?:saya|aku|kami|buat|untuk|agar|sama|pak|bu|\\p{L}+)){0,3} ${alone}`,
  `\\b${others}\\b(?: (?:saya|aku|kami|nya)\\b)?(?: (?!saya|aku|kami|mau|tolong|boleh|bisa)\\p{L}+){0,4} (?:minta|meminta|mohon|nyuruh|maksa|bujuk|membujuk)(?: (?:saya|aku|kami|kita|ke saya|buat|untuk|agar|supaya|tolong|segera|yang|ini|itu|tadi|${report}))* ${withdraw}(?= (?:${report}|aja|saja|sama|oleh|pak|bu|min|lagi|itu|dong|ya)\\b|$)`,
].map((made) => new RegExp(made, 'u'));
/** "diancam kalo ga dicabut". */
const threatened = new RegExp(`\\b\\w*(?:ancam|ancem)\\w*\\b.{0,40}\\b(?:kalau|jika) (?:\\w+ )?(?:tidak|belum) (?:\\w+ ){0,2}${withdraw}`);
/** What for they are pressed: "biar batal". */
const purpose = new RegExp(`\\b(?:biar|supaya|agar) (?=(?:(?!tidak|jangan)\\w+ ){0,3}${withdraw}\\b)`, 'g');
const exposed = new RegExp(
  `\\b(?:tahu|tau|bocor|ketahuan|ketauan|tersebar|kesebar|kebongkar)\\b.{0,20}\\b(?:${name}|${me} (?:yang|nu|sing) ${reporting})|\\b(?:${name}|${me} (?:yang|nu|sing) ${reporting}).{0,15}\\b(?:bocor|ketahuan|ketauan|tersebar|kesebar|kebongkar|diketahui)\\b`,
);
/** Feared, asked or wished: not so now. */
const unreal =
  /\b(?:kalau|jika|nanti|takut(?:nya)?(?! *$)|khawatir|kuatir|jangan|biar|supaya|agar|semoga|bisa bisa|apakah|bakal|akan|tidak (?:akan|bakal|bisa|ada)|tidak (?:yang )?(?:tahu|bocor|ketahuan|ketauan))\b/;
/** Asked, and not told. */
const doubtful =
  /\b(?:tahu|tau|bocor|ketahuan|ketauan)\b.*\b(?:tidak|kan|kah)(?: (?:ya|sih|min|pak|bu|kak|nih|nanti))*$|\b(?:siapa|apa) (?:saja |aja )?(?:yang )?(?:bisa )?(?:tahu|tau)\b|\b(?:petugas|tim|truk|tukang|teknisi)\p{L}* (?:\p{L}+ )?(?:tahu|tau) (?:rumah|alamat)\p{L}*(?: (?:saya|aku|kami))? (?:yang mana|di ?mana|sebelah mana)/u;
const done = new RegExp(`\\b${harm}\\b`);
const ofMe = new RegExp(`\\b(?:${me}|${reporting})\\b`);
/** "dishub tau nama saya?"; "kok bisa bocor?" knows that they do. */
const asksBack = /^(?!.*\b(?:kok|kenapa|knp|masa)\b).*\?\s*$/is;
/** More words tell what it is about. */
const fearMaxWords = 9;

/** What is done to somebody for their report; null: nothing of the kind. */
export function reprisal(text: string): Reprisal | null {
  const line = plain(text).replace(purpose, '');
  if (threatened.test(line)) return 'forced';
  if (unreal.test(line)) return done.test(line) && ofMe.test(line) && line.split(' ').length <= fearMaxWords ? 'feared' : null;
  if (doubtful.test(line)) return null;
  return forced.some((sign) => sign.test(line))
    ? 'forced'
    : harmed.test(line)
      ? 'harmed'
      : exposed.test(line) && !asksBack.test(text)
        ? 'exposed'
        : null;
}
