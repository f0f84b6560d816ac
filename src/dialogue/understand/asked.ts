/** What a message outside of a running question is for: one code for each (notes/indonesia.md §8). Wider than intent.ts, which also reads messages inside a draft. */
import type { Category } from '../known.ts';
import { numbered } from './answer.ts';
import { rankCategories } from './category.ts';
import { dangers } from './emergency.ts';
import { askedNumber, type Intent, intent, wordless } from './intent.ts';
import { type Sensed, sensedIntent } from './intent-sense.ts';
import { hasGrumble, hasThanks, isPolite, isVague } from './intent-signs.ts';
import { suggestKind } from './kind.ts';
import { plain, words } from './normalise.ts';
import { weighable } from './signs.ts';
import { wish } from './wish.ts';

export type Asked = Sensed | 'darurat';
/** What is asked of the bot or said to it, without a story. */
type OfBot = Exclude<Sensed, 'keluhan' | 'aspirasi' | 'informasi'>;

/** Exact words are looked for in messages up to this length. */
const shortWords = 14;
/** By how much a message must sound more like something said to the bot than like a story, for a story taken for talk would be lost: this much, and more the more points to a category. */
const leadMin = 0.5;
const leadPerAbout = 0.15;
/** Praise without a word of thanks may be meant otherwise. */
const bareThanksLead = 1;
/** Longer messages tell something, whatever they sound like. */
const sensedWords = 20;
const wordsMax: Record<Exclude<OfBot, 'tidak_jelas'>, number> = {
  status: 20,
  apresiasi: 20,
  sapaan: 8,
  mulai_lapor: 14,
  batal: 14,
  minta_petugas: 20,
  data_saya: 20,
  hapus_data: 20,
  di_luar_topik: 14,
};
/** Who begins a report with what it is about has begun it. */
const begunAbout = 2;
/** "eh salah, kelurahannya …" puts something right and takes nothing back. */
const corrects =
  /\b(?:salah|keliru|ralat|maksud\w*)\b.*\b(?:kelurahan|kecamatan|desa|dusun|kampung|kota|rt|rw|jalan|gang|blok|nomor rumah|lokasi|tempat|alamat|tanggal|jam|hari)(?:nya)?\b/;
/** So few words may leave open what is meant. */
const unclear = { words: 5, about: 2 };
const ofIntent: Partial<Record<Intent, OfBot>> = {
  cancel: 'batal',
  status: 'status',
  open: 'mulai_lapor',
  greeting: 'sapaan',
  data: 'data_saya',
  joke: 'di_luar_topik',
};
const ofWish: Partial<Record<NonNullable<ReturnType<typeof wish>>, OfBot>> = {
  withdraw: 'batal',
  data: 'data_saya',
  forget: 'hapus_data',
  forget_yes: 'hapus_data',
  person: 'minta_petugas',
  for_other: 'mulai_lapor',
  private: 'data_saya',
};

/** What the whole message is for. `categories` tell a story about a public service from talk about anything else. */
export function intentOf(text: string, categories: readonly Category[]): Asked {
  if (dangers(text).length > 0) return 'darurat';
  return askedOfBot(text, categories) ?? ofStory(text, categories);
}

/** What a message without a story asks of the bot or says to it; null when it tells, wishes or asks something of a public service. */
export function askedOfBot(text: string, categories: readonly Category[]): OfBot | null {
  if (wordless(text) || numbered(text) !== null) return 'tidak_jelas';
  const line = plain(text);
  const exact = words(text).length > shortWords ? null : exactly(text);
  if (exact !== null) return exact;
  if (isVague(line)) return 'tidak_jelas';
  const asked = intent(text);
  if (asked === 'thanks') return 'apresiasi';
  if (isPolite(line)) return 'sapaan';
  return sounding(text, aboutOf(text, categories)) ?? (asked === 'help' ? 'mulai_lapor' : null);
}

/** What commands and wishes of the talk have exact words for. */
function exactly(text: string): OfBot | null {
  if (askedNumber(text)?.sure === true) return 'status';
  const wished = wish(text);
  const asked = intent(text);
  return (wished === null ? undefined : ofWish[wished]) ?? (asked === null ? undefined : ofIntent[asked]) ?? null;
}

/** What it sounds like, where that is surely no story. What stays unclear is kept as a story. */
function sounding(text: string, about: number): OfBot | null {
  if (!weighable(text, words(text).length, sensedWords)) return null;
  const { asked, lead } = sensedIntent(text);
  if (asked === 'keluhan' || asked === 'aspirasi' || asked === 'informasi' || asked === 'tidak_jelas') return null;
  if (words(text).length > wordsMax[asked] || (asked === 'mulai_lapor' && about >= begunAbout)) return null;
  if (asked === 'batal' && corrects.test(plain(text))) return null;
  const bare = asked === 'apresiasi' && !hasThanks(plain(text));
  if (bare && hasGrumble(plain(text))) return null;
  return lead >= (bare ? bareThanksLead : leadMin) + leadPerAbout * about ? asked : null;
}

function ofStory(text: string, categories: readonly Category[]): Asked {
  const asked = weighable(text, words(text).length, sensedWords) ? unsaid(text, aboutOf(text, categories)) : null;
  if (asked !== null) return asked;
  const kind = suggestKind(text);
  return kind === 'information' ? 'informasi' : kind === 'aspiration' ? 'aspirasi' : 'keluhan';
}

/** What a story that says next to nothing may be for: the talk keeps it all the same. */
function unsaid(text: string, about: number): Asked | null {
  const { asked, lead } = sensedIntent(text);
  if (asked === 'mulai_lapor' && lead >= leadMin + leadPerAbout * about) return asked;
  const open = lead > 0 && about < unclear.about;
  return open && (asked === 'di_luar_topik' || (asked === 'tidak_jelas' && words(text).length <= unclear.words)) ? asked : null;
}

/** How much points to a category. */
function aboutOf(text: string, categories: readonly Category[]): number {
  return rankCategories(text, categories)[0]?.score ?? 0;
}
