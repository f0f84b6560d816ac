/** The bytes of a file a person sent: first where it is, then a download that stops at a size and a time. */
import { type Patience, readBody, tooLarge } from '../body.ts';
import { SendError } from '../channel.ts';
import type { Connection } from './connect.ts';
import { failureOf } from './failure.ts';

/** The Bot API hands out nothing larger. https://core.telegram.org/bots/api#getfile */
export const fileMaxBytes = 20 * 1024 * 1024;

/** `ref` is a file_id. Throws SendError: too_large, refused (Telegram knows no such file), unreachable, … */
export async function fetchFile(
  connection: Connection,
  ref: string,
  maxBytes: number,
): Promise<{ bytes: Uint8Array; name?: string; mediaType?: string }> {
  const file = await connection.api.raw.getFile({ file_id: ref }).catch((error) => {
    throw failureOf(error);
  });
  if ((file.file_size ?? 0) > maxBytes) throw tooLarge();
  if (!file.file_path) throw new SendError({ kind: 'refused' }, 'no file_path');
  const name = file.file_path.split('/').at(-1);
  const { bytes, mediaType } = await download(connection.fileUrl(file.file_path), maxBytes, connection.patience);
  return { bytes, ...(name ? { name } : {}), ...(mediaType ? { mediaType } : {}) };
}

/** The URL and fetch's own errors stay inside: both may show the token. */
async function download(url: string, maxBytes: number, patience: Patience): Promise<{ bytes: Uint8Array; mediaType: string | undefined }> {
  let type: string | undefined;
  try {
    const bytes = await readBody(
      async (signal) => {
        const response = await fetch(url, { signal, redirect: 'error' });
        if (!response.ok || !response.body) {
          await response.body?.cancel();
          throw new SendError({ kind: kindOf(response.status) }, `download ${response.status}`);
        }
        type = response.headers.get('content-type')?.split(';')[0];
        return response.body;
      },
      maxBytes,
      patience,
    );
    return { bytes, mediaType: type === 'application/octet-stream' ? undefined : type };
  } catch (error) {
    if (error instanceof SendError) throw error;
    throw new SendError({ kind: 'unreachable' }, 'download broke off');
  }
}

function kindOf(status: number): 'unauthorized' | 'refused' | 'unreachable' {
  if (status === 401) return 'unauthorized';
  return status >= 400 && status < 500 && status !== 429 ? 'refused' : 'unreachable';
}
