/** Reads where a bucket of attachments is from its one setting. Pure. */

/** As store/files-s3.ts takes it. */
export type S3Place = NonNullable<ReturnType<typeof s3In>>;

/** s3://KEY:SECRET@bucket/prefix?endpoint=https://…&region=…; null for anything else. */
export function s3In(text: string) {
  const url = text.startsWith('s3://') && URL.canParse(text) ? new URL(text) : null;
  const endpoint = url?.searchParams.get('endpoint') ?? '';
  if (url === null || url.hostname === '' || url.username === '' || url.password === '' || !/^https?:\/\/./.test(endpoint)) return null;
  const [key, secret] = [plain(url.username), plain(url.password)];
  if (key === null || secret === null) return null;
  const prefix = url.pathname.replace(/^\/+|\/+$/g, '');
  return {
    endpoint: endpoint.replace(/\/+$/, ''),
    region: url.searchParams.get('region') ?? 'auto',
    bucket: url.hostname,
    prefix,
    key,
    secret,
  };
}

/** Without its %XX; null where a % begins none. */
function plain(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
