/** An emergency beside a report: its words and the report's never mix, and the offer to note it comes. */
import { describe, expect, it } from 'vitest';
import { hold } from '../../src/dialogue/night.ts';
import { dangers } from '../../src/dialogue/understand/emergency.ts';
import { World } from '../support/core.ts';
import { heldBack, labelled } from './fixtures/read.ts';

const story = 'lampu jalan mati di jl kenari 9 kel asri';
const danger = 'tolong ada kebakaran di pasar';
const pieces = (world: World) => world.talk.state?.draft?.pieces.map((piece) => piece.text);
const keys = (said: ReturnType<World['text']>) => said.flatMap((say) => say.lines.map((line) => line.key));

function told(...texts: string[]): World {
  const world = new World();
  for (const text of texts) world.text(text);
  return world;
}

describe('after an emergency without a report', () => {
  it('a story about something else does not take its words along, and it can still be noted', () => {
    const world = told('ada yg tenggelam', story);
    expect(pieces(world)).toEqual([story]);
    expect(keys(world.text('udh nelpon'))).toEqual(['emergency.note']);
    expect(pieces(world)).toEqual([story]);
  });

  it.each(['warga kumpul di jembatan citarum, belum ketemu', 'di jembatan citarum', 'sudah 2 jam tidak ada yang datang'])(
    '"%s" continues it',
    (text) => {
      expect(pieces(told('ada yg tenggelam', text))).toEqual(['ada yg tenggelam', text]);
    },
  );

  it('a short story with "sudah" in it is not lost', () => {
    expect(pieces(told('ada yg tenggelam', 'sampah sudah 2 minggu numpuk'))).toEqual(['sampah sudah 2 minggu numpuk']);
  });

  it.each(['catat ya', 'tolong dicatat', 'catat aja min'])('"%s" notes it', (text) => {
    expect(pieces(told('ada yg tenggelam', text))).toEqual(['ada yg tenggelam']);
  });
});

describe('an emergency while a report is told', () => {
  it('is answered with the numbers alone and stays out of the story', () => {
    const world = told(story);
    expect(world.text(danger)).toHaveLength(1);
    expect(pieces(world)).toEqual([story]);
  });

  it.each(['udh nelpon', 'sudah aman', 'ya'])('"%s" brings the offer to note it, the report waits', (text) => {
    const world = told(story, danger);
    expect(keys(world.text(text))).toEqual(['emergency.note']);
    expect(pieces(world)).toEqual([story]);
    expect(world.filings).toEqual([]);
    world.text('ya');
    expect(pieces(world)).toEqual([danger]);
    expect(world.talk.state?.kept.map((entry) => entry.draft.pieces[0]?.text)).toEqual([story]);
  });

  it('"tidak" leaves it and the report goes on', () => {
    for (const before of [[], ['udh nelpon']]) {
      const world = told(story, danger, ...before);
      expect(keys(world.text('tidak'))).toContain('summary');
      expect(pieces(world)).toEqual([story]);
      world.text('kirim');
      expect(world.filings[0]?.pieces.map((piece) => piece.text)).toEqual([story]);
    }
  });

  it('words about the scene go with it, the answer to the question goes to the report', () => {
    const world = told('sampah menumpuk', danger, 'apinya makin besar, warga panik');
    expect(pieces(world)).toEqual(['sampah menumpuk']);
    world.text('tidak');
    world.text('jl melati rt 3');
    expect(world.talk.state?.draft).toMatchObject({ pieces: [{ text: 'sampah menumpuk' }], place: { text: 'jl melati rt 3' } });
  });

  it('once the report goes on, a bare yes is its own', () => {
    const world = told('sampah menumpuk', danger, 'jl melati rt 3', 'ya');
    expect(world.filings).toHaveLength(1);
  });

  it.each(['sudah 2 minggu tidak diangkut', 'jl selamat 4 rt 3'])('"%s" after it is told to the report', (text) => {
    const world = told('sampah menumpuk', danger, text);
    expect(JSON.stringify(world.talk.state?.draft)).toContain(text);
  });

  it('a report about the danger itself takes more of it in', () => {
    const world = told('ada yg tenggelam', 'catat ya', 'tolong, ada lagi yang hanyut');
    expect(pieces(world)).toEqual(['ada yg tenggelam', 'tolong, ada lagi yang hanyut']);
  });
});

describe('an emergency at night', () => {
  it('is answered before the news that waits for the morning, which still waits', () => {
    const world = told(story, 'kirim');
    const talk = hold(world.talk, [{ lines: [{ key: 'status.solved' }] }], world.now + 3_600_000);
    if (talk === null) throw new Error('too much waits');
    world.talk = talk;
    expect(keys(world.text(danger))[0]).toBe('emergency');
    expect(keys(world.text('sudah aman'))[0]).toBe('status.solved');
  });
});

describe('after words of despair', () => {
  it('a report named by its number is answered', () => {
    const world = told('rasanya pengen mati aja');
    expect(keys(world.text('batalkan laporan 7K3QF-M'))[0]).toBe('own.unknown');
  });
});

it('"makasih" below "mau saya catat?" ends it', () => {
  const world = new World();
  world.text('tolong anak saya kejang!!');
  world.text('udah dibawa ke rs');
  expect(world.text('makasih').flatMap(({ lines }) => lines.map(({ key }) => key))).toEqual(['fine.later']);
});

describe('danger told in words no list knows', () => {
  it.each([
    'makasih ya semua, aku pamit, titip kucing saya',
    'udah cukup deh, aku mau berhenti jadi manusia',
    'aku ga aman di sini, dia baca hp ku',
    'satpam disiram cabe, toko dijarah',
    'kabelnya udah nyentuh atap',
  ])('after filing "%s" is no reply', (text) => {
    expect(keys(told(story, 'kirim').text(text))[0]).toMatch(/^emergency/);
  });

  it.each([
    'anak saya ditarik orang masuk mobil',
    'suami ngancem bakar saya pake bensin',
    'perampok masuk toko emas',
    'ponakan nelen pembersih lantai',
  ])('below a question "%s" is no answer', (text) => {
    expect(keys(told(story).text(text))[0]).toMatch(/^emergency/);
  });

  it.each([
    ['below a question', [story]],
    ['after filing', [story, 'kirim']],
  ])('of those held back, 99 of 100 who are heard alone are heard %s', (_where, before) => {
    const all = heldBack.filter((name) => name.startsWith('emergencies')).flatMap(labelled);
    const alone = all.filter(({ labels, text }) => labels[0] !== '-' && dangers(text).length > 0);
    const world = told(...before);
    const { talk } = world;
    const heard = alone.filter(({ text }) => {
      world.talk = talk;
      return keys(world.text(text))[0]?.startsWith('emergency');
    });
    expect(heard.length / alone.length).toBeGreaterThan(0.99);
  });

  it.each(['tolong ditarik pak, saya ndak mau panjang urusan', 'nenek salah pencet nak, jangan dikirim ya, ditarik lagi'])(
    'what sounds faintly like it and is a reply is one: "%s"',
    (text) => {
      expect(keys(told(story, 'kirim').text(text))[0]).not.toMatch(/^emergency/);
    },
  );
});
