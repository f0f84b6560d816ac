/** What is asked below what officers asked or wrote, a report that is over and wanted again, and one taken back behind a reason. */
import { describe, expect, it } from 'vitest';
import { World } from '../support/core.ts';

const day = 86_400_000;
const keys = (world: World, text: string) => world.text(text).flatMap(({ lines }) => lines.map(({ key }) => key));
const filed = (story = 'lampu jalan mati di jl anggrek raya depan indomaret') => {
  const world = new World();
  world.text(story);
  world.text('kirim');
  return world;
};
const told = (type: string, data: Record<string, string> = {}) => {
  const world = filed();
  world.wait(2 * day);
  world.central(`complaint.${type}`, data);
  return world;
};
const asked = () => told('info_requested', { text: 'Mohon nama perumahan dan jadwal yang dijanjikan LPS.' });

describe('a question below what officers ask', () => {
  it.each([
    'emang LPS apa?',
    'jadwal apa maksudnya?',
    'kenapa harus dijawab?',
    'buat apa ditanya lagi',
    'kalau saya sebut apa dijamin tidak bocor',
  ])('"%s" goes to them, and theirs stays open', (said) => {
    const world = asked();
    expect(keys(world, said)).toContain('question.asked_back');
    expect(world.effects.at(-1)).toMatchObject({ type: 'add', text: said });
    expect(world.talk.state?.questions).toMatchObject([{ type: 'info' }]);
    world.text('belimbing indah, senin kamis');
    expect(world.talk.state?.questions).toEqual([]);
  });

  it('who asks, and what silence does, is answered', () => {
    expect(keys(asked(), 'siapa yang nanya?')).toEqual(['faq.asker']);
    expect(keys(asked(), 'kalau saya tidak jawab bagaimana')).toEqual(['faq.unanswered']);
  });

  it.each(['ga tau jadwalnya', 'belimbing indah', 'blok d no 3?'])('"%s" answers', (said) => {
    const world = asked();
    expect(keys(world, said)).toEqual(['added']);
    expect(world.talk.state?.questions).toEqual([]);
  });
});

describe('below a refusal', () => {
  it.each(['ga adil. buat apa ada aplikasi ini kalau ditolak', 'saya tidak terima', 'buat apa lapor kalau gitu'])(
    '"%s" is heard',
    (said) => {
      expect(keys(told('rejected', { text: 'Bukan kewenangan kami.' }), said)).toEqual(['refused.heard', 'added']);
    },
  );

  it.each(['diarsipkan tu artinya dibuang?', 'kok diarsipkan?', 'artinya apa diarsipkan'])('"%s" is explained', (said) => {
    expect(keys(told('archived'), said)).toEqual(['meaning.archive']);
  });

  it('a mere yes adds nothing', () => {
    expect(keys(told('rejected', { text: 'Bukan kewenangan kami.' }), 'yo lah')).toEqual(['fine.later']);
  });
});

describe('once more', () => {
  it.each(['ya udah bikin lagi sama persis', 'kirim ulang laporan yang tadi', 'lapor lagi yang sama'])(
    '"%s" begins another report that names the one that is over',
    (said) => {
      const world = told('archived');
      expect(keys(world, said)[0]).toBe('again');
      const number = world.complaints[0]?.number ?? '';
      expect(world.talk.state?.draft).toMatchObject({ asked: 'summary', place: { text: 'jl anggrek raya depan indomaret' } });
      expect(world.talk.state?.draft?.pieces[0]?.text).toContain(number);
      world.text('kirim & tolong tulis ini yg kedua kali');
      expect(world.filings[1]?.pieces.at(-1)?.text).toBe('ini yg kedua kali');
    },
  );

  it('one that is open is shown', () => {
    expect(keys(filed(), 'kirim ulang laporan yang tadi')).toContain('own.head');
  });
});

describe('taken back behind a reason', () => {
  const noise = 'orgen tunggal sampai jam 2 malam di jl anggrek raya berisik';

  it.each(['udah berhenti musiknya wkwk cabut aja lah', 'musiknya udah mati, tutup aja', 'kasian tetangga batalin aja deh'])(
    '"%s"',
    (said) => {
      const world = filed(noise);
      world.text(said);
      expect(world.effects.at(-1)).toMatchObject({ type: 'withdraw' });
    },
  );

  it.each(['speakernya cabut aja', 'jalan anggreknya tutup aja'])('"%s" is of the thing', (said) => {
    const world = filed(noise);
    world.text(said);
    expect(world.effects.some(({ type }) => type === 'withdraw')).toBe(false);
  });
});

it.each(['oh iya minggu ini malah ga diangkat sama sekali, tambahin', 'minggu ini ga diangkut, tolong ditambahin ya'])(
  '"%s" is added days later',
  (said) => {
    const world = filed('sampah diangkut seminggu sekali di jl anggrek raya blok d');
    world.wait(2 * day);
    expect(keys(world, said)).toEqual(['added']);
  },
);

it('"dishub tau nama saya?" is answered, and hides nothing', () => {
  const world = told('routed', { agency: 'Dishub' });
  expect(keys(world, 'dishub tau nama saya?')[0]).toBe('faq.readers');
  expect(world.effects.some(({ type }) => type === 'correct')).toBe(false);
});

describe('a report that is only supposed', () => {
  const keysOf = (...texts: string[]) => {
    const world = new World();
    const said = texts.map((text) => world.text(text).flatMap(({ lines }) => lines.map(({ key }) => key)));
    return { keys: said.at(-1) ?? [], draft: world.talk.state?.draft ?? null };
  };

  it.each(['kalo gw lapor jalan rusak gitu yg baca siapa emg?', 'kalau lapor jalan rusak di jl mawar berapa lama diproses'])(
    '"%s" is answered and begins none',
    (asked) => {
      const { keys, draft } = keysOf(asked);
      expect(keys[0]).toMatch(/^faq\./);
      expect(draft).toBeNull();
    },
  );

  it.each(['nanya doang', 'kaga ada, nanya doang. rumah gw di bintara aman2 aja jalannya mulus', 'cuma tanya kok'])(
    '"%s" begins none either',
    (said) => {
      const { keys, draft } = keysOf('kalo gw lapor jalan rusak gitu yg baca siapa emg?', said);
      expect(keys).toEqual(['door.ask']);
      expect(draft).toBeNull();
    },
  );

  it('nor does one below a report of their own', () => {
    const { keys, draft } = keysOf('lampu jalan mati di jl mawar', 'kirim', 'kalo gw lapor tetangga, ketauan ga gw');
    expect(keys[0]).toMatch(/^(?:faq|fear)/);
    expect(draft).toBeNull();
  });

  it('one that is told is none', () => {
    expect(keysOf('kalau saya lapor jalan di jl mawar 5 rusak parah apakah ditindak, sudah 2 tahun rusak').draft).not.toBeNull();
  });
});

describe('behind a report that is sent', () => {
  const sent = (said: string) => {
    const world = new World();
    for (const text of ['lampu jalan mati di jl mawar 3', 'kirim']) world.text(text);
    return { world, keys: world.text(said).flatMap(({ lines }) => lines.map(({ key }) => key)) };
  };

  it.each(['udah itu doang ya', 'itu doang min', 'segitu doang kak makasih'])('%j tells no more', (said) => {
    const { world } = sent(said);
    expect(world.effects.filter(({ type }) => type === 'add')).toEqual([]);
    expect(world.talk.state?.draft).toBeNull();
  });

  it.each(['pertanyaan saya udah dijawab blm ya bu', 'tadi pertanyaan saya udah masuk kan', 'pertanyaanku belum dijawab ya'])(
    '%j asks how it stands',
    (said) => {
      expect(sent(said).keys[0]).toBe('own.head');
    },
  );
});
