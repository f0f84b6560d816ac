/**
 * MP4, MOV, 3GP and M4A (ISO base media, ISO/IEC 14496-12; QuickTime): place, device, author and dates. A box that no player needs becomes a free one, of the same length, so every
 * offset into the file still holds; tracks that carry readings of the device (its way by GPS) are emptied with their samples; times become 0, which means unknown.
 */

import { type Box, boxesIn, payload } from './hidden-boxes.ts';
import { blank, type Edit } from './hidden-edit.ts';
import { type Range, samplesOf } from './hidden-samples.ts';

const first = ['ftyp', 'moov', 'mdat', 'wide', 'free', 'skip', 'pnot'];
/** What may stay where: anything else is no part of the picture or the sound. */
const top = ['ftyp', 'styp', 'moov', 'moof', 'mdat', 'mfra', 'sidx', 'ssix', 'pdin', 'prft', 'emsg', 'wide'];
const needed: Record<string, string[]> = {
  moov: ['mvhd', 'trak', 'mvex', 'iods', 'pssh', 'clip', 'ctab', 'prfl'],
  trak: ['tkhd', 'tref', 'trgr', 'edts', 'mdia', 'tapt', 'clip', 'matt', 'load', 'imap', 'txas'],
};
/** In these only what is known to be extra goes. */
const extra: Record<string, string[]> = { mdia: ['udta', 'meta'], minf: ['udta', 'meta'], moof: ['udta', 'meta'], traf: ['udta', 'meta'] };
/** Says of a round video how it is looked at; knows no place. https://github.com/google/spatial-media */
const spherical = 'ffcc8263f8554a938814587a02521fdd';
/** Tracks of readings: GPS, movement, what the camera thought. */
const readings = ['meta', 'fdsc', 'camm', 'gpmd'];
/** Movie, track and media: when it was made and changed stands behind version and flags. */
const dated = ['mvhd', 'tkhd', 'mdhd'];

export function isMp4(file: Buffer): boolean {
  return file.length > 16 && first.includes(file.toString('latin1', 4, 8));
}

export function hiddenInMp4(file: Buffer): Edit[] {
  const boxes = boxesIn(file, 0, file.length);
  const movie = boxes.find(({ type }) => type === 'moov');
  // A compressed movie cannot be looked into.
  if (!movie || boxesIn(file, movie.body, movie.end).some(({ type }) => type === 'cmov')) return [];
  const inTables: Edit[] = [];
  const outside: Edit[] = boxes.filter(({ type }) => !top.includes(type)).flatMap(freed);
  // Where the samples of a file in fragments stand is not read: any byte may be one.
  const used: Range[] = boxes.some(({ type }) => type === 'moof') ? [[0, file.length]] : [];
  const track = (box: Box) => {
    const samples = samplesOf(file, box);
    if (samples !== null && readings.includes(handlerOf(file, box))) {
      inTables.push(...freed(box));
      outside.push(...samples.filter(withinData(boxes)).map(([from, to]) => blank(from, to - from)));
    } else {
      used.push(...(samples ?? [[0, file.length] as Range]));
      walk(box);
    }
  };
  const walk = (box: Box) => {
    for (const inner of boxesIn(file, box.body, box.end)) {
      if (!isNeeded(file, box.type, inner)) inTables.push(...freed(inner));
      else if (dated.includes(inner.type)) inTables.push(undated(file, inner));
      else if (inner.type === 'trak') track(inner);
      else if (inner.type in extra) walk(inner);
    }
  };
  for (const box of boxes) if (box.type === 'moov' || box.type === 'moof') walk(box);
  return [...inTables, ...untouching(used, outside)];
}

function freed(box: Box): Edit[] {
  return [{ at: box.at + 4, bytes: Buffer.from('free') }, payload(box)];
}

function withinData(boxes: Box[]): (range: Range) => boolean {
  const data = boxes.filter(({ type }) => type === 'mdat');
  return ([from, to]) => data.some(({ body, end }) => from >= body && to <= end);
}

function isNeeded(file: Buffer, inside: string, box: Box): boolean {
  if (box.type === 'uuid' && file.toString('hex', box.body, box.body + 16) === spherical) return true;
  return needed[inside]?.includes(box.type) ?? !(extra[inside] ?? []).includes(box.type);
}

function undated(file: Buffer, { body }: Box): Edit {
  return blank(body + 4, file[body] === 1 ? 16 : 8);
}

function handlerOf(file: Buffer, track: Box): string {
  const media = boxesIn(file, track.body, track.end).find(({ type }) => type === 'mdia');
  const handler = media && boxesIn(file, media.body, media.end).find(({ type }) => type === 'hdlr');
  return handler ? file.toString('latin1', handler.body + 8, handler.body + 12) : '';
}

/** Without what would touch a byte of a picture or a sound that stays, wherever the file says it is. */
function untouching(used: Range[], edits: Edit[]): Edit[] {
  const merged: Range[] = [];
  for (const [from, to] of used.toSorted(([left], [right]) => left - right)) {
    const last = merged.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return edits.filter(({ at, bytes }) => !merged.some(([from, to]) => at < to && from < at + bytes.length));
}
