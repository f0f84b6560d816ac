/** What people say in passing: that their name shall be hidden, whether it costs anything, and yes or later in other words. None of it is lost, and none of it becomes a story. */
import { describe, expect, it } from 'vitest';
import { titleOf } from '../../src/complaints/complaint.ts';
import { suggestCategory } from '../../src/dialogue/understand/category.ts';
import { suggestKind } from '../../src/dialogue/understand/kind.ts';
import { categories, World } from '../support/core.ts';

const story = 'lampu mati jl melati 3';
const keys = (said: ReturnType<World['text']>) => said.flatMap((say) => say.lines.map((line) => line.key));

function told(...texts: string[]): World {
  const world = new World();
  for (const text of texts) world.text(text);
  return world;
}

describe('a wish for a hidden name', () => {
  it.each([
    'sama jangan sebut nama saya',
    'oh iya nama saya jangan dicantumin ya',
    'namaku jangan ditulis',
    'nama saya tolong disamarkan',
    'jangan munculin identitas saya',
  ])('"%s" below the summary is obeyed at once', (text) => {
    const { draft } = told(story, text).talk.state ?? {};
    expect(draft).toMatchObject({ asked: 'summary', visibility: 'anonymous', pieces: [{ text: story }] });
  });

  it.each([
    ['jangan sebut nama saya', 'anonymous'],
    ['tolong rahasiakan identitas saya', 'secret'],
  ])('"%s" in the first message is obeyed, and not offered again', (wish, visibility) => {
    const { draft } = told(`${story}, ${wish}`).talk.state ?? {};
    expect(draft).toMatchObject({ asked: 'summary', visibility });
  });

  it('is said with the first question where there is no summary yet', () => {
    expect(keys(new World().text('lampu jalan mati, jangan sebut nama saya'))).toContain('hidden.anonymous');
  });

  it('makes secret at once what tells of corruption, and offers nothing', () => {
    const world = told('kades ngutip bansos 150rb di desa sukahurip, jangan sebut nama saya');
    expect(world.talk.state?.draft).toMatchObject({ asked: 'detail', visibility: 'secret' });
  });
});

describe('a question about reporting beside a report', () => {
  it.each([`${story}. ini gratis?`, `${story}, gratis kan?`, `ini gratis? ${story}`])(
    '"%s" is answered, and the report goes on',
    (text) => {
      const world = new World();
      expect(keys(world.text(text))).toContain('faq.free');
      expect(world.talk.state?.draft).toMatchObject({ asked: 'summary', place: { text: 'jl melati 3' }, pieces: [{ text: story }] });
    },
  );

  it('is answered once however often it is asked, beside others, and the lines of the story stay', () => {
    const world = new World();
    const said = world.text(`${story}\ntiangnya miring\n${'ini gratis? aman gak? '.repeat(300)}`);
    expect(keys(said).filter((key) => key.startsWith('faq.'))).toEqual(['faq.free', 'faq.safe']);
    expect(world.talk.state?.draft?.pieces).toMatchObject([{ text: `${story}\ntiangnya miring` }]);
  });

  it('alone begins none', () => {
    expect(told('kalau lapor jalan rusak, gratis ga?').talk.state?.draft).toBeNull();
  });
});

describe('at the summary', () => {
  it.each([
    ...[
      'betul sekali',
      'kirim sudah',
      'bener banget',
      'ok sesuai',
      'monggo dikirim',
      'kirim laporannya',
      'laporkan saja',
      'data sudah benar',
    ],
    ...['iya gas', 'udah bener semua', 'hooh', 'leres pisan', 'kirim ke dinas', 'silakan', 'ya betul kirim', 'kirimken', 'iyo', 'sepakat'],
  ])('"%s" sends', (text) => {
    expect(told(story, text).filings).toHaveLength(1);
  });

  it.each(['ntar malem', 'nanti saya kirim', 'bentar ya', 'pending dulu', 'belum dulu', 'nanti sore aja'])('"%s" waits', (text) => {
    const world = told(story, text);
    expect(world.filings).toHaveLength(0);
    expect(world.talk.state?.kept[0]?.why).toBe('paused');
  });

  it.each(['gak jadi kirim', 'dak jadi', 'hapus aja', 'ga jadi dikirim'])('"%s" sends nothing, and calls it off', (text) => {
    const world = told(story, text);
    expect(world.filings).toHaveLength(0);
    expect(world.talk.state?.kept[0]?.why).toBe('cancelled');
  });
});

describe('what it is about', () => {
  it('somebody who asks others for money is complained of', () => {
    expect(suggestKind('081234567890 minta 300rb')).toBe('grievance');
  });

  it.each(['raskin ga dikasih pak rt', 'bansos tidak dibagi pak rw'])('"%s" is about the aid, whoever kept it', (text) => {
    expect(suggestCategory(text, categories)).toBe('sosial_bansos');
  });

  it.each(['woy maling semua', 'dasar koruptor', 'penipu kalian'])('"%s" begins no report', (text) => {
    expect(told(text).talk.state?.draft).toBeNull();
  });

  it('a thief that is told of does', () => {
    expect(told('maling motor di jl melati 3').talk.state?.draft).not.toBeNull();
  });
});

describe('the title of a report told in pieces', () => {
  const title = (...texts: string[]) =>
    titleOf({
      visibility: 'public',
      place: null,
      submittedAt: 0,
      pieces: texts.map((text, i) => ({ message: `m${i}`, at: 0, text })),
    });

  it.each([
    [['lampu jalan mati di', 'jl melati 3'], 'lampu jalan mati di jl melati 3'],
    [['banjir', 'di pasar legi'], 'banjir, di pasar legi'],
    [['lampu jalan mati', 'sudah dua minggu'], 'lampu jalan mati'],
  ])('%j is "%s"', (texts, expected) => {
    expect(title(...texts)).toBe(expected);
  });
});

describe('what is asked of anything else right after filing', () => {
  it.each(['kl cuaca besok ujan ga', 'skor bola tadi malem berapa ya', 'resep rendang yang enak apa'])(
    '"%s" is no more of the report',
    (text) => {
      const world = told(story, 'kirim');
      expect(keys(world.text(text))).toEqual(['elsewhere']);
      expect(world.effects.some(({ type }) => type === 'add')).toBe(false);
    },
  );

  it.each(['tolong cepet soalnya besok hujan', 'kalo cuaca buruk petugasnya tetap kerja ga', 'anak saya ga bisa tidur gelap banget'])(
    '"%s" is heard by its officers',
    (text) => {
      const world = told(story, 'kirim');
      expect(keys(world.text(text))).not.toContain('elsewhere');
    },
  );
});
