/** Balinese: the words beside are read, names that sound like them are not. */
import { describe, expect, it } from 'vitest';
import { languageWritten } from '../../src/dialogue/understand/languages.ts';
import { plain } from '../../src/dialogue/understand/normalise.ts';
import { World } from '../support/core.ts';

describe('words of Bali', () => {
  it.each([
    ['uli tuni semengan', 'dari tadi pagi'],
    ['suba uli ibi puan', 'sudah dari kemarin lusa'],
    ['konden beneh', 'belum benar'],
    ['sing nawang', 'tidak nawang'],
    ['tutupang', 'tutupkan'],
  ])('%j is read as %j', (told, read) => {
    expect(plain(told)).toBe(read);
  });

  it.each(['rumah bu uli sinaga', 'kata bu puan', 'sing rusak itu'])('%j keeps its names', (told) => {
    expect(plain(told)).not.toMatch(/\b(?:dari|kemarin|tidak)\b/);
  });

  it('takes haste for haste, and hides a name by its word', () => {
    const world = new World();
    world.text('got ring jl seroja mampet, yeh e mebo');
    world.text('becatin bli');
    expect(world.talk.state?.draft?.pieces).toHaveLength(1);
    world.text('engkebang adan tiange nah');
    world.text('kirimang');
    expect(world.filings[0]).toMatchObject({ visibility: 'anonymous' });
    expect(world.filings[0]?.pieces).toHaveLength(1);
  });

  it('is offered to who writes it', () => {
    expect(languageWritten('lampune mati onyang di kelod peken, peteng dedet')).toBe('ban');
    expect(languageWritten('lampu mati semua di peken kreneng kelod')).toBeNull();
  });
});
