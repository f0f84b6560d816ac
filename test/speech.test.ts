import { describe, expect, it } from 'vitest';
import { partsOf } from '../src/channels/whatsapp/parts.ts';
import type { Sentence } from '../src/dialogue/say.ts';
import { createSpeech } from '../src/speech.ts';

const speech = createSpeech();
const zone = 'Asia/Jakarta';
const at = Date.parse('2026-11-23T09:03+07:00');
const text = (sentence: Sentence, language = 'id', timeZone = zone) => speech.sentence(sentence, language, timeZone);

describe('speech', () => {
  it.each([
    '<b>',
    '<b>tebal</b>',
    '{{name}}',
    '$t(help)',
    '%s',
    'null',
    'undefined',
    '*tebal*',
    '&amp;',
    '\uE0000\uE001',
    "Nur'aini",
    '</code>',
  ])('a value %j is inserted verbatim and unstyled', (value) => {
    const message = speech.render({ lines: [{ key: 'summary.story', params: { story: value } }] }, 'id', zone);
    expect(message.text).toEqual([{ text: `"${value}"` }]);
  });

  it.each([
    [1, 'Ketik 1 untuk memilihnya.'],
    [3, 'Balas 1, 2 atau 3.'],
    [23, 'Balas dengan satu nomor, 1 sampai 23.'],
  ])('of %i choices the hint says %j', (count, hint) => {
    const choices = Array.from({ length: count }, (_, i) => ({
      draft: 'd',
      step: 's',
      choice: String(i),
      label: { key: 'choice.yes' as const },
    }));
    expect(speech.render({ lines: [], choices }, 'id', zone).choicesHint).toBe(hint);
  });

  it('a choice that is said in words gets no number', () => {
    const takeBack = {
      draft: 'o-1',
      step: 'sent',
      choice: 'takeback',
      label: { key: 'officer.choice.takeback' as const },
      typed: true as const,
    };
    const message = speech.render({ lines: [], choices: [takeBack] }, 'id', zone);
    expect(message.choicesHint).toBe('Bila perlu, ketik: Tarik kembali.');
    expect(partsOf({ ...message, text: [{ text: 'Terkirim.' }] })).toEqual([
      { type: 'text', text: 'Terkirim.\n\nBila perlu, ketik: Tarik kembali.' },
    ]);
  });

  it('a choice that is its own number is not numbered once more', () => {
    const labels = ['1', '2', '3', '4', '5', 'Lewati'];
    const choices = labels.map((label) => ({ id: `d:rating:${label}`, label }));
    const [part] = partsOf({ text: [{ text: 'Nilai?' }], choices, choicesHint: 'Balas 1, 2, 3, 4, 5 atau 6.' });
    expect(part).toEqual({ type: 'text', text: 'Nilai?\n\n1 · 2 · 3 · 4 · 5\n6. Lewati\nBalas 1, 2, 3, 4, 5 atau 6.' });
  });

  it('tags of a sentence become spans, and a value takes the style around it', () => {
    const message = speech.render({ lines: [{ key: 'receipt.grievance', params: { number: '<i>7', at } }] }, 'id', zone);
    expect(message.text).toEqual([
      { text: 'Laporan diterima ✅ Nomor: ' },
      { text: '<i>7', style: 'code' },
      { text: ' (Senin, 23 Nov 2026 09.03)' },
    ]);
  });

  it('times are told in the time zone of the region', () => {
    expect(text({ key: 'draft.paused', params: { until: at } }, 'id', 'Asia/Jayapura')).toContain('Senin, 23 Nov 2026 11.03');
    expect(text({ key: 'receipt.due', params: { due: Date.parse('2026-11-26T23:30+07:00') } })).toContain('Kamis, 26 Nov diperiksa');
    expect(text({ key: 'receipt.due', params: { due: Date.parse('2026-11-26T23:30+07:00') } }, 'id', 'Asia/Makassar')).toContain(
      'Jumat, 27 Nov diperiksa',
    );
  });

  it('a sentence among the parameters is rendered in its place', () => {
    expect(text({ key: 'thanks.files', params: { files: { key: 'files.photo', params: { count: 3 } } } })).toBe(
      'Terima kasih, 📷 3 foto sudah saya simpan.',
    );
  });

  it('a language without a folder falls back to Indonesian', () => {
    expect(text({ key: 'fine' }, 'xx')).toBe('Baik.');
  });

  it('choices carry draft, step and choice, and the place button its label', () => {
    const message = speech.render(
      {
        lines: [{ key: 'fine' }],
        choices: [{ draft: 'd', step: 's', choice: 'c', label: { key: 'choice.send' }, style: 'primary' }],
        askPlace: true,
      },
      'id',
      zone,
    );
    expect(message.choices).toEqual([{ id: 'd:s:c', label: 'Kirim', style: 'primary' }]);
    expect(message.askPlace).toBe('📍 Kirim lokasi');
  });

  it('an empty sentence leaves no empty line', () => {
    expect(speech.render({ lines: [{ key: 'fine' }, { key: 'nothing' }, { key: 'fine' }] }, 'id', zone).text).toEqual([
      { text: 'Baik.\nBaik.' },
    ]);
  });
});
