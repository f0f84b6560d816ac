/** What an officer writes to nobody in particular and means for a citizen: "besok kami cek ke lokasi", "sudah diperbaiki oleh tim". It goes no further than a preview. */
import { isOver } from '../complaints/life.ts';
import type { TalkNow } from '../complaints/ports.ts';
import type { Sentence } from '../dialogue/say.ts';
import { plain, words } from '../dialogue/understand/normalise.ts';
import type { ActWord } from './acts/index.ts';
import { readDay } from './day.ts';
import { type Deed, deedIn, ledDeed, tellsDone } from './deeds.ts';
import type { OfficerTurn } from './officers.ts';
import { answerWith, askPurpose } from './preview.ts';
import type { Request } from './request.ts';
import { choose, holding, meantWithout, spokenOf } from './which.ts';

/** More words tell a story. */
const wordsMax = 25;
const reportMax = 8;
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

/** Deeds told in plain words that may be about what nobody holds yet. */
const untaken: readonly string[] = ['ambil', 'bukanwewenang', 'teruskan', 'tanya', 'balas'];

/** The preview of such an answer, or of what else they tell to do, for the report the officer holds, or which of several it is for. null: it is a citizen's word, or nothing is held. */
export async function answerSpoken(request: Request): Promise<OfficerTurn | null> {
  const { incoming, now, world } = request;
  const text = wordsOf(incoming.said);
  if (text === '' || !isIdle(now)) return null;
  const deed = deedIn(text, world.agencies, '');
  if (deed !== null && (deed.loose !== false || postpones(deed, request)))
    return doneTo(request, deed.word, deed.rest, text, untaken.includes(deed.word));
  const led = ledDeed(text, world.agencies);
  const ledTurn = led && (await doneTo(request, led.word, led.rest, text, false));
  if (ledTurn !== null) return ledTurn;
  const official = soundsOfficial(text) || (incoming.said.type === 'file' && tellsDone(text));
  if (official) return doneTo(request, 'balas', text, text, false);
  if (reportsDone(text)) return doneBy(request, text);
  const practising = incoming.said.type === 'text' && asks(text) ? await world.officers.practising(now.id) : null;
  return practising !== null && world.chance.now() - practising.submittedAt <= practisedMs
    ? answerWith(request, practising, text, 'tanya')
    : null;
}

function wordsOf(said: Request['incoming']['said']): string {
  return said.type === 'text' ? said.text : said.type === 'file' ? (said.caption ?? '').trim() : '';
}

/** Telling no report of their own, and asked nothing about one. */
export function isIdle({ talk: { state } }: TalkNow): boolean {
  return !state || (state.draft === null && state.questions.length === 0);
}

/** "tunda sampai tgl 5 nunggu suku cadang". */
function postpones({ word, rest }: Deed, { world: { chance, region } }: Request): boolean {
  return word === 'tunda' && !wanting.test(plain(rest)) && readDay(rest, chance.now(), region.timeZone) !== null;
}

/** `free`: where nothing is held it may be about any open report. */
async function doneTo(request: Request, word: ActWord, words: string, text: string, free: boolean): Promise<OfficerTurn | null> {
  const held = word === 'ambil' ? [] : await holding(request);
  const [only] = held.length > 1 ? spokenOf(text, held, request) : held;
  if (only !== undefined) return answerWith(request, only, words, word);
  const among = held.length > 0 ? held : free ? await meantWithout(request, word) : [];
  if (among.length === 0) return null;
  const asked: Sentence = word === 'balas' ? { key: 'officer.spoken.which' } : { key: 'officer.plain.which', params: { command: word } };
  return choose(request, word, [asked], among, { text: words });
}

/** "lampu sudah diganti": the deed is offered, never done, for the report that is held and meant. null: it may be about one of their own. */
async function doneBy(request: Request, text: string): Promise<OfficerTurn | null> {
  const held = await holding(request);
  if (held.length === 0 || (await request.world.complaints.own(request.now.citizen)).some(({ status }) => !isOver(status))) return null;
  const [only] = held.length > 1 ? spokenOf(text, held, request) : held;
  if (only === undefined) return doneTo(request, 'balas', text, text, false);
  const turn = askPurpose(request, only, text, ['selesai', 'balas', 'catat']);
  return { ...turn, say: turn.say.map((say) => ({ ...say, lines: [...say.lines, { key: 'officer.plain.own' }] })) };
}

/** Whether words tell in short that something was done. */
function reportsDone(text: string): boolean {
  return words(text).length <= reportMax && tellsDone(text) && !wanting.test(plain(text));
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
