/** What a person can do on the simulated phone: each by its path, with the checked body of the request. Knows no HTTP server. */
import { z } from 'zod';
import type { Citizen } from '../whatsapp-web/citizen.ts';

/** Answered with this status and no words. */
export class Refused extends Error {
  readonly status: number;
  constructor(status: number) {
    super(`refused: ${status}`);
    this.name = 'Refused';
    this.status = status;
  }
}

const textMax = 65_536;
const said = z.strictObject({ text: z.string().min(1).max(textMax), replyTo: z.string().optional() });
const pinned = z.strictObject({
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
  name: z.string().max(200).optional(),
});
const named = z.strictObject({ id: z.string() });

type Act = (citizen: Citizen, body: Buffer, mediaType: string, query: URLSearchParams) => void;

/** Each throws Refused (422) for what cannot be done. */
export const acts: Record<string, Act> = {
  say(citizen, body) {
    const { text, replyTo } = read(said, body);
    if (replyTo !== undefined && !citizen.screen.some(({ id }) => id === replyTo)) throw new Refused(422);
    citizen.say(text, replyTo === undefined ? {} : { replyTo });
  },
  pin(citizen, body) {
    const { lat, lon, name } = read(pinned, body);
    citizen.pin(lat, lon, name === undefined ? {} : { name });
  },
  revoke(citizen, body) {
    const { id } = read(named, body);
    if (!citizen.screen.some((message) => message.id === id && message.from === 'citizen')) throw new Refused(422);
    citizen.revoke(id);
  },
  /** The raw bytes; what they are goes by their media type. */
  file(citizen, bytes, mediaType, query) {
    if (bytes.byteLength === 0) throw new Refused(422);
    const caption = query.get('caption');
    const sent = { bytes, mediaType, ...(caption ? { caption } : {}) };
    const [family] = mediaType.split('/');
    if (family === 'image') citizen.photo(sent);
    else if (family === 'video') citizen.video(sent);
    else if (family === 'audio') citizen.voice(5, sent);
    else citizen.document({ ...sent, name: query.get('name') ?? 'dokumen' });
  },
};

function read<T>(shape: z.ZodType<T>, body: Buffer): T {
  try {
    return shape.parse(JSON.parse(body.toString()));
  } catch {
    throw new Refused(422);
  }
}
