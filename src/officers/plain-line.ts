/** Lines without a slash that name no report and are a command all the same: "bantuan admin", "ada laporan baru?", "cari lampu melati", "statistik nov". */
import { awaitsWords } from './asked.ts';
import { isCommand } from './commands.ts';
import { type Line, parseSlashless } from './parse.ts';
import type { Request } from './request.ts';
import { holds } from './roles.ts';
import { namesFigures } from './watched.ts';

const plainWords =
  /^(bantuan)[.!?]*$|^(cari) +(\S+(?: +\S+){0,3})$|^(undang)(?: +((?:petugas|penyelia|admin)(?: +\S+){0,4}))?[.!]*$|^(unit)(?: +\S{2,12})?$/i;
/** "bantuan admin", "perintah petugas apa aja": of a menu alone the citizen's is meant. */
const helpAsked =
  /^(?:(?:lihat|daftar|semua|mana|apa(?: saja| aja)?) )*(?:(?:bantuan|menu|panduan) (?:perintah )?(?:untuk |buat )?(?:admin|petugas|penyelia|operator|perintah)|perintah(?:nya)?(?: (?:admin|petugas|penyelia|operator))?)(?: (?:apa|aja|saja|semua|dong|ya|min))*[ .!?]*$/i;
/** Of admins: a name, with what it is called by. */
const leavingWords = /^(?:tolong )?keluarkan((?: (?:pak|bu|mas|mbak|petugas))? [\p{L}'.]+(?: [\p{L}'.]+)?)?[.!]*$/iu;
const figureWords = /^(statistik|rekap|ekspor|verifikasi) +(\S+(?: +\S+){0,7})$/i;
/** "ada laporan baru?", "yang belum ditangani apa aja": of whom reports are brought to. */
const reportsAsked =
  /^(?:(?:ada|lihat|cek|daftar|mana|apa) )*(?:laporan )?(?:baru|masuk|terbaru|hari ini|(?:yang|yg) (?:telat|terlambat|lewat(?: batas)?|belum (?:selesai|ditangani|dijawab|diambil|dikerjakan)))(?: (?:hari ini|apa|aja|saja|ga|gak|nggak|tidak|dong|ya|min|pak|bu))*[ .!?]*$/i;

/** Words hardly anybody but staff says: whoever says them is looked for among the officers although they never used a command. */
export function isStaffs(text: string): boolean {
  const words = text.trim();
  const [, help, , , invite] = plainWords.exec(words) ?? [];
  const line = parseSlashless(words);
  return help !== undefined || invite !== undefined || helpAsked.test(words) || (line !== null && isCommand(line.command));
}

/** Help, a search for a few words, figures of some days, an invitation: of whoever is not telling a report. What was asked for just now is none, but for help. */
export function plainLine(request: Request): Line | null {
  const {
    incoming: { said },
    now,
    world,
    officer,
  } = request;
  if (said.type !== 'text' || (now.talk.state?.draft ?? null) !== null) return null;
  const text = said.text.trim();
  const [, help, search, sought = '', invite, invited = '', unit] = plainWords.exec(text) ?? [];
  if (help !== undefined || helpAsked.test(text)) return { command: 'bantuan', args: '' };
  if (awaitsWords(request)) return null;
  if (reportsAsked.test(text)) return { command: 'tugas', args: '' };
  const leaving = holds(officer, 'admin', world.region.code) ? leavingWords.exec(text) : null;
  if (leaving !== null) return { command: 'keluarkan', args: (leaving[1] ?? '').replace(/^ (?:pak|bu|mas|mbak|petugas)(?= )/i, '').trim() };
  const [, figures, days = ''] = figureWords.exec(text) ?? [];
  if (figures !== undefined) return namesFigures(days, world) ? { command: figures.toLowerCase(), args: days } : null;
  if ((invite ?? unit) !== undefined && !holds(officer, 'admin', world.region.code)) return null;
  const command = search ?? invite ?? unit;
  return command === undefined ? null : { command: command.toLowerCase(), args: invite === undefined ? sought : invited };
}
