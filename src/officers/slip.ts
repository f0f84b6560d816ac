/** What an officer says of a slip of their own: "eh salah, yang 9f2ht", "ganti: besok", "jangan dikirim dulu", "salah kirim". */
import type { Complaint } from '../complaints/complaint.ts';
import { readNumber } from '../complaints/number.ts';
import { isAct } from './acts/index.ts';
import { addTo } from './desk.ts';
import { proving } from './filed.ts';
import { tellsOwn, wordsMs } from './offered.ts';
import type { OfficerTurn } from './officers.ts';
import { numbersIn } from './parse.ts';
import { anew, answerPressed, goOn } from './preview.ts';
import { deskOf, type Request, says } from './request.ts';
import { mayHandle } from './roles.ts';

/** So long "salah kirim" may be about what was sent; whether it can still be taken back is said then. */
const sentMs = 3_600_000;

const sigh = /(?:(?:eh|e|maaf|waduh|aduh|duh|lho|loh|oh|ups|wah|sori|sorry|yah|tadi|itu|ini|tolong|pak|bu|min)[\s,.!]+)*/.source;
const slipped = new RegExp(
  `^${sigh}(?:salah|keliru|klentu|bukan)(?: (?:kirim|ketik|nomor|nomer|laporan|lap|orang|tulis|pencet|tekan|itu|ini|yang|yg|tadi|pak|bu|maaf))*[.!]*$`,
  'i',
);
const stopped = new RegExp(
  `^${sigh}(?:(?:jangan|jgn|ojo)(?: (?:dulu|dikirim|di kirim|kirim|ya|pak|bu))*|(?:tarik|batalkan|batalin|batal|cabut|urungkan)(?: (?:kembali|lagi|dulu|aja|saja|pesannya|jawabannya|balasannya|kirimannya|yang|yg|tadi|itu|ya|pak|bu))*)[.!]*$`,
  'i',
);
const reworded = new RegExp(
  `^${sigh}(?:(?:salah|keliru|yang benar|yg benar|yang bener|yg bener)[\\s,.]+)?(?:ganti|ubah|ralat|koreksi|revisi|harusnya|seharusnya|maksudnya|maksud saya|yang benar|yg benar)(?: (?:jadi|menjadi|dengan|teksnya|tulisannya|isinya))*\\s*[:,]?\\s+(\\S[\\s\\S]*)$`,
  'i',
);
const added = new RegExp(
  `^${sigh}(?:tambah|tambahkan|tambahin|tambahan|tambahi)(?: (?:juga|lagi|teks|tulisan))*\\s*[:,]?\\s+(\\S[\\s\\S]*)$`,
  'i',
);
/** What may stand around the number of the report that was meant instead. */
const around =
  /(?<![\p{L}\p{N}])(?:eh|maaf|waduh|aduh|salah|keliru|bukan|yang|yg|itu|ini|tadi|maksud(?:nya|ku| saya)?|harusnya|seharusnya|ganti|pindah|ke|untuk|utk|buat|laporan|nomor|nomer|pak|bu|deh|ya)(?![\p{L}\p{N}])|[\s,.:;!-]+/giu;

/** null: it speaks of no slip, or there is nothing it could be about. */
export async function answerSlip(request: Request): Promise<OfficerTurn | null> {
  const { said } = request.incoming;
  if (said.type !== 'text') return null;
  const text = said.text.trim();
  const { pending, last } = deskOf(request);
  const now = request.world.chance.now();
  const isFresh = (at: number, ms: number) => now - at <= ms && !tellsOwn(request, at);
  if (pending !== null && isFresh(pending.at, wordsMs)) {
    if (slipped.test(text) || stopped.test(text))
      return answerPressed(request, { type: 'press', draft: pending.id, step: 'act', choice: 'cancel' });
    if (pending.complaint === '' || !isAct(pending.act)) return null;
    const other = pending.act === 'gabung' ? null : await otherMeant(request, text, pending.complaint);
    if (other !== null) {
      const turn = await anew(request, pending, other);
      return { ...turn, errands: [...turn.errands, ...proving(pending.act, other, pending.files, request)] };
    }
    const words = pending.step === 'confirm' ? (reworded.exec(text)?.[1] ?? addTo(pending, added.exec(text)?.[1])) : undefined;
    return words === undefined ? null : goOn(request, pending, words);
  }
  if (!slipped.test(text) && !stopped.test(text)) return null;
  const { quoted } = request;
  if (quoted !== null && quoted.id !== last?.complaint)
    return says(request, [{ key: 'officer.takeback.none', params: { number: quoted.number } }]);
  const isTelling = (request.now.talk.state?.draft ?? null) !== null;
  if (last === null || (quoted === null && (isTelling || !isFresh(last.at, sentMs)))) return null;
  return answerPressed(request, { type: 'press', draft: last.id, step: 'sent', choice: 'takeback' });
}

/** The report that is named instead, with nothing else told. */
async function otherMeant({ officer, world }: Request, text: string, complaint: string): Promise<Complaint | null> {
  for (const { typed, rest } of numbersIn(text)) {
    const number = rest.replace(around, '') === '' ? readNumber(typed) : null;
    const found = number === null ? null : await world.complaints.byNumber(number);
    if (found !== null && found.id !== complaint && mayHandle(officer, found)) return found;
  }
  return null;
}
