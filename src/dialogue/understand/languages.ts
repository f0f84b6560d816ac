/** Which language people ask for, and which one they write: hand-written words, read before any spelling is mended. */
import { core, phrases } from './answer.ts';
import { indonesianOf } from './minang.ts';
import { plain, squash, words } from './normalise.ts';
import { oncePer, rememberingStories, rememberingWords } from './recent.ts';

/** A language the bot speaks, by its own name. */
export interface Language {
  code: string;
  name: string;
}

/** What people call a language. A name that is a place as well ("Bali") asks for nothing by itself. */
const called: Record<string, string> = {
  id: 'bahasa indonesia|basa indonesia|indonesia|indonesian|bahasa nasional',
  en: 'bahasa inggris|basa inggris|boso inggris|english|english language|inggris|inggrisan',
  jv: 'bahasa jawa|basa jawa|boso jowo|basa jawi|bahasa jowo|basa jowo|javanese|jowo|jawaan',
  su: 'bahasa sunda|basa sunda|boso sunda|sundanese|nyunda|sundaan',
  ban: 'bahasa bali|basa bali|boso bali|balinese',
};
const asked = new Map(Object.entries(called).map(([code, list]): [string, Set<string>] => [code, phrases(list)]));

/** Names no language by itself. */
const language = new Set(['bahasa', 'basa', 'boso', 'language']);

/** What stands around the name: "ganti ke basa jawa", "can you speak english". */
const around = new Set(
  'ora mboten teu henteu bs pakai pake memakai gunakan guna ganti ubah pindah ke jadi dalam pilih minta mau bisa boleh bicara ngomong jawab balas bales saya bot nganggo ngangge anggo mawi ngagem migunakaken nganggé make kanggo ku ka ring antuk nganggen please pls in to use using speak switch change answer reply write talk can could you we i the into want iso saget isa do does did u understand read reads hi hello hey speaks understands anyone anybody someone here there me ok okay possible report complain only little bit a is are sir madam chat text message type but so dong tiyang abdi kula kulo balik kembali lagi aja saja ya min sekarang berbahasa tolong coba kok deh tiasa badé bade hapunten punten nuhun hoyong hayang kersa saged mawi purun jagi dados malih wangsul mbalik balèk balek iki niki ieu puniki mawon wae waé bae kewanten manten gen ga gak nggak tidak kah too also haha hahaha hehe wkwk lol'.split(
    ' ',
  ),
);
/** Greetings before it, and how well somebody speaks another. */
const besides =
  /\b(?:hello|hallo|halo|hai|hi|hey|good (?:morning|afternoon|evening)|(?:selamat|met) (?:pagi|siang|sore|malam)|permisi|maaf|excuse me|sorry|(?:my|saya punya) (?:bahasa indonesia|bahasa|indonesian?)(?: (?:is|very|so|not|too|really|bad|poor|weak|limited|good))*|(?:i )?(?:do not|dont|don t|cannot|cant|can t) (?:speak|understand|write)(?: (?:good|much|any))? (?:bahasa indonesia|bahasa|indonesian?)(?: (?:well|good|much))?|is it (?:ok|okay|possible|fine|alright)(?: if)?)\b/g;
/** The message asks which languages there are. */
const asksList = phrases(
  'bahasa|basa|ganti bahasa|ubah bahasa|pilih bahasa|bahasa lain|language|languages|change language|ganti basa|gentos basa',
);

/** Words that give a language away: its small words and endings, none of them common in Indonesian chat. */
const signs: Record<string, Set<string>> = {
  en: list(
    'the is are was were has have had been not there this that these those my our your we they it its please and with from since because when where what why how who already still very every here near for of to in on at no need needs broken road street light lights lamp water nobody garbage trash everywhere dark dirty flood flooded pothole potholes leaking neighborhood neighbourhood does did can cannot',
  ),
  jv: list(
    'neng ning nang ndek wis wes uwis ora mboten boten durung dereng sampun iki niki kae kuwi puniki menika iku opo nopo napa piye pripun kepiye kabeh sedoyo sedaya wong tiyang dalan dalane dalanipun margi banyu banyune toyanipun omah omahe griya griyane kulo kula aku awake dewe kono kene mriki mriko prapatan kidul lor wetan kulon sing ingkang karo kalih kaliyan nganti ngantos mergo amargi jalaran lampune lampunipun rusake peteng bengi dalu wingi winginane suwe dangu terus mawon wae ae tulung nyuwun badhe arep gelem bocah lare larene pinten piro ngriku teng saking kedah kudu mesti banget sanget ngarep mburi cedhak celak mati pejah ambune uwuh tetangga tonggo pasare deso',
  ),
  su: list(
    'teu henteu aya eweuh teu acan geus atos parantos tos abdi urang kuring anjeun ieu eta anu nu mah teh téh ge oge sareng jeung di dina ka ti tina kana naon naha kumaha iraha saha sabaraha loba seueur pisan jalanna cai caina imah bumi ruksak rusak poek pareum runtah runtahna lembur kampung wengi peuting isuk enjing kamari ayeuna keur nuju kedah kudu hoyong hayang punten hatur tulungan nepi dugi payuneun hareupeun gigireun tukangeun deukeut caket sakola budak murangkalih warga tatangga wae bae deui aing',
  ),
  ban: list(
    'tiang titiang nenten ten tusing durung sampun niki nika puniki punika sane ring antuk miwah lan olih saking wenten ada sing apang mangda dados margi margine rurung toya yeh yehe umah jero griya luu leluu pateh becik jelek usak gelap peteng lampune ibi dibi mangkin jani sai sesai sareng ajak uli kija dija kenken sapunapi napi apa ngudiang akeh liu pisan gati suksma nunas tulung banjar jalane kelod peken dedet onyang makejang suba sube konden tonden ane uling uli tuni semengan dugas puan macelep belus abedik jelema nyen engken anggo nakonang becatin mebo bengu buin jani',
  ),
};
/** Who asks for a language tells nothing besides. */
const askedMaxWords = 16;
/** So many different words, and so much of the message, must be of it. */
const signsMin = 3;
const shareMin = 0.4;
const leadMin = 2;

/** The code of the language the whole message asks for ("basa jawa", "english please"); null: it asks for none that is spoken. */
export function languageAsked(text: string, languages: readonly Language[]): string | null {
  if (words(text).length > askedMaxWords) return null;
  const { cores, isNamed } = namesOf(languages);
  const typed = rough(text);
  if (!typed.some(isNamed)) return null;
  const bare = typed.join(' ').replace(besides, ' ').split(' ');
  const rest = bare.filter((word) => word !== '' && !around.has(word));
  const whole = [core(typed.join(' ')), core(rest.join(' '))];
  const found = languages.find(
    ({ code }, i) => whole.includes(cores[i] ?? '') || whole.some((phrase) => asked.get(code)?.has(phrase) === true),
  );
  return found !== undefined && rest.length > 0 ? found.code : null;
}

/** What languages are called, and whether a word stands in such a name: most messages hold none. */
const namesOf = oncePer((languages: readonly Language[]) => {
  const cores = languages.map(({ name }) => core(name));
  const names = [...cores, ...languages.flatMap(({ code }) => [...(asked.get(code) ?? [])])];
  const naming = new Set(names.flatMap((name) => (language.has(name) ? [name] : name.split(' ').filter((word) => !language.has(word)))));
  const isNamed = (word: string) => [word, plain(word), indonesianOf(word)].some((read) => naming.has(squash(read)));
  return { cores, isNamed: rememberingWords(isNamed) };
});

/** The languages each of these words is a sign of. */
const signOf = new Map<string, string[]>();
for (const [code, words] of Object.entries(signs)) for (const word of words) signOf.set(word, [...(signOf.get(word) ?? []), code]);

/** Whether a word, in lower case, gives a language of a region away. */
export function isRegional(word: string): boolean {
  return ['jv', 'su', 'ban'].some((code) => signs[code]?.has(word) === true);
}

/** Whether the message asks which languages there are. */
export function asksLanguages(text: string): boolean {
  return isList([core(text)]);
}

/** The language a message seems to be written in, or null: Indonesian, a mixture, or too little to tell. */
export const languageWritten = rememberingStories((text): string | null => {
  const all = new Set(rough(text));
  const found = [...all].flatMap((word) => signOf.get(word) ?? []);
  if (found.length < signsMin) return null;
  const counts = new Map(Object.keys(signs).map((code) => [code, 0]));
  for (const code of found) counts.set(code, (counts.get(code) ?? 0) + 1);
  const [[code, most] = ['', 0], [, second] = ['', 0]] = [...counts].sort((a, b) => b[1] - a[1]);
  return most >= signsMin && most - second >= leadMin && most / all.size >= shareMin ? code : null;
});

function isList(phrasesTold: readonly string[]): boolean {
  return phrasesTold.some((phrase) => asksList.has(phrase));
}

/** Words as they were typed, in lower case. */
function rough(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  );
}

function list(line: string): Set<string> {
  return new Set(line.split(' '));
}
