/** Reads words behind a picture that was sent without any. */
import { namesAddition, saysAnother } from './more.ts';
import { plain } from './normalise.ts';

const picture = /^(?:(?:ini|itu|nih|tuh|iki|kui|kuwi|niki|pak|bu|min|mas|mbak|kak) )*(?:foto|gambar|video|buktinya)(?:nya|ne|na)?(?: |$)/;

/** Whether words behind a picture say that it shows something ("itu fotonya"), or that it is more ("tambahan: …"). null: neither. */
export function ofPicture(text: string): 'shown' | 'more' | null {
  const clauses = text.split(/[.\n]+/).map((clause) => clause.trim());
  if (saysAnother(text)) return null;
  if (clauses.some(namesAddition)) return 'more';
  return clauses.some((clause) => picture.test(plain(clause))) ? 'shown' : null;
}

const another =
  /^(?=.*\b(?:foto|gambar|video)(?:nya)?\b|.*\blagi\b)(?:(?:ini|ni|nih|itu|tuh|sama|dan|terus|satu|1|dua|2|lagi|juga|tambahan|tambah|susulan|kelupaan|ketinggalan|ada|yang|lain|lainnya|satunya|maaf|oh|eh|pak|bu|min|kak|mas|mbak|ya|foto|gambar|video)(?:nya)?(?: |$))+$/;

/** "ni satu lagi fotonya", "tambahan foto min": a caption that calls it a picture, and tells nothing. */
export function onlyNamesFile(text: string): boolean {
  return another.test(plain(text));
}
