/** What people reply every day: to the summary, below "sudah beres?", and below what officers wrote. */
import { describe, expect, it } from 'vitest';
import { World } from '../support/core.ts';

const story = 'lampu jalan mati di jl anggrek raya depan indomaret';
const keys = (world: World, text: string) => world.text(text).flatMap(({ lines }) => lines.map(({ key }) => key));
const filed = (told = story) => {
  const world = new World();
  world.text(told);
  world.text('kirim');
  return world;
};
const claimed = () => {
  const world = filed();
  world.central('complaint.resolved', { agency: 'Dinas', text: 'Sudah dikerjakan.' });
  return world;
};
const solved = (world: World) => world.effects.flatMap((effect) => (effect.type === 'solved' ? [effect.solved] : []));

describe('at the summary', () => {
  it.each([
    'yaudah sekalian dilaporin aja deh',
    'tolong dilapor juga ya',
    'yep kirim',
    'bismillah kirim',
    'mau foto apa lagi?? ga usah. kirim',
  ])('"%s" sends', (said) => {
    const world = new World();
    world.text(story);
    world.text(said);
    expect(world.filings).toHaveLength(1);
  });

  it('what agrees before "kirim" is no part of the story', () => {
    const world = new World();
    world.text(story);
    world.text('yes kirim');
    expect(world.filings[0]?.pieces.map(({ text }) => text)).toEqual([story]);
  });

  it.each([
    'saya salah, itu masuk kabupaten ternyata. batalkan saja',
    'nevermind min',
    'kasian juga sih orangnya, jangan dikirim ya',
    'hapus min hapus',
  ])('"%s" calls it off', (said) => {
    const world = new World();
    world.text(story);
    expect(keys(world, said)).toContain('draft.cancelled');
  });

  it.each(['wah rapi banget tulisannya, thanks ya', 'makasih udah dirangkumin'])('"%s" sends nothing', (said) => {
    const world = new World();
    world.text(story);
    world.text(said);
    expect(world.filings).toHaveLength(0);
  });

  it.each([
    'anon ya kak, aku lewat situ tiap hari',
    'iya disamarkan aja',
    'bisa ga laporannya ga nyebut saya?',
    'tolong jangan sampai nama dan nomor saya dikasih ke kelurahan',
  ])('"%s" hides the name', (said) => {
    const world = new World();
    world.text(story);
    world.text(said);
    expect(world.talk.state?.draft?.visibility).toBe('anonymous');
  });

  it('a message that was not meant for us goes', () => {
    const world = new World();
    world.text('mah jangan lupa ambil jemuran mendung ini');
    world.text('eh ya ampun maaf salah kirim pak 🙏🙏');
    expect(world.talk.state?.draft).toBeNull();
  });

  it('further questions leave a question one', () => {
    const world = new World();
    world.text('min mau tanya pajak motor saya mati 2 tahun kena denda brp ya');
    world.text('oh samsat ya. samsat bogor kota yg di mana min');
    world.text('kirim');
    world.text('kirim');
    expect(world.filings[0]?.kind).toBe('information');
  });
});

describe('of two matters', () => {
  it('"kirim dua duanya" sends the first and shows the other', () => {
    const world = new World();
    world.text('jalan rusak di jl ahmad yani. terus lampu taman heulang mati semua');
    world.text('kirim dua duanya');
    expect(world.filings).toHaveLength(1);
    expect(world.talk.state?.draft?.asked).toBe('second');
    world.text('ya');
    expect(world.filings.map(({ place }) => place?.text)).toEqual(['jl ahmad yani', 'taman heulang']);
  });

  it('"beda lagi" tells the other', () => {
    const world = new World();
    world.text('got mampet bau banget di gang kelor rt 3 rw 5 menteng');
    world.text('beda lagi, lampu jalan juga mati');
    expect(world.talk.state?.draft?.asked).toBe('split');
  });
});

describe('below "di mana?"', () => {
  it.each(['tuh fotonya di atas', 'iya keliatan kan', 'jangan telpon ya. chat aja'])('"%s" is no place', (said) => {
    const world = new World();
    world.text('ada kabel menjuntai');
    world.text(said);
    expect(world.talk.state?.draft?.place ?? null).toBeNull();
    expect(world.talk.state?.draft?.pieces.map(({ text }) => text)).toContain(said);
  });
});

describe('below the offer of secrecy', () => {
  it('money taken at an office counter brings it, and "ok kirim" asks no more about it', () => {
    const world = new World();
    world.text('saya urus surat pindah di kelurahan sukasari, sama stafnya dimintain 150rb');
    expect(world.talk.state?.draft?.asked).toBe('secrecy');
    world.text('ok kirim');
    expect(world.talk.state?.draft).toMatchObject({ visibility: 'secret', done: expect.arrayContaining(['detail', 'evidence']) });
  });

  it('whether the name becomes known is answered, however it is asked', () => {
    expect(keys(new World(), 'maaf mau tanya, kalau lapor di sini nama saya ketahuan ga?')).toContain('faq.safe');
  });
});

describe('below "sudah beres?"', () => {
  it.each(['ya', '👍👍', 'saya anggap selesai. semoga tidak terulang ke orang lain.'])('"%s" closes', (said) => {
    const world = claimed();
    world.text(said);
    expect(solved(world)).toEqual([true]);
  });

  it.each(['sudah dipangkas tapi rantingnya ditinggal di got depan rumah pak', 'udah dipotong eh numpuk lagi dahannya'])(
    '"%s" opens it again',
    (said) => {
      const world = filed('pohon depan rumah di jalan bangbarung 14 miring banget');
      world.central('complaint.resolved', { agency: 'Dinas', text: 'Sudah dipangkas.' });
      world.text(said);
      expect(solved(world)).toEqual([false]);
    },
  );

  it.each(['mungkin', 'soalnya aku tutup toko jam 5 masih terang jadi ga tau', 'makasih ya min'])('"%s" does not say', (said) => {
    const world = claimed();
    expect(keys(world, said)).toContain('question.solved.later');
    expect(solved(world)).toEqual([]);
  });

  it('it is answered while another report is being told', () => {
    const world = filed();
    world.text('sampah numpuk di depan sekolah sudah seminggu');
    world.central('complaint.resolved', { agency: 'Dinas', text: 'Sudah dikerjakan.' });
    world.text('udah nyala min nuhun');
    expect(solved(world)).toEqual([true]);
    expect(world.talk.state?.draft).not.toBeNull();
  });
});

describe('below what officers wrote', () => {
  it('fear is answered and passed on', () => {
    const world = filed('tetangga saya tiap sore bakar sampah plastik di jalan artzimar 2');
    world.central('complaint.replied', { agency: 'Kelurahan', text: 'Petugas akan memberi himbauan.' });
    expect(keys(world, 'himbauannya jangan ke rumah saya ya pak nanti ketauan')).toEqual(expect.arrayContaining(['fear', 'added']));
  });

  it('a description sounds no alarm', () => {
    const world = filed('stafnya dimintain 150rb di kelurahan sukasari');
    world.text('tidak usah');
    world.text('kirim');
    world.central('complaint.info_requested', { text: 'Mohon ciri-ciri petugas tersebut.' });
    const said = keys(world, 'cowok, umur 30an, pake kacamata, duduk di meja sebelah kiri pintu masuk. namanya saya ga tau');
    expect(said).not.toContain('emergency');
  });

  it('who was sent around is shown how it stands', () => {
    const world = filed();
    world.central('complaint.rejected', { text: 'Bukan kewenangan kami.' });
    world.text('ah dilempar lempar. yaudah nuhun');
    expect(world.talk.state?.draft).toBeNull();
  });
});

describe('once it is filed', () => {
  it.each(['pagi, mau menanyakan kelanjutan usulan zebra cross kami', 'dicuekin ya?'])('"%s" asks how it stands', (said) => {
    const world = filed();
    world.wait(8 * 86_400_000);
    expect(keys(world, said)).toContain('own.head');
    expect(world.talk.state?.draft).toBeNull();
  });

  it.each(['udh mati disiram warga', 'ga ada yg luka'])('"%s" sounds no alarm', (said) => {
    expect(keys(filed('tempat sampah kebakar di jl bangka depan smp 3'), said)).toEqual(['added']);
  });

  it('"nanti kalo ada apa2 gw chat sini ya" is read, and nothing is asked', () => {
    expect(keys(filed(), 'nanti kalo ada apa2 gw chat sini ya')).toEqual(['fine.later']);
  });

  it('that it still is so goes to the only report of it, days later', () => {
    const world = filed('got mampet bau banget di gang kelor rt 3 rw 5 menteng');
    world.wait(2 * 86_400_000);
    expect(keys(world, 'masih bau bgt min got nya')).toEqual(['added']);
  });

  it('that officers came is more for it', () => {
    const world = filed('pohon tumbang nutup jalan di depan IPB baranangsiang');
    world.wait(600_000);
    world.text('min udah ada BPBD gergaji');
    expect(world.effects.at(-1)).toMatchObject({ type: 'add' });
  });

  it.each([
    'bu yg kemaren bisa ditarik ga? kandangnya udah dipindah',
    'kalo gitu cabut aja laporan saya',
    'kami sudah damai, mohon laporannya ditarik',
  ])('"%s" takes it back', (said) => {
    const world = filed();
    world.text(said);
    expect(world.effects.at(-1)).toMatchObject({ type: 'withdraw' });
  });
});

it('a place told with turns and slopes sounds no alarm', () => {
  const world = new World();
  world.text('lampu jalannya mati serem banget lewatnya malem');
  const said = keys(world, 'daerah loji. dari perempatan loji belok ke arah sindang barang, trs turunan');
  expect(said).not.toContain('emergency');
});

describe('small words behind a number', () => {
  it.each([
    ['5 dah', 5],
    ['ya 4 deh pang', 4],
    ['nah 3 lah', 3],
    ['3 ae, suwe soale', 3],
    ['empat la, petugasnya ramah kali', 4],
  ])('"%s" are stars', (said, stars) => {
    const world = new World();
    for (const text of ['got mampet di jl mawar 3', 'kirim']) world.text(text);
    world.central('complaint.resolved', {});
    for (const text of ['sudah lancar', said]) world.text(text);
    expect(world.effects.at(-1)).toMatchObject({ type: 'rate', stars });
  });
});

describe('below a report that is sent', () => {
  it.each(['udah? gitu doang? payah lu bot', 'serius? ga guna', 'jangan dioper2 terus kayak bola pingpong', 'ga usah nilai'])(
    '"%s" tells nothing, and takes nothing back',
    (said) => {
      const world = new World();
      for (const text of ['got mampet di jl mawar 3', 'kirim']) world.text(text);
      const says = world.text(said);
      expect(says.some(({ choices }) => choices?.some(({ step }) => step === 'to' || step === 'withdraw'))).toBe(false);
      expect(world.talk.state).toMatchObject({ draft: null, loose: null });
    },
  );

  it.each(['serius? jalan itu lama banget gelapnya', 'lampunya juga payah, gitu doang ga dibenerin'])('"%s" may tell', (said) => {
    const world = new World();
    for (const text of ['got mampet di jl mawar 3', 'kirim', said]) world.text(text);
    expect(world.talk.state?.loose ?? world.talk.state?.draft ?? world.effects.find(({ type }) => type === 'add')).toBeTruthy();
  });
});
