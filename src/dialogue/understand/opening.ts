/** Words that open a talk and tell nothing: "pak mau lapor", "ini lho". */
import { words } from './normalise.ts';

const opening = new Set(
  `mau saya ingin pengen izin boleh bisa apa apakah lapor melapor ngadu mengadu ngaduin aduan laporan pengaduan komplain tolong mohon bantu dibantu
    bantuannya min admin pak bu kak bang mas mbak ya dong di sini ini itu ke terima kasih halo selamat pagi siang
    sore malam assalamualaikum wr wb permisi gimana cara caranya tidak dulu aja sesuatu hal masalah ada keluhan yang dan nih sih deh
    lagi baru satu sedikit cerita tanya nanya numpang om swastiastu punten kula kulo nuwun sewu rage nak bade badhe lho loh lo
    nah anu begini begitu jadi kan oh eh iya ok oke oiya hm hmm tuh kok wah aduh waduh duh woy bapak
    ibu kakak gan bro bos tante maaf tentang soal punya disini kesini sana situ begitulah sebentar bentar aku kami kita salam hai
    hallo`.split(/\s+/),
);

/** The words of a message besides those. */
export function wordsBesideOpening(text: string): string[] {
  return words(text).filter((word) => !opening.has(word));
}
