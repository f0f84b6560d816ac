/** Reads short messages that tell how somebody feels and nothing else: grumbling, fear, a bare call for help. */
import { plain, words } from './normalise.ts';
import { inOneTongue } from './one-tongue.ts';
import { sought } from './sought.ts';
import { namesDesks } from './who-handles.ts';

/** More words tell something. */
const moodMaxWords = 7;
const grumble =
  /\b(?:(?:sudah|memang|emang) (?:saya|aku|gue|ku|kami|sih|pasti)? ?(?:duga|kuduga|ketebak|tebak|kira|sangka|feeling|firasat)|tuh kan|kok (?:bisa )?(?:telat|molor|ngaret|lewat)|(?<!\b(?:makin|semakin|tambah|lebih|jadi|tadi malam|semalam) )parah|payah|lelet|lemot|lambat|becus|php|bohong|bullshit|omong doang|omdo|katanya|niat|males|capek(?:lah)?|cape|bosan|bosen|percuma|sia sia|gitu doang|(?:gitu|begitu|segitu|gini|begini)2? (?:gitu |begitu |gini )?(?:aja|saja|mulu|terus)|gitu2 (?:aja|saja|mulu)|jalan di tempat|tidak ada (?:kemajuan|perkembangan|perubahan)|mana janji\w*|kerja apa|lama (?:banget|amat|sekali|benar|betul|nian|pol|pisan|nemen|tenan|gati)|(?:tidak|ada) guna\w*|kecewa|nyesel|menyesal)\b|\b(?:di)?(?:lempar|oper|pingpong|ping pong)\b|\bmuter muter\b/;
const passedAround =
  /^(?:(?:ah|yah|tuh|kan|kok|kenapa|masa|jangan|malah|cuma|woy|lho|lha|loh|lah|min|pak|bu|ini|itu|laporan|laporannya|laporanku|punya|saya|ku|kami|terus|jadi|mau|sampai|kapan|sudah) )*(?:di ?)?(?:lempar|oper|pingpong|ping pong)(?:an)?(?: (?:(?:di)?(?:lempar|oper|pingpong)|(?:kaya|kayak|seperti|macam|ibarat) (?:main )?(?:bola|pingpong)|lemparan|operan|terus|terusan|mulu|melulu|lagi|sana|sini|ke|kesana|kemari|sih|ya|dong|doang|aja|min|pak|bu|antar|dinas|kantor|instansi|ini|itu|nih|tuh|lah|yaudah|sudah|nuhun|makasih|terima|kasih))*$/;
const doubt =
  /^(?:(?:ah|eh|lah|loh|lho|ya|kok|min|pak|bu) )*(?:seriusan|serius|masa|masak|beneran|benar|bener|yakin|sumpah|demi apa|yang (?:benar|bener)|gini doang|begini doang|gitu doang|cuma (?:gini|gitu|begini|begitu)|segini doang)(?: (?:sih|nih|lu|loh|lho|ya|kah|min|pak|bu|doang|aja|dong|tidak|gitu|iya))*$/;
/** "payah lu bot", behind a doubt. */
const scorn =
  /^(?:(?:emang|memang|dasar|ah|lah) )*(?:payah|parah|percuma|lemot|lelet|(?:tidak|ada) guna\w*|sia sia)(?: (?:lu|lo|kamu|anda|bot|botnya|min|admin|aplikasi|aplikasinya|ini|sih|banget|amat|lah|deh|sudah))*$/;
/** "mau cerita tapi jangan bilang siapa2". */
const silence = sought(
  /^(?:(?:tolong|mohon|tapi|pokoknya|min|pak|bu|kak|ya|halo|mau|saya|aku|boleh|lapor|cerita|curhat|ngomong) )*jangan (?:sampai )?(?:di)?(?:kasih tahu|kasih tau|beritahu|bilang|bilangin|cerita|ceritain|sebar|sebarin|bocor|bocorin|omongin)(?: (?:ke|sama|pada))? (?:siapa ?siapa|siapa2|siapapun|siapa pun|orang|orang lain|orang orang|yang lain|tetangga)(?: (?:ya|dong|min|pak|bu|kak|dulu|soal ini|ini|laporan saya))*$/,
);
const afraid =
  /^(?:(?:tapi|tp|cuma|saya|aku|kula|kulo|abdi|kita|gw|gue|gua|ane|jujur|min|pak|bu|masih|agak|sebenarnya|soalnya|mau lapor|lapor|nanti|dulu|deh|aduh|duh|waduh|jadi|kok|malah|kalau|terus|eh|ya|bade|badhe|mo|pengen|ingin|hendak|cerita|melapor|ngelapor) )*(?:(?:takut|ragu|cemas|deg degan|was was)(?: (?:lapor|lapornya|melapor|ngelapor|ngadu|cerita|ceritanya|ketahuan|ketauan|saya|aku|gw|gue|gua|banget|sekali|min|pak|bu|sih|nih|ya|dong|jadinya|nanti|kalau))*|(?:ketahuan|ketauan)(?: \w+)? (?:gimana|bagaimana)(?: (?:ya|min|dong|pak|bu))*|(?:bakal |akan )?(?:ketahuan|ketauan)(?: (?:tidak|saya|ya|sih|dong|kah|min|kak|pak|bu|nanti|siapa))*)$/;
const plea =
  /^(?:min|admin|pak|bu|kak|mas|mbak|bang|halo|hai|permisi|tolong|tolongin|mohon|bantu|bantuin|dibantu|bantuannya|saya|kami|dong|ya|lah|please|pliss*)$/;
const emergency =
  /^(?:(?:ini|min|pak|bu|woy|tolong|halo|eh|kondisi|keadaan|sangat|benar|beneran|lagi|ada) )*(?:darurat|emergency|gawat|gawat darurat|sos)(?: (?:ini|min|pak|bu|woy|tolong|banget|sekali|dong|lho|ya|cepat))*$/;
const pressMaxWords = 10;
const pressing =
  /^(?:\p{L}+ ){0,6}tahu rasa(?: (?:lu|lo|loe|kau|kalian|kamu|mereka|semua|nanti|ya|deh))*$|^(?:(?:min|pak|bu) )*awas (?:ya |aja |kalian |lu |lo |kamu |loe |elu )*(?:kalau |sampai )+(?:masih |sampai |besok |nanti |lagi |(?:se|\d+ |dua |tiga )(?:hari|minggu|bulan) )*(?:tidak|belum|cuma|bohong)(?: \p{L}+){0,2}$|^(?:(?:min|pak|bu) )*awas(?: (?:ya|aja|lu|lo|loe|kalian|kamu))*$|^(?:(?:awas|pokoknya|ingat|inget|ya|nih|min|pak|bu|woy) )*(?:kalau|klo|kl|awas) .*\b(?:viral\w*|medsos|demo|media|wartawan|netizen|tuntut|presiden|tanggung)\b|^(?:saya|gue|gua|gw|aku|nanti|bakal|akan|mau|tak|ya) (?:\p{L}+ ){0,2}(?:viral(?:in|kan)|viralkan)\b|^(?:(?:tapi|ya|oke|ok|min|pak|bu|awas|pokoknya|tolong|mohon) )*jangan (?:sampai |cuma |hanya |cuman )*(?:(?:di)?(?:janji|janjiin|janjikan|cuekin|dicuekin|diemin|didiemin|didiamkan|diabaikan|dianggurin|hilang|ilang|lupa|dilupakan|lama|lelet|lambat|tunda|ditunda|bohong|php|diterima|dibaca|dicatat|ditampung|formalitas))\b/u;
/** "tolong dong dipercepat", "mohon atensinya": a wish for haste, and nothing besides. */
const hastens =
  /^(?:(?:tolong|mohon|minta|harap|pak|bu|min|kak|bang|dong|ya|lah|ayo|woy|please|plis|bisa|ini|itu|nya|laporan|laporannya|laporan saya|saya|kami|agar|supaya|untuk|segera|cepat|buruan|dulu|lebih|yang penting|pokoknya|asal) )*(?:segera|secepatnya|(?<=penting |pokoknya |asal )cepat|dipercepat|percepat|cepetan|cepatan|buruan|lebih cepat|(?:atensi|perhatian|tindak lanjut|follow up|respon|tanggapan)(?:nya)?|(?:di)?(?:tindak|tindak ?lanjuti|proses|kerja|urus|tangani|respon|tanggapi|eksekusi|follow up)(?:kan|in)?)(?: (?:segera|secepatnya|secepat|mungkin|cepat|dong|ya|min|pak|bu|kak|lah|tolong|mohon|laporan|laporannya|saya|ini|itu|lagi|sekarang|juga|woy|nya))*$/;
/** "pada tidur ya petugasnya", "makan gaji buta": said of those who work on it. */
const scolding =
  /\b(?:makan gaji|gaji buta|tidur (?:orang (?:itu|tu|ini) |mereka |petugasnya )?(?:ya|apa|aja|semua|terus|mulu|pulas)|(?:petugas|dinas|pemerintah)(?:nya)? (?:pada )?(?:tidur|ngapain|molor)|pada (?:tidur|molor|ngapain)|kerja (?:dong|woy|apa|tidak (?:sih|ya|kalian|mereka|petugas(?:nya)?)|napa|lah|yang (?:benar|becus))|(?:niat|becus) (?:(?:tidak|apa|sih|ya) ){0,3}(?:kerja(?:nya)?|melayani|ngurus\w*)|(?:lambat|lelet|lemot) (?:amat |banget |sekali |sih )*(?:pelayanan|kerja|respon|tanggapan)\w*|rakyat kecil|digaji (?:buat|untuk) (?:apa|ngapain)|(?:lelet|lambat|lemot) amat\b|(?:lewat|lewati|melewati) (?:tenggat|batas|deadline)|di(?:e|a)m (?:aja|saja|sih|mulu|terus))\b|^(?:(?:saya|kami|jujur|sangat) )*kecewa(?: (?:saya|kami|banget|berat|sekali|deh|sih|lah|min|pak|bu))*$/;
const noise = '(?:viral|diviralkan|diviralin|diliput|masuk (?:berita|koran|tv|medsos|tiktok|ig))';
const stirs = '(?:ber)?(?:di)?(?:gerak|kerja|kerjain|kerjakan|tanggapi|tangani|respon|datang|urus|perbaiki|benerin)';
/** "nunggu viral baru gerak". */
const stirred = sought(
  new RegExp(`\\b${noise}\\b(?: \\p{L}+){0,2} baru ${stirs}\\b|\\bbaru (?:pada )?${stirs} (?:\\p{L}+ ){0,2}${noise}\\b`, 'u'),
);
const objection =
  /^(?:(?:saya|aku|kami|lah|loh|lho|kok|ya|min|pak|bu|jelas) )*(?:tidak (?:terima|setuju|puas|sepakat)|keberatan|protes|banding)(?: (?:saya|dong|lah|ya|min|pak|bu|banget|sekali|sama|dengan|keputusannya|putusannya|alasannya|alasan|jawabannya|itu|ini|begitu|gitu))*$/;
const refusedMaxWords = 14;
/** What people say of a refusal itself. */
const unfair = sought(
  /^(?:(?:lha|lah|loh|lho|yah|ya|waduh|aduh|eh|pak|bu|min|tapi) )*(?:kok|kenapa|masa|malah)(?: \p{L}+)? (?:di)?tolak\b|\b(?:tidak adil|pilih kasih|tidak masuk akal)\b|\b(?:buat apa|untuk apa|apa guna(?:nya)?|percuma|ngapain)\b.*\b(?:lapor\w*|aplikasi|bot|kanal|ditolak|tolak|ada)\b|\b(?:masa|enak aja|seenaknya) (?:\p{L}+ )?(?:ditolak|diarsipkan|ditutup)\b/u,
);
/** "nanti kalo ada apa2 gw chat sini ya". */
const promise = sought(
  /^(?:(?:ya|yaudah|oke|ok|sip|siap|baik|makasih|terima kasih|pak|bu|min|kak) )*(?:(?:nanti|besok|ntar|kapan kapan) )?kalau (?:ada apa apa|ada lagi|ada masalah(?: lagi)?|ada keluhan|ada yang lain|kenapa kenapa|butuh|perlu|ada (?:kejadian|info|kabar) (?:lagi|baru)|(?:mati|rusak|kambuh|begini|gini|kejadian) lagi|masih(?: \p{L}+)?) (?:nanti |ya |baru )*(?:saya|aku|kami|tak) (?:akan |bakal |tinggal |bisa |langsung )*(?:chat|wa|lapor|laporan|kabari|kabarin|hubungi|ke sini|kesini|balik|bilang|infokan|infoin|tanya)(?: (?:lagi|ke|sini|kesini|di|aja|saja|ya|deh|min|pak|bu|kak|makasih|terima|kasih))*$/u,
);
/** "ok nanti kalo ada". */
const onceThere = sought(
  /^(?:(?:ya|yaudah|oke|ok|sip|siap|baik|makasih|terima kasih|pak|bu|min|kak) )+(?:nanti|besok|kapan kapan) kalau (?:ada|perlu|butuh|sudah ada|ada apa apa)(?: (?:masalah|aduan|keluhan|laporan|yang|lapor|ya|deh|lagi|pak|bu|min|kak|makasih|terima|kasih))*$/,
);
/** "tapi gapapa kan nanti lapor lagi kalo mampet". */
const again = sought(
  /^(?:(?:ya|oke|nanti|eh|pak|bu|min|kak|tapi) )*kalau (?:besok |nanti |lusa |masih |tetap |lagi )*(?:\p{L}+ ){0,3}(?:saya|aku|kami|tak) (?:boleh |bisa |akan |bakal )*(?:lapor|chat|laporan|ngadu) (?:lagi|ulang)(?: (?:boleh|bisa|kan|ya|deh|lah|tidak|kah|gapapa|pak|bu|min|kak))*$|^(?:(?:tapi|terus|kalau gitu|nanti|ya|oke|eh|besok|pak|bu|min|kak) )*(?:tidak apa apa|gapapa|gpp|boleh|bisa|masih bisa) (?:kan |tidak |kah |ya |dong |saya |kalau |nanti |besok )*(?:lapor|melapor|ngelapor|chat|laporan|ngadu) (?:lagi|ulang)\b(?: \p{L}+){0,5}$|^(?:(?:ya|oke|eh|tapi|min|pak|bu) )*(?:kalau|kok|misal|misalnya|nanti|besok) (?:\p{L}+ ){0,6}(?:bisa|boleh) (?:di)?(?:lapor|melapor|ngelapor|ngadu|chat)(?:kan|in)? (?:lagi|ulang|baliak)(?: (?:kan|tidak|ya|kah|min|pak|bu))*$|^besok besok (?:saya|aku|kami) (?:lapor|chat) lagi\b(?: \p{L}+){0,5}$/u,
);
const acknowledgement = /^(?:ok\w*|siap|sip|baik|noted)(?: (?:pak|bu|min|kak|mas|mbak|deh|ya|siap|baik|ok\w*))*$/;
/** Signs of anger. */
const angrySigns = /^(?:😡|🤬|😠|😤|👿|\s)+$/u;

/** "oke siap pak": heard, and nothing said. */
export function acknowledges(text: string): boolean {
  return acknowledgement.test(plain(text));
}

/** "lama banget", "percuma lapor": about us, and no report of its own; "jam 6 sampe 9 paling parah" tells. */
export function grumbles(text: string): boolean {
  return words(text.replace(sigh, '')).length <= moodMaxWords && !/(?<!\p{L})\d/u.test(text) && grumble.test(plain(text));
}

/** "ya ampun", "astaga": the breath before. */
const sigh = /^\s*(?:(?:ya+\s+)?(?:ampun|allah|tuhan|gusti)|astaga\p{L}*|halah|hadeh|aduh|duh)[\s,!.]+/iu;

/** "lho kok pindah lagi". */
const movedOn =
  /^(?:(?:lah|loh|lho|eh|ini|min|pak|bu|kak) )*(?:kok|kenapa|malah) (?:di)?(?:pindah|alih|oper|lempar|ganti)(?:in|kan)? (?:lagi|mulu|terus|melulu)(?: (?:sih|ya|ini|min|pak|bu|dong))*$/;

/** What comes before a question and tells nothing of it: grumbling, a bad line, a try. */
const fuss =
  /^(?:(?:maaf|ini|lagi|di sini|disini|min|pak|bu) )*(?:(?:jaringan|sinyal|internet|kuota|wifi|koneksi|hp)(?:nya)? (?:\p{L}+ )?(?:jelek|lemot|lambat|hilang|ilang|putus|error|habis|susah|parah)(?: (?:banget|sekali|terus|nih|ini|min|pak|bu))*|(?:kok|kenapa|masa|masak)(?: (?:bisa|sampai|malah))* (?:lewat|telat|lambat|lama|molor|mundur|terlambat)(?: (?:sih|gitu|begitu|begini|gini|ya|banget|terus|lagi))*|(?:tes+t?|halo|p|woi|woy|cek|misi|permisi)(?: (?:min|pak|bu|bot))*|(?:(?:bot|admin)(?:nya)? )?(?:masih )?(?:hidup|nyala|aktif|on)(?: (?:kan|tidak|bot|botnya|min|adminnya|admin))+)$/u;
/** "takutnya hilang berkasnya". */
const lost =
  /^(?:(?:saya|aku|kok|cuma|soalnya|pak|bu|min) )*(?:takut(?:nya)?|khawatir(?:nya)?|jangan jangan) (?:(?:ini|itu|nanti|malah|sudah|laporan(?:nya|ku| saya)?|berkas(?:nya)?|data(?:nya)?) )*(?:hilang|ilang|keselip|terselip|kelewat|nyangkut|dilupakan|dilupain|kehapus|tidak (?:masuk|sampai|diproses|dibaca))(?: (?:ini|itu|nanti|laporan(?:nya|ku| saya)?|berkas(?:nya)?|data(?:nya)?|ya|sih|pak|bu|min))*$/;
const isFuss = (clause: string) =>
  [grumbles, scolds, isPassedAround].some((sign) => sign(clause)) ||
  [fuss, lost].some((sign) => sign.test(plain(clause))) ||
  namesDesks(plain(clause));

/** "ra guna kabeh", "percuma": nothing but that, of us. */
export function callsUseless(text: string): boolean {
  return useless.test(plain(text));
}

const useless =
  /^(?:(?:emang|memang|dasar|ah|lah|halah|yah|ya|kok|tetap|sama aja|ini|bot|aplikasi|laporan|lapor|pak|bu|min) )*(?:percuma|(?:tidak (?:ada )?|ada )guna\w*|sia sia|(?:tidak ada |tidak )(?:manfaat|faedah)\w*)(?: (?:semua|semuanya|lapor|melapor|lu|lo|kamu|kalian|bot|botnya|min|aplikasi|aplikasinya|ini|sih|banget|amat|lah|deh|dah|sama sekali|pol|memang|emang|pak|bu))*$/;

/** "jaringan jelek bgt, nomornya mana": the clauses behind it; the text itself where there is nothing else, or nothing of it. */
export function pastFuss(text: string): string {
  const clauses = text.match(/[^,.;!?\n]+[?]?/gu)?.filter((clause) => words(clause).length > 0) ?? [];
  const rest = clauses.filter((clause) => !isFuss(clause));
  return rest.length === 0 || rest.length === clauses.length ? text : rest.map((clause) => clause.trim()).join(', ');
}

/** "jangan dioper2 lagi ya, udah capek saya", "lama banget! tidur semua ya": nothing but that, in several clauses. */
export function onlyFusses(text: string): boolean {
  const clauses = text.split(/[,.;!?\n]+/).filter((clause) => words(clause).length > 0);
  return (
    clauses.length > 1 &&
    clauses.every((clause) => isFuss(clause) || presses(clause)) &&
    clauses.some((clause) => scolds(clause) || isPassedAround(clause))
  );
}

/** "robot kok dikasih kerjaan": of us, whatever it speaks of. */
export function scornsBot(text: string): boolean {
  return words(text).length <= moodMaxWords && ofBot.test(plain(text));
}

const ofBot =
  /^(?:(?:dasar|lah|ah|eh|yah|emang|memang|halah|masa|masak|cuma|ini) )*(?:ro)?bot(?:nya)? (?:kok|masa|masak|doang|cuma|bisa apa|tidak (?:ngerti|paham|guna|becus|tahu)|bodoh|ngapain)\b|^(?:(?:woy|woi|halo|hei|lah|ini|pada|emang|memang|eh) )*(?:admin|bot|kalian)(?:nya)? (?:(?:lagi|pada|malah|masih|ini|kok) )*(?:tidur|molor|ngopi|ngapain|kerja apa|makan gaji|liburan|kemana|budek|tuli)(?: (?:ya|apa|kah|semua|sih|woy|woi|nih|buta|melulu|terus|doang|pak|min|aja))*$/;

/** "kalo seminggu ga beres gue viralin", "jangan janji doang ya": pressed about a report that is on its way. */
export function presses(text: string): boolean {
  return words(text).length <= pressMaxWords && (pressing.test(plain(text)) || hastens.test(plain(text)));
}

/** "pada tidur ya petugasnya": whoever works on it is scolded, and nothing is told. */
export function scolds(text: string): boolean {
  return words(text.replace(sigh, '')).length <= moodMaxWords && (scolding.test(plain(text)) || stirred.test(plain(text)));
}

/** "ga terima saya", "ga adil, buat apa ada aplikasi ini kalau ditolak", of a report that was refused. */
export function objects(text: string): boolean {
  const line = plain(text);
  return (words(text).length <= moodMaxWords && objection.test(line)) || (words(text).length <= refusedMaxWords && unfair.test(line));
}

/** "semoga cepat diperbaiki". */
export function hopes(text: string): boolean {
  return (
    words(text).length <= pressMaxWords &&
    /^(?:(?:ok|oke|ya|amin|terima kasih|mantap|mantab|bagus|sip|keren|alhamdulillah|min|pak|bu) )*(?:semoga|moga|mudah mudahan|mugi)\b/.test(
      plain(text),
    )
  );
}

/** "kok dilempar2 terus": about a report on its way, and no report of its own. */
export function isPassedAround(text: string): boolean {
  return passedAround.test(plain(text)) || movedOn.test(plain(text));
}

/** "seriusan?", "udah? cuma gitu doang? payah lu bot": no word of a report. */
export function doubts(text: string): boolean {
  const clauses = text.split(/[,.;!?\n]+/).flatMap((clause) => plain(clause) || []);
  const isScorn = (line: string) => line === 'sudah' || scorn.test(line);
  return (
    words(text).length <= moodMaxWords &&
    clauses.some((line) => doubt.test(line)) &&
    clauses.every((line) => doubt.test(line) || isScorn(line))
  );
}

/** "saya takut", "nanti kalo ketahuan gimana". */
export function isAfraid(text: string): boolean {
  return (words(text).length <= moodMaxWords && afraid.test(inOneTongue(plain(text)))) || asksSilence(text);
}

/** Whether somebody asks that nobody be told, and tells nothing. */
export function asksSilence(text: string): boolean {
  return words(text).length <= pressMaxWords && silence.test(plain(text));
}

/** "min tolong dong". */
export function pleads(text: string): boolean {
  const all = words(text);
  return all.length > 0 && all.every((word) => plea.test(word)) && /\b(?:tolong|tolongin|mohon|bantu|bantuin|dibantu)\b/.test(plain(text));
}

/** Whether somebody only says that they will write again when there is a reason. */
export function promisesLater(text: string): boolean {
  const line = plain(text);
  return promise.test(line) || onceThere.test(line) || again.test(line);
}

/** "darurat ini min!!": what the danger is, is not said. */
export function callsEmergency(text: string): boolean {
  return words(text).length <= moodMaxWords && emergency.test(plain(text));
}

/** "😡😡😡" */
export function isAngrySign(text: string): boolean {
  return text.trim() !== '' && angrySigns.test(text);
}

/** A thumb is a word; null for anything else. */
export function signed(text: string): string | null {
  if (/\p{L}/u.test(text)) return null;
  const signs = text.replace(/\s|\p{Emoji_Modifier}|\uFE0F/gu, '');
  if (/^(?:👍|👌|✅|🆗|✔|☑|💯)+$/u.test(signs)) return 'ya';
  if (/^(?:👎|❌|🙅)+$/u.test(signs)) return 'tidak';
  return /^(?:🙏|❤|🧡|💛|💚|💙|💜|🥰|😍|😘|👏|🤝|😊|🙂|☺|🤗|💪)+$/u.test(signs) ? 'terima kasih' : null;
}
