/** Fetches a file the citizen sent from its platform, takes the hidden data out of it and keeps it. Never in the way of the talk. */
import { type Channel, type ChannelName, SendError } from '../channels/channel.ts';
import type { Errand } from '../complaints/ports.ts';
import { type Files, NoSpace } from '../store/files.ts';
import { fewAtOnce } from './few.ts';
import type { Outcome } from './outcome.ts';
import { fetchMaxMs, filesWaitMaxMs, noSpaceMs, pauseMs, refusalsMax, switchedOffMs, unauthorizedMs } from './pauses.ts';
import type { Attachments, Forwards, Queued } from './queue.ts';
import type { Quiet } from './quiet.ts';

export type Fetching = NonNullable<Awaited<ReturnType<Attachments['read']>>>;

export interface AttachmentNeeds {
  attachments: Pick<Attachments, 'read' | 'settle'>;
  forwards: Pick<Forwards, 'body'>;
  channels: Partial<Record<ChannelName, Channel>>;
  files: Pick<Files, 'put'>;
  quiet: Quiet;
  /** How often files being fetched were refused, by their id. In memory: after a restart a refused file is asked for a few times more. */
  refusals: Map<string, number>;
  /** What the citizen is told about a file that could not be kept; the domain decides the words. */
  lost: (attachment: Fetching) => Promise<Errand[]>;
  now: () => number;
}

/** Above this a file is large: its bytes are held in memory while it comes, so two at a time must do. Small ones do not wait behind them. */
const largeBytes = 4 * 1024 * 1024;
const large = fewAtOnce(2);
/** A picture unfolds to hundreds of megabytes while it is read: one at a time, whatever the flood. */
const pictures = fewAtOnce(1);

type Settled = Parameters<Attachments['settle']>[1];

/** Fetches, cleans and keeps it. A file the platform has no more, or that is too large, is given up and the citizen is told. */
export async function fetchAttachment(queued: Queued, id: string, needs: AttachmentNeeds): Promise<Outcome> {
  const attachment = await needs.attachments.read(id);
  if (attachment === null) {
    needs.refusals.delete(id);
    return { type: 'drop', reason: 'the attachment is gone' };
  }
  const channel = needs.channels[attachment.channel];
  if (attachment.state === 'kept') return keptTooLate(queued, attachment, needs);
  if (attachment.state !== 'waiting') return { type: 'done', next: await needs.lost(attachment) };
  if (!channel) return { type: 'later', reason: `${attachment.channel} is off`, counts: false, afterMs: switchedOffMs };
  const restMs = needs.quiet.restMs(attachment.channel);
  if (restMs > 0) return { type: 'later', reason: `${attachment.channel} rests`, counts: false, afterMs: restMs };
  try {
    const work = () => fetchAndKeep(attachment, channel, needs.files);
    const settled = await (isLarge(attachment) ? large(work) : work());
    return await settle(queued, attachment, settled, needs);
  } catch (error) {
    if (error instanceof NoSpace) return { type: 'later', reason: 'no space left for files', counts: true, afterMs: noSpaceMs };
    if (!(error instanceof SendError)) throw error;
    return failed(error, queued, attachment, needs);
  }
}

async function fetchAndKeep(attachment: Fetching, channel: Channel, files: Pick<Files, 'put'>): Promise<Settled> {
  const maxBytes = channel.abilities.fileMaxBytes;
  if (attachment.bytes > maxBytes) return { state: 'refused', reason: 'too_large' };
  const fetched = await channel.fetch(attachment.ref, maxBytes);
  const announced = attachment.mediaType || fetched.mediaType || 'application/octet-stream';
  const { bytes, mediaType, print, shot } = await pictures(() => looked(fetched.bytes, announced, attachment));
  const { sha256 } = await files.put(bytes);
  const name = nameOf(attachment, attachment.name || fetched.name || '', mediaType);
  return { state: 'kept', sha256, bytes: bytes.byteLength, mediaType, name, print, shot };
}

/** Of a size the platform did not tell, only what people send large. */
function isLarge({ bytes, kind }: Fetching): boolean {
  return bytes === 0 ? kind === 'document' || kind === 'video' : bytes > largeBytes;
}

/** The bytes as they are kept, and what is remembered of a picture. */
async function looked(came: Uint8Array, announced: string, { kind, proof }: Fetching) {
  const photos = await readers();
  const { bytes, mediaType } = await cleaned(came, announced, kind === 'photo', photos);
  const print = mediaType.startsWith('image/') ? await photos.printOf(bytes) : null;
  // Where and when is asked of officers' proofs alone: of a citizen's photo it is nobody's business.
  const shot = proof && print !== null ? await photos.shotOf(came) : null;
  return { bytes, mediaType, print, shot };
}

type Readers = Awaited<ReturnType<typeof readers>>;

/** Loaded with the first file: the library behind them costs a start tens of milliseconds and of megabytes. */
async function readers() {
  const [photo, { cleanHidden }, { printOf }, { shotOf }] = await Promise.all([
    import('../store/photo.ts'),
    import('../store/hidden.ts'),
    import('../store/photo-print.ts'),
    import('../store/photo-shot.ts'),
  ]);
  return { ...photo, cleanHidden, printOf, shotOf };
}

/** An image that cannot be read is kept as a document nobody tries to show. */
async function cleaned(
  bytes: Uint8Array,
  mediaType: string,
  photo: boolean,
  { cleanPhoto, cleanHidden, looksLikeImage }: Readers,
): Promise<{ bytes: Uint8Array; mediaType: string }> {
  const isImage = photo || looksLikeImage(bytes, mediaType);
  const picture = isImage ? await cleanPhoto(bytes) : null;
  if (picture !== null) return picture;
  await cleanHidden(bytes);
  return { bytes, mediaType: isImage ? 'application/octet-stream' : mediaType };
}

async function settle(queued: Queued, attachment: Fetching, settled: Settled, needs: AttachmentNeeds): Promise<Outcome> {
  needs.refusals.delete(attachment.id);
  await needs.attachments.settle(attachment.id, settled);
  if (settled.state === 'kept') return keptTooLate(queued, attachment, needs);
  return { type: 'done', next: await needs.lost({ ...attachment, state: settled.state }) };
}

/** A complaint does not wait for a file for ever; what comes after it was forwarded follows as an addition. */
async function keptTooLate(queued: Queued, { id, complaint }: Fetching, needs: AttachmentNeeds): Promise<Outcome> {
  if (complaint === null || needs.now() - queued.since < filesWaitMaxMs) return { type: 'done' };
  const body = await needs.forwards.body(complaint);
  if (body === null || body.includes(id)) return { type: 'done' };
  return { type: 'done', next: [{ kind: 'addition', complaint, key: id, from: 'citizen', text: '', attachments: [id] }] };
}

async function failed(error: SendError, queued: Queued, attachment: Fetching, needs: AttachmentNeeds): Promise<Outcome> {
  const { failure, message: reason } = error;
  switch (failure.kind) {
    case 'slow_down':
      if (failure.scope === 'account') needs.quiet.rest(attachment.channel, failure.afterMs);
      return { type: 'later', reason, counts: false, afterMs: failure.afterMs };
    case 'unauthorized':
      needs.quiet.rest(attachment.channel, unauthorizedMs);
      return { type: 'later', reason, counts: false, afterMs: unauthorizedMs };
    case 'unreachable':
      if (needs.now() - queued.since < fetchMaxMs) return { type: 'later', reason, counts: true };
      return settle(queued, attachment, { state: 'failed', reason: failure.kind }, needs);
    case 'too_large':
      return settle(queued, attachment, { state: 'refused', reason: failure.kind }, needs);
    case 'refused': {
      const refused = refusedAgain(attachment, needs);
      if (refused <= refusalsMax) return { type: 'later', reason, counts: true, afterMs: pauseMs('attachment', refused) };
      return settle(queued, attachment, { state: 'failed', reason: failure.kind }, needs);
    }
    case 'blocked':
    case 'moved':
    case 'forbidden':
    case 'no_topic':
      return settle(queued, attachment, { state: 'failed', reason: failure.kind }, needs);
  }
}

/** How often by now. The errand's attempts count the outages of the platform as well. */
function refusedAgain({ id }: Fetching, { refusals }: AttachmentNeeds): number {
  const count = (refusals.get(id) ?? 0) + 1;
  refusals.set(id, count);
  return count;
}

const endings: Record<string, string> = {
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/webp': '.webp',
  'audio/ogg': '.ogg',
  'audio/webm': '.webm',
  'audio/mp4': '.m4a',
  'audio/mpeg': '.mp3',
  'audio/aac': '.aac',
  'audio/amr': '.amr',
  'video/mp4': '.mp4',
  'video/webm': '.webm',
  'video/3gpp': '.3gp',
  'video/quicktime': '.mov',
  'application/pdf': '.pdf',
};

/** A citizen's files are often called after the person ("KTP Siti.pdf"): officers and the centre get a name that says what opens it and no more. */
function nameOf({ id, proof }: Fetching, given: string, mediaType: string): string {
  if (proof && given !== '') return given;
  // "audio/ogg; codecs=opus"
  const [type = ''] = mediaType.split(';');
  return `${id}${endings[type.trim()] ?? /\.[a-z0-9]{1,5}$/i.exec(given)?.[0].toLowerCase() ?? ''}`;
}
