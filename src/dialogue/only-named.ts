/** Which report words or files are for, said by what it is about: "yang lampu", "yg parit lah, deket no 17". */
import type { Known } from './known.ts';
import type { Loose } from './talk.ts';
import { withoutAgreement } from './understand/agreed.ts';
import { namedIn } from './understand/enquiry.ts';
import { plain, words } from './understand/normalise.ts';
import { topicOf } from './understand/topic.ts';

type Candidate = Loose['candidates'][number];

/** "yang lampu", "iya yg pasar lama", "bukan, foto itu buat yg sampah": the only candidate of such a title, or of such a matter. */
export function onlyNamed({ candidates }: Loose, text: string, { categories }: Known): Candidate | undefined {
  const named = namedIn(withoutAgreement(text));
  const meant = meantFor.exec(plain(text))?.[1] ?? '';
  const has = ({ title }: { title: string }) =>
    [named, namedIn(meant)].some((all) => all.length > 0 && all.every((word) => words(title).includes(word)));
  const topic = topicOf(meant, categories);
  const isOf = ({ title }: { title: string }) => topic !== null && topicOf(title, categories) === topic;
  const titled = candidates.filter(has);
  const [only, second] = titled.length > 0 ? titled : candidates.filter(isOf);
  return second ? undefined : only;
}

/** "foto itu buat yg sampah", "buat yg sampah itu fotonya". */
const meantFor =
  /^(?:(?:bukan|tidak|eh|oh|ya|iya|itu|ini|tadi|foto|fotonya|gambar|gambarnya|video|file|semua|salah|maksudnya|maaf|pak|bu|min) )*(?:buat|untuk|masuk(?:in|kan)?(?: ke)?|punya|ke) (?:laporan )?(?:yang |soal )(\p{L}+(?: \p{L}+)?)(?: (?:foto|gambar|video)(?:nya)?(?: \p{L}+)?)?$/u;

/** "yg parit lah, deket no 17": the one that is named, and what is told of it. null: none is named, or nothing is told. */
export function namedFirst(loose: Loose, text: string, known: Known): { to: Candidate; rest: string } | null {
  const [head = '', ...more] = text.split(/(?<=[,.;])\s+/);
  const to = more.length === 0 ? undefined : onlyNamed(loose, head, known);
  return to === undefined ? null : { to, rest: more.join(' ') };
}
