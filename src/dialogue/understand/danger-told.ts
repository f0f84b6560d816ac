/** Where a line of words tells of danger, by the lists alone. Read once for the lists (emergency.ts) and for the sense (danger-sense.ts). */
import { happenings } from './danger-people.ts';
import { type Danger, signs, things } from './danger-signs.ts';
import { plain } from './normalise.ts';
import { inOneTongue } from './one-tongue.ts';
import { remembering } from './recent.ts';

/** A line of plain words as the lists read it. */
export interface ToldDanger {
  /** With regional words read as Indonesian. */
  line: string;
  /** And without the names of things that hold a danger's word. */
  rest: string;
  /** The dangers in `rest`, each with what is said before it and who meets it. */
  before: ReadonlyMap<Danger, string>;
}

const names = Object.keys(signs) as Danger[];
/** "Cannot breathe" is no "can". */
const unable = /(?<!\p{L})(?:tidak|susah|sulit) (?:bisa|dapat)(?!\p{L})/gu;

/** "Jangan tanya alamat dulu pak", "bentar min, tidak usah dilanjut dulu": whoever has no time for questions says nothing of the danger itself. */
const called = '(?:pak|bu|min|mas|mbak|kak|bang|cak|mang|kang|bli|puang)';
const asking =
  '(?:tanya|tanyanya|nanya|nanyain|bertanya|ditanya|tanyo|batanyo|tatanya|naros|takon|takok|takonan|pertanyaan|pertanyaannya|dilanjut|dilanjutin|dilanjutkan|lanjut|diterusin|diteruskan|ngisi|isi)';
const wait = `(?:nanti|tunggu|sebentar|bentar|stop|tahan)(?: ${called})? dulu|si[kt] (?:${called} )?si[kt]|sek (?:${called} )?sek`;
const refusing = '(?:stop|tunggu|sudah|nanti|jangan|jan|usah|tidak usah|tidak perlu|sebentar|bentar|ojo|ojok|aja|ulah|tidak harus|da usah)';
const much = '(?:dulu|dahulu|banyak|saja|aja|lagi|terus|mulu|macam|juo|juga|lai|lah|maneh|deui|loba|heula|wae|bae)';
const unasked = new RegExp(
  `^(?:(?:eh|aduh|maaf|${called}) )*(?:${refusing} (?:(?:${refusing}|${called}|${much}) )*${asking}|${wait})(?: (?:${asking}|${much}|alamat|alamatnya|laporan|laporannya|formulir|lengkap|nanti|ya|${called}))*(?= [^ ]+ [^ ]+ [^ ]+)`,
);

/** What each sentence of a text tells. */
export const toldDangers = remembering((text): readonly ToldDanger[] =>
  text.split(/[.!?\n;]+/).map((sentence) => toldDanger(plain(sentence))),
);

const toldDanger = remembering((words): ToldDanger => {
  const line = inOneTongue(words.replace(unasked, ''));
  const rest = things.replace(line, ' ');
  const found = names.flatMap((name): [Danger, string][] => {
    const before = beforeDanger(name, rest);
    return before === null ? [] : [[name, before]];
  });
  return { line, rest, before: new Map(found) };
});

function beforeDanger(name: Danger, rest: string): string | null {
  const sign = signs[name].search(rest);
  if (sign >= 0) return rest.slice(0, sign);
  const told = happenings[name]?.exec(rest);
  return told ? rest.slice(0, told.index + told[0].length).replace(unable, ' ') : null;
}
