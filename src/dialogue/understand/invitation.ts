/** Reads invitations and notices that were sent on to us: no report, and nothing asked of an office. */
import { complains } from './kind-words.ts';
import { plain, words } from './normalise.ts';
import { sought } from './sought.ts';

const inviting = sought(
  /\b(?:mengundang|ngundang|undangan|diundang|hadirilah|hadiri|dihadiri|menghadiri|ikutilah|saksikan|saksikanlah|meriahkan|kehadiran(?:nya)?|jangan lupa (?:datang|hadir|ikut|ajak)|(?:mari|ayo|yuk) (?:\p{L}+ )?(?:hadir|hadiri|datang|ikut|ikuti|ramaikan|gabung)|terbuka untuk umum|save the date|merapat)\b/u,
);
const occasion = sought(
  /\b(?:maulid|pengajian|tabligh?|ceramah|kajian|tausiyah|haul|hajatan|pernikahan|nikahan|resepsi|walimah|akad|arisan|rapat|lomba|konser|bazar|bazaar|senam|syukuran|tasyakuran|selametan|khitanan|sunatan|aqiqah|akikah|reuni|seminar|webinar|workshop|jalan sehat|fun run|donor darah|kerja bakti|gotong royong|halal bihalal|bukber|buka bersama|pentas|pagelaran|wayang|festival|natalan|kebaktian|misa|ulang tahun|ultah|pembukaan|grand opening|turnamen|musyawarah)\b/,
);
const invitationMaxWords = 60;

/** Whether the message invites people to something. */
export function invites(text: string): boolean {
  const line = plain(text);
  return words(text).length <= invitationMaxWords && !text.includes('?') && inviting.test(line) && occasion.test(line) && !complains(text);
}
