/** An officer reads the bot in the language of the officer's own chat, and may type what stands on a button in it; the citizen reads the citizen's. */
import { expect, it } from 'vitest';
import { emptyTalk } from '../../src/dialogue/talk.ts';
import { createSpeech } from '../../src/speech.ts';
import { type Office, openOffice } from '../support/officers.ts';

const speech = createSpeech();
const others = speech.languages.map(({ code }) => code).filter((code) => code !== 'id');

function officeIn(language: string): Office {
  const office = openOffice();
  office.talks.set('talk-rina', { ...emptyTalk, language });
  return office;
}

it.each(others)('in %s the label of a card’s button does what the button does, and so does its Indonesian name', async (language) => {
  const label = speech.sentence({ key: 'officer.choice.take' }, language, 'Asia/Jakarta');
  for (const typed of [label, 'Ambil']) {
    const office = officeIn(language);
    await office.hear('rina', '/lihat 7K3QF');
    await office.hear('rina', typed);
    expect(office.complaints[0]?.assignee, typed).toBe('officer-rina');
  }
});

it('what the citizen will read is shown in the language the citizen reads', async () => {
  const office = officeIn('en');
  const shown = await office.hear('rina', '/balas 7K3QF Sudah kami periksa.');
  const [say] = shown?.commit.errands.flatMap((errand) => (errand.kind === 'message' ? [errand.say] : [])) ?? [];
  const { text } = speech.render(say ?? { lines: [] }, 'en', 'Asia/Jakarta');
  expect(text.map((span) => span.text).join('')).toContain('Dinas Perhubungan menjawab');
});

it.each(['/bahasa', '/sambung', '/sambung ABCD2345', '/language'])('%s of an officer is no slip of a command', async (line) => {
  expect(await openOffice().hear('rina', line)).toBeNull();
});

it('an operator’s label is told in the reader’s own words', () => {
  const told = (language: string) => speech.sentence({ key: 'officer.label', params: { words: 'Lampu jalan' } }, language, 'Asia/Jakarta');
  expect([told('id'), told('jv')]).toEqual(['Lampu jalan', 'Lampu dalan']);
});
