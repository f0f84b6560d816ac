/** Reads what came of somebody who was told of. Knows no report. */
import { plain, words } from './normalise.ts';
import { tellsWrong } from './praise.ts';

/** "anaknya sudah disuntik di puskesmas", of a child that was told of: what came of it, and nothing wrong. */
export function ofWhom(before: string, text: string): boolean {
  const whom =
    /^(?:(?:ya|iya|oh|eh|tapi|sekarang|tadi|itu) )*(anak|bayi|ibu|bapak|istri|suami|nenek|kakek|korban|orang|adik|kakak|pasien)nya sudah /.exec(
      plain(text),
    )?.[1];
  return whom !== undefined && words(before).some((word) => word === whom || word === `${whom}nya`) && !tellsWrong(plain(text));
}
