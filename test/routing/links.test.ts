import { describe, expect, it } from 'vitest';
import { checkLink, signLink } from '../../src/routing/links.ts';

const key = new Uint8Array(32).fill(7);
const expiresAt = Date.UTC(2026, 2, 9);

function partsOf(link: string) {
  const url = new URL(link);
  return { id: url.pathname.split('/').at(-1) ?? '', e: url.searchParams.get('e') ?? '', s: url.searchParams.get('s') ?? '' };
}

describe('a signed link', () => {
  const link = signLink(key, 'https://aduan.example', 'a1', expiresAt);
  const { id, e, s } = partsOf(link);

  it('leads to the file and is the same every time', () => {
    expect(link).toMatch(/^https:\/\/aduan\.example\/files\/a1\?e=\d+&s=[\w-]{43}$/);
    expect(signLink(key, 'https://aduan.example', 'a1', expiresAt)).toBe(link);
  });

  it('opens until it expires and not a moment longer', () => {
    expect(checkLink(key, id, e, s, expiresAt)).toBe(true);
    expect(checkLink(key, id, e, s, expiresAt + 1)).toBe(false);
  });

  it.each([
    ['another file', 'a2', e, s],
    ['a later end', id, String(expiresAt + 1000), s],
    ['another signature', id, e, `${s.slice(0, -1)}${s.endsWith('A') ? 'Q' : 'A'}`],
    ['a cut signature', id, e, s.slice(0, 10)],
    ['nothing', id, '', ''],
  ])('does not open %s', (_title, wrongId, wrongEnd, wrongSignature) => {
    expect(checkLink(key, wrongId, wrongEnd, wrongSignature, 0)).toBe(false);
  });

  it('of another key does not open', () => {
    expect(checkLink(new Uint8Array(32), id, e, s, 0)).toBe(false);
  });
});
