/** Sending files: alone, or side by side as albums. */

import type { InlineKeyboardMarkup, InputMediaAudio, InputMediaDocument, InputMediaPhoto, InputMediaVideo } from 'grammy/types';
import { type Api, InputFile } from 'grammy/web';
import type { OutFile, Span } from '../channel.ts';
import { isPhotoError } from './failure.ts';
import type { Spot } from './send.ts';
import { withMarkup } from './styled.ts';

/** https://core.telegram.org/bots/api#sendmediagroup */
const albumMax = 10;
/** Of all files in one call. https://core.telegram.org/bots/api#sending-files */
const uploadMaxBytes = 50 * 1024 * 1024;
/** What the call says besides its files. */
const aroundBytes = 64 * 1024;
/** A larger picture is sent as a document. https://core.telegram.org/bots/api#sendphoto */
const photoMaxBytes = 10 * 1024 * 1024;

/** What hangs on the last file or album. */
export interface Caption {
  caption: Span[];
  /** Below a single file only. */
  markup?: InlineKeyboardMarkup;
}

/** Sends them in their order, the caption under the last album or file; answers with the ids of all messages, that of the one with the caption at the end. */
export async function sendFiles(api: Api, spot: Spot, files: OutFile[], last?: Caption): Promise<number[]> {
  const albums = inAlbums(files.map(asDocumentIfHuge));
  const sent: number[] = [];
  for (const [i, album] of albums.entries()) sent.push(...(await sendAlbum(api, spot, album, i === albums.length - 1 ? last : undefined)));
  return sent;
}

async function sendAlbum(api: Api, spot: Spot, album: OutFile[], last: Caption | undefined): Promise<number[]> {
  if (!last) return sendTogether(api, spot, album, {});
  const markup = last.markup ? { reply_markup: last.markup } : {};
  return withMarkup(last.caption, ({ text, ...mode }) => sendTogether(api, spot, album, { caption: text, ...mode, ...markup }));
}

type Words = { caption?: string; parse_mode?: 'HTML'; reply_markup?: InlineKeyboardMarkup };

/** A picture Telegram does not take for one (too long, too narrow, unreadable to it) goes as a document. */
async function sendTogether(api: Api, spot: Spot, album: OutFile[], words: Words): Promise<number[]> {
  try {
    return await sendAs(api, spot, album, words);
  } catch (error) {
    if (!isPhotoError(error) || !album.some(({ kind }) => kind === 'photo')) throw error;
    return sendAs(
      api,
      spot,
      album.map((file) => ({ ...file, kind: 'document' })),
      words,
    );
  }
}

async function sendAs(api: Api, spot: Spot, album: OutFile[], words: Words): Promise<number[]> {
  const [first] = album;
  if (first && album.length === 1) return [await sendOne(api, spot, first, words)];
  const sent = await api.raw.sendMediaGroup({ chat_id: spot.chat, ...spot.more, media: asMedia(album, words) });
  // The caption hangs on the first: that is the message a person answers to.
  return sent.map(({ message_id }) => message_id).reverse();
}

async function sendOne(api: Api, { chat, more }: Spot, file: OutFile, words: Words): Promise<number> {
  const to = { chat_id: chat, ...more, ...words };
  switch (file.kind) {
    case 'photo':
      return (await api.raw.sendPhoto({ ...to, photo: upload(file) })).message_id;
    case 'voice':
      return (await api.raw.sendVoice({ ...to, voice: upload(file) })).message_id;
    case 'audio':
      return (await api.raw.sendAudio({ ...to, audio: upload(file) })).message_id;
    case 'video':
      return (await api.raw.sendVideo({ ...to, video: upload(file) })).message_id;
    case 'document':
      return (await api.raw.sendDocument({ ...to, document: upload(file) })).message_id;
  }
}

/** An album is all documents, all audio, or photos with videos: inAlbums saw to it. */
function asMedia(
  album: OutFile[],
  { reply_markup: _, ...words }: Words,
): InputMediaDocument[] | InputMediaAudio[] | (InputMediaPhoto | InputMediaVideo)[] {
  const part = (file: OutFile, i: number) => ({ media: upload(file), ...(i === 0 ? words : {}) });
  if (album[0]?.kind === 'document') return album.map((file, i) => ({ type: 'document', ...part(file, i) }));
  if (album[0]?.kind === 'audio') return album.map((file, i) => ({ type: 'audio', ...part(file, i) }));
  return album.map((file, i) => ({ type: file.kind === 'video' ? 'video' : 'photo', ...part(file, i) }));
}

/** Runs of files that may share an album, and one call: photos with videos, documents with documents, audio with audio. */
function inAlbums(files: OutFile[]): OutFile[][] {
  const albums: OutFile[][] = [];
  for (const file of files) {
    const album = albums.at(-1);
    const before = album?.[0];
    const shares = before && file.kind !== 'voice' && shelf(before) === shelf(file);
    if (album && shares && album.length < albumMax && bytesOf(album) + file.bytes.byteLength + aroundBytes <= uploadMaxBytes)
      album.push(file);
    else albums.push([file]);
  }
  return albums;
}

function bytesOf(files: readonly OutFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
}

function shelf({ kind }: OutFile): string {
  return kind === 'video' ? 'photo' : kind;
}

function asDocumentIfHuge(file: OutFile): OutFile {
  return file.kind === 'photo' && file.bytes.byteLength > photoMaxBytes ? { ...file, kind: 'document' } : file;
}

/** grammY writes the name unquoted into a header: signs that mean something there are replaced. */
function upload({ bytes, name }: OutFile): InputFile {
  return new InputFile(bytes, name.replace(/[\p{Cc}"';\\/]/gu, '_') || 'file');
}
