/** Reads whether a message only says in whose name somebody speaks, or what they are: no place, and no matter. */
import { plain, words } from './normalise.ts';
import { tellsWrong } from './praise.ts';

const mostWords = 8;
const lead = '(?:(?:oh|eh|ya|oiya|ini|itu|kebetulan|sekadar info|info|pak|bu|min|kak|maaf) )*';
const teller = '(?:(?:saya|aku|kami|kita|usul|usulan|usulnya|laporan)(?: (?:ini|adalah|sendiri|sebagai|selaku|juga|disini|di sini))* )';
const office =
  '(?:(?:wakil )?ketua|sekretaris|bendahara|pengurus|anggota|kader|perangkat|koordinator|kepala|pak|bu|guru|wali murid|orang tua murid|perwakilan)';
const speaks = new RegExp(`^${lead}(?:${teller}?(?:atas nama|mewakili|perwakilan|selaku|dari pengurus)|${teller}${office}) .+$`, 'u');

/** "atas nama rw 05", "saya ketua rt 2": who speaks, and nothing that is wrong. */
export function saysWhoSpeaks(text: string): boolean {
  const line = plain(text);
  return words(text).length <= mostWords && !/[?\n]/.test(text) && speaks.test(line) && !tellsWrong(line);
}
