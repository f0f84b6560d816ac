/** Sees stories whose teller may be in danger by telling them: corruption, fear of being known, violence. */
import { plain } from './normalise.ts';

const corruption =
  /\b(?:korupsi|korup|pungli|pungutan liar|suap|menyuap|disuap|sogok|nyogok|disogok|gratifikasi|setoran|ngutip|mengutip|dikutip|uang pelicin|uang rokok|dipalak|malak|pemerasan|diperas|memeras|mark up|sunat(?:an)? bantuan|bantuan disunat|bansos dipotong|potong(?:an)? bansos|dimintai uang|diminta bayar|minta uang|jual beli jabatan|nepotisme)\b/;
const fear =
  /\b(?:takut (?:ketahuan|ketauan|dikucilkan|dipecat|diancam|dibalas|dimusuhi|identitas)|diancam|ancaman|diintimidasi|intimidasi|jangan sebut nama|jangan bilang|jangan sampai (?:tahu|ketahuan|ketauan)|rahasiakan|dirahasiakan|mohon dirahasiakan|rahasia)\b/;
const violence =
  /\b(?:kdrt|kekerasan|dipukul|dipukuli|memukuli|dianiaya|penganiayaan|pelecehan|dilecehkan|diperkosa|pemerkosaan|pencabulan|dicabuli|dirundung|perundungan|bullying|dibully|disiksa)\b/;

/** Whether a secret report should be offered before the story goes on. */
export function needsSecrecy(text: string): boolean {
  const line = plain(text);
  return corruption.test(line) || fear.test(line) || violence.test(line);
}
