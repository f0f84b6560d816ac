/** The officers' commands, a row each: who may use it, the line that explains it, and what it does. Adding a command is adding a row and its sentences. */
import type { Role } from '../complaints/ports.ts';
import { citizensWords } from '../dialogue/command.ts';
import type { SayKey } from '../dialogue/say.ts';
import { isAct } from './acts/index.ts';
import { openConsole } from './console.ts';
import { exportList } from './export.ts';
import { helpLines } from './help.ts';
import { history } from './history.ts';
import { invite } from './invite.ts';
import { joinAgain } from './join.ts';
import { look } from './look.ts';
import { nearest } from './nearest.ts';
import type { OfficerTurn } from './officers.ts';
import type { Line } from './parse.ts';
import { person } from './people.ts';
import { practise } from './practise.ts';
import { preview } from './preview.ts';
import { type Request, refuse, says } from './request.ts';
import { holds } from './roles.ts';
import { search } from './search.ts';
import { statistics } from './statistics.ts';
import { tasks } from './tasks.ts';
import { templates } from './templates.ts';
import { explainUnit } from './unit.ts';
import { verify } from './verify.ts';

export interface Command {
  /** The lowest role that may use it. */
  role: Role;
  help: SayKey;
  /** Shown only to those who were given the right. */
  opensIdentity?: true;
  run(request: Request): Promise<OfficerTurn>;
}

const commands = {
  tugas: { role: 'officer', help: 'officer.help.tugas', run: tasks },
  lihat: { role: 'officer', help: 'officer.help.lihat', run: look },
  riwayat: { role: 'officer', help: 'officer.help.riwayat', run: history },
  ambil: { role: 'officer', help: 'officer.help.ambil', run: preview('ambil') },
  balas: { role: 'officer', help: 'officer.help.balas', run: preview('balas') },
  tanya: { role: 'officer', help: 'officer.help.tanya', run: preview('tanya') },
  proses: { role: 'officer', help: 'officer.help.proses', run: preview('proses') },
  selesai: { role: 'officer', help: 'officer.help.selesai', run: preview('selesai') },
  teruskan: { role: 'officer', help: 'officer.help.teruskan', run: preview('teruskan') },
  bukanwewenang: { role: 'officer', help: 'officer.help.bukanwewenang', run: preview('bukanwewenang') },
  tunda: { role: 'officer', help: 'officer.help.tunda', run: preview('tunda') },
  arsip: { role: 'officer', help: 'officer.help.arsip', run: preview('arsip') },
  gabung: { role: 'officer', help: 'officer.help.gabung', run: preview('gabung') },
  tempat: { role: 'officer', help: 'officer.help.tempat', run: preview('tempat') },
  kategori: { role: 'officer', help: 'officer.help.kategori', run: preview('kategori') },
  rahasia: { role: 'officer', help: 'officer.help.rahasia', run: preview('rahasia') },
  catat: { role: 'officer', help: 'officer.help.catat', run: preview('catat') },
  cari: { role: 'officer', help: 'officer.help.cari', run: search },
  templat: { role: 'officer', help: 'officer.help.templat', run: templates },
  serahterima: { role: 'officer', help: 'officer.help.serahterima', run: person('serahterima') },
  verifikasi: { role: 'supervisor', help: 'officer.help.verifikasi', run: verify },
  latihan: { role: 'officer', help: 'officer.help.latihan', run: practise },
  statistik: { role: 'supervisor', help: 'officer.help.statistik', run: statistics },
  ekspor: { role: 'supervisor', help: 'officer.help.ekspor', run: exportList },
  identitas: { role: 'officer', help: 'officer.help.identitas', opensIdentity: true, run: preview('identitas') },
  undang: { role: 'admin', help: 'officer.help.undang', run: invite },
  konsol: { role: 'admin', help: 'officer.help.konsol', run: openConsole },
  keluarkan: { role: 'officer', help: 'officer.help.keluarkan', run: person('keluarkan') },
  unit: { role: 'admin', help: 'officer.help.unit', run: explainUnit },
  daftar: { role: 'officer', help: 'officer.help.daftar', run: joinAgain },
  bantuan: { role: 'officer', help: 'officer.help.bantuan', run: explain },
} satisfies Record<string, Command>;

type Word = keyof typeof commands;

/** Other words for a command. */
const synonyms = new Map<string, Word>([
  ['help', 'bantuan'],
  ['jawab', 'balas'],
  ['tanyakan', 'tanya'],
  ['tolak', 'bukanwewenang'],
  ['keluar', 'keluarkan'],
  ['template', 'templat'],
  ['done', 'selesai'],
  ['detail', 'lihat'],
  ['rekap', 'statistik'],
]);

/** Runs an officer's command. A word that is nearly one is explained; null when it is none: the citizen's talk knows words of its own. */
export async function command(line: Line, request: Request): Promise<OfficerTurn | null> {
  const word = isWord(line.command) ? line.command : synonyms.get(line.command);
  if (word !== undefined) return run(word, commands[word], { ...request, args: line.args });
  if (citizensWords.includes(line.command)) return null;
  const allowed = allowedWords(request);
  // "/arsipkan", "/selesaikan"
  const meant = nearest(line.command, allowed) ?? nearest(line.command.replace(/(?:kan|in)$/, ''), allowed);
  return meant && says(request, [{ key: 'officer.command.meant', params: { typed: line.command, meant } }, { key: commands[meant].help }]);
}

/** Whether the word, or another for it, is a command. */
export function isCommand(word: string): boolean {
  return isWord(word) || synonyms.has(word);
}

/** Whether the word is a command about one report. */
export function isOfReport(word: string): boolean {
  const known = isWord(word) ? word : synonyms.get(word);
  return known !== undefined && (isAct(known) || known === 'lihat' || known === 'riwayat');
}

function run(word: Word, row: Command, request: Request): Promise<OfficerTurn> | OfficerTurn {
  if (holds(request.officer, row.role, request.world.region.code)) return row.run(request);
  return refuse(request, word, null, {
    lines: [{ key: 'officer.command.not_yours', params: { command: word, role: { key: `officer.role.${row.role}` } } }],
  });
}

async function explain(request: Request): Promise<OfficerTurn> {
  return says(request, helpLines(request.officer, request.world.region.code, Object.values(commands)));
}

function allowedWords({ officer, world }: Request): Word[] {
  return Object.keys(commands)
    .filter(isWord)
    .filter((word) => holds(officer, commands[word].role, world.region.code));
}

function isWord(typed: string): typed is Word {
  return Object.hasOwn(commands, typed);
}
