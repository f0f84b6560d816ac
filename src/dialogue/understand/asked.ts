/** What a message outside of a running question is for: one code for each (notes/indonesia.md §8). Wider than intent.ts, which also reads messages inside a draft. */
import type { Category } from '../known.ts';
import { numbered } from './answer.ts';
import { rankCategories } from './category.ts';
import { dangers } from './emergency.ts';
import { type Intent, intent, wordless } from './intent.ts';
import { type Sensed, sensedIntent } from './intent-sense.ts';
import { hasGrumble, hasThanks, isPolite, isVague } from './intent-signs.ts';
import { suggestKind } from './kind.ts';
import { plain, words } from './normalise.ts';
import { inOneTongue } from './one-tongue.ts';
import { tellsWrong } from './praise.ts';
import { askedNumber } from './report-number.ts';
import { weighable } from './signs.ts';
import { wish } from './wish.ts';

export type Asked = Sensed | 'darurat';
/** What is asked of the bot or said to it, without a story. */
type OfBot = Exclude<Sensed, 'keluhan' | 'aspirasi' | 'informasi'>;

/** Exact words are looked for in messages up to this length. */
const shortWords = 14;
/**
 * By how much a message must sound more like something said to the bot than like a story, for a story taken for talk would be lost: `lead`, and more the more
 * points to a category. Chosen on sentences that were held back in turn. Longer messages than `words` tell something, whatever they sound like.
 */
const surely: Record<Exclude<OfBot, 'tidak_jelas'>, { lead: number; perAbout: number; words: number }> = {
  status: { lead: 0.55, perAbout: 0.1, words: 20 },
  apresiasi: { lead: 0.3, perAbout: 0.1, words: 20 },
  sapaan: { lead: 0.4, perAbout: 0.15, words: 8 },
  mulai_lapor: { lead: 0.45, perAbout: 0.15, words: 14 },
  batal: { lead: 0.25, perAbout: 0.15, words: 14 },
  minta_petugas: { lead: 0.65, perAbout: 0.15, words: 20 },
  data_saya: { lead: 0.5, perAbout: 0.1, words: 20 },
  hapus_data: { lead: 0.45, perAbout: 0.15, words: 20 },
  di_luar_topik: { lead: 0.4, perAbout: 0.15, words: 14 },
};
const sensedWords = 20;
/** So much more has to speak for praise without a word of thanks, or with a word that grumbles: it may be meant otherwise. With something wrong beside it, it is none. */
const doubtfulPraise = { bare: 0.6, grumbling: 1 };
/** What is wrong with somebody's data elsewhere is no question about those kept here. */
const dataElsewhere =
  /\b(?:bpjs|bansos|bantuan(?:nya)?|pkh|kip|kis|dtks|dapodik|sekolah|bank|pinjol|pinjaman|dicatut|dipakai orang|salah|keliru|tidak (?:ada|terdaftar|muncul|cocok|sesuai))\b/;
/** How an application put in elsewhere stands: nothing that was reported here. */
const appliedElsewhere =
  /\b(?:izin|pengajuan|permohonan|berkas|bansos|bantuan|bpjs|kip|pip|pkh|dtks|dapodik|paspor|kk|ktp|kia|akta|surat|sertifikat|pbg|imb|nib|lamaran|pendaftaran)(?:nya)?\b/;
const reported = /\b(?:(?:di|me|nge)?lapor\p{L}*|(?:peng)?adu\p{L}*|keluhan\p{L}*|tiket\p{L}*|usulan\p{L}*)\b/u;
/** Who begins a report with what it is about has begun it. */
const begunAbout = 2;
/** "eh salah, kelurahannya …" puts something right and takes nothing back. */
const corrects =
  /\b(?:salah|keliru|ralat|maksud\w*)\b.*\b(?:kelurahan|kecamatan|desa|dusun|kampung|kota|rt|rw|jalan|gang|blok|nomor rumah|lokasi|tempat|alamat|tanggal|jam|hari|kejadian|senin|selasa|rabu|kamis|jumat|sabtu)(?:nya)?\b/;
/** "ktp saya ga jadi jadi": what does not come to be, and nothing that is called off. */
const neverDone = /\p{L}{2,} tidak jadi jadi\b/u;
/** What an officer did or never does: a story, and no wish for one. */
const ofOfficer =
  /\b(?:malah|padahal|dibentak\w*|dimarah\w*|dicuek\w*|diusir|dipersulit|kasar|jutek|judes|galak|(?:tidak|belum) pernah|(?:kaya|kayak|seperti|ibarat) (?:ngomong|bicara|ngobrol|tembok|batu|patung))\b/;
/** What shall be done to an officer: nobody asks for one. */
const toOfficer = /\b(?:di)?(?:rekam|foto|video|videoin|viralin|viralkan|pecat|copot|ganti|tegur|mutasi|hukum|sanksi)(?:in|kan)?\b/;
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
  return sounding(text, categories) ?? (asked === 'help' ? 'mulai_lapor' : null);
}

/** What commands and wishes of the talk have exact words for. */
function exactly(text: string): OfBot | null {
  if (askedNumber(text)?.sure === true) return 'status';
  const wished = wish(text);
  const asked = intent(text);
  return (wished === null ? undefined : ofWish[wished]) ?? (asked === null ? undefined : ofIntent[asked]) ?? null;
}

/** What it sounds like, where that is surely no story. What stays unclear is kept as a story. */
function sounding(text: string, categories: readonly Category[]): OfBot | null {
  if (!weighable(text, words(text).length, sensedWords)) return null;
  const { asked, lead } = sensedIntent(text);
  if (asked === 'keluhan' || asked === 'aspirasi' || asked === 'informasi' || asked === 'tidak_jelas') return null;
  const about = aboutOf(text, categories);
  const least = surely[asked];
  if (words(text).length > least.words || (asked === 'mulai_lapor' && about >= begunAbout)) return null;
  if (asked === 'minta_petugas' && (toOfficer.test(plain(text)) || ofOfficer.test(plain(text)))) return null;
  if (asked === 'batal' && (corrects.test(plain(text)) || neverDone.test(plain(text)))) return null;
  if ((asked === 'data_saya' || asked === 'hapus_data') && about > 0 && dataElsewhere.test(plain(text))) return null;
  if (asked === 'status' && appliedElsewhere.test(plain(text)) && !reported.test(plain(text))) return null;
  const doubt = asked === 'apresiasi' ? doubtful(inOneTongue(plain(text))) : 0;
  return lead >= doubt + least.lead + least.perAbout * about ? asked : null;
}

function doubtful(line: string): number {
  const [thanks, grumble] = [hasThanks(line), hasGrumble(line)];
  if ((!thanks && grumble) || tellsWrong(line)) return Number.POSITIVE_INFINITY;
  return grumble ? doubtfulPraise.grumbling : thanks ? 0 : doubtfulPraise.bare;
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
  if (asked === 'mulai_lapor' && lead >= surely[asked].lead + surely[asked].perAbout * about) return asked;
  const open = lead > 0 && about < unclear.about;
  return open && (asked === 'di_luar_topik' || (asked === 'tidak_jelas' && words(text).length <= unclear.words)) ? asked : null;
}

/** How much points to a category. */
function aboutOf(text: string, categories: readonly Category[]): number {
  return rankCategories(text, categories)[0]?.score ?? 0;
}
