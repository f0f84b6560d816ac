/** What an officer writes to nobody in particular and means for a citizen: "besok kami cek ke lokasi", "sudah diperbaiki oleh tim". It goes no further than a preview. */

import type { Sentence } from '../dialogue/say.ts';
import { plain, words } from '../dialogue/understand/normalise.ts';
import type { ActWord } from './acts/index.ts';
import { deedIn, tellsDone } from './deeds.ts';
import type { OfficerTurn } from './officers.ts';
import { answerWith } from './preview.ts';
import type { Request } from './request.ts';
import { choose, holding, meantWithout, spokenOf } from './which.ts';

/** More words tell a story. */
const wordsMax = 25;
/** So long somebody is taken to be at their practice report. */
const practisedMs = 3_600_000;
const verbs =
  '(?:cek|ngecek|mengecek|periksa|memeriksa|perbaiki|memperbaiki|benahi|tangani|menangani|tindak\\w*|menindak\\w*|kerjakan|mengerjakan|kerjain|ganti|mengganti|pasang|memasang|angkut|mengangkut|bersihkan|membersihkan|tertibkan|menertibkan|jadwalkan|menjadwalkan|survei|menyurvei|turun|datang|koordinasi\\w*|berkoordinasi|proses|memproses|tambal|menambal|potong|memotong|tebang|sambung|nyalakan|selesaikan)';
const deeds = [
  new RegExp(
    `\\b(?:kami|tim|petugas kami|rekan kami|regu)(?: (?:kami|akan|sudah|telah|segera|sedang|besok|nanti|coba|langsung|juga|pagi|siang|sore|ini|mau|lagi|teknisi|lapangan))* ${verbs}\\b`,
  ),
  new RegExp(
    `\\b(?:akan|sudah|telah|segera|sedang|besok|nanti)(?: (?:segera|pagi|siang|sore))* (?:kami|tim)(?: (?:kami|segera|coba))* ${verbs}\\b`,
  ),
  /\b(?:sudah|telah|akan|sedang|segera) di\w{3,}(?: \w+){0,2} (?:oleh )?(?:tim|petugas kami|rekan kami|regu)\b/,
];
/** What citizens say of the same. */
const wanting =
  /\?|\b(?:belum|tapi|tetapi|padahal|tidak|kok|kenapa|kapan|mohon|tolong|minta|dibantu|warga|tetangga|saya|aku|lapor\w*|keluh\w*|sendiri|swadaya)\b/;

/** Deeds that may be about what nobody holds yet. */
const untaken: readonly string[] = ['ambil', 'bukanwewenang', 'teruskan'];

/** The preview of such an answer, or of what else they tell to do, for the report the officer holds, or which of several it is for. null: it is a citizen's word, or nothing is held. */
export async function answerSpoken(request: Request): Promise<OfficerTurn | null> {
  const { incoming, now, world } = request;
  const text = wordsOf(incoming.said);
  const state = now.talk.state ?? null;
  if (text === '' || (state !== null && (state.draft !== null || state.questions.length > 0))) return null;
  const deed = deedIn(text, world.agencies, '');
  if (deed !== null && deed.loose !== false) return doneTo(request, deed.word, deed.rest, text);
  const official = soundsOfficial(text) || (incoming.said.type === 'file' && tellsDone(text));
  if (official) return doneTo(request, 'balas', text, text);
  const practising = incoming.said.type === 'text' && asks(text) ? await world.officers.practising(now.id) : null;
  return practising !== null && world.chance.now() - practising.submittedAt <= practisedMs
    ? answerWith(request, practising, text, 'tanya')
    : null;
}

function wordsOf(said: Request['incoming']['said']): string {
  return said.type === 'text' ? said.text : said.type === 'file' ? (said.caption ?? '').trim() : '';
}

async function doneTo(request: Request, word: ActWord, words: string, text: string): Promise<OfficerTurn | null> {
  const held = word === 'ambil' ? [] : await holding(request);
  const [only] = held.length > 1 ? spokenOf(text, held, request) : held;
  if (only !== undefined) return answerWith(request, only, words, word);
  const among = held.length > 0 ? held : untaken.includes(word) ? await meantWithout(request, word) : [];
  if (among.length === 0) return null;
  const asked: Sentence = word === 'balas' ? { key: 'officer.spoken.which' } : { key: 'officer.plain.which', params: { command: word } };
  return choose(request, word, [asked], among, { text: words });
}

/** Whether words ask something: of whoever practises just now the made-up citizen, of anybody else a citizen asks. */
function asks(text: string): boolean {
  return words(text).length <= wordsMax && (text.includes('?') || /\b(?:berapa|di ?mana|kapan|siapa|apakah)\b/.test(plain(text)));
}

/** Whether words tell what an agency did or will do. */
export function soundsOfficial(text: string): boolean {
  const line = plain(text);
  return (
    words(text).length <= wordsMax && !wanting.test(`${line}${text.includes('?') ? '?' : ''}`) && deeds.some((deed) => deed.test(line))
  );
}
