/** What people say besides their report: praise of officers, questions where else to report, another's name that shall not stand there, a taunt behind an address. */
import { describe, expect, it } from 'vitest';
import { suggestKind } from '../../src/dialogue/understand/kind.ts';
import { requestsIn } from '../../src/dialogue/understand/two.ts';
import { categories, World } from '../support/core.ts';

const keys = (said: ReturnType<World['text']>) => said.flatMap((say) => say.lines.map((line) => line.key));

function told(...texts: string[]): World {
  const world = new World();
  for (const text of texts) world.text(text);
  return world;
}

const rated = () => {
  const world = told('lampu mati di jl kenari 3', 'kirim');
  world.central('complaint.resolved', { text: 'sudah diganti' });
  for (const text of ['sudah', '5']) world.text(text);
  return world;
};

describe('once a report is rated', () => {
  it.each(['makasih petugasnya cepat', 'petugasnya sopan banget', 'terima kasih pelayanannya ramah'])('"%s" begins no other', (text) => {
    const world = rated();
    expect(keys(world.text(text))).toEqual(['thanks.welcome']);
    expect(world.talk.state?.draft).toBeNull();
  });

  it.each(['petugasnya kasar banget', 'petugas parkir di jl mawar minta uang'])('"%s" is heard', (text) => {
    expect(keys(rated().text(text))).not.toContain('thanks.welcome');
  });
});

describe('a question about reporting', () => {
  it.each(['yg kabupaten lapornya kmn?', 'kalau di kota lain lapornya ke mana', 'buat warga kabupaten ngadunya ke siapa min'])(
    '"%s" is answered by what is served here',
    (text) => {
      expect(keys(told('jalan rusak di jl mawar').text(text))[0]).toBe('faq.official');
    },
  );

  it.each(['kalo saya ganti nomer gimana', 'nomor hp saya mau ganti min', 'misal ganti hp laporannya masih ada?'])(
    '"%s" is answered by the way to take the reports along',
    (text) => {
      expect(keys(told('jalan rusak di jl mawar', 'kirim').text(text))).toEqual(['faq.moved']);
    },
  );

  it.each(['nomor antrian saya diganti petugas puskesmas', 'ganti lampu jalan dong di jl mawar'])('"%s" tells', (text) => {
    expect(keys(told().text(text))).not.toContain('faq.moved');
  });
});

describe("somebody else's name", () => {
  it('goes from what was told when it shall not stand there, and the teller stays as they were', () => {
    const world = told('got mampet di jl kenari, dibuangi sampah sama Bu Tini', 'jgn nyebut nama bu tini ya');
    expect(world.talk.state?.draft).toMatchObject({
      visibility: 'public',
      pieces: [{ text: 'got mampet di jl kenari, dibuangi sampah sama Bu …' }],
    });
  });

  it('is not the own', () => {
    expect(told('got mampet di jl kenari', 'jgn sebut nama saya ya').talk.state?.draft?.visibility).toBe('anonymous');
  });
});

describe('where it is', () => {
  it.each(['perum graha asri blok d. PUAS??', 'perum graha asri blok d, ngerti kan'])('"%s" is told without the taunt', (text) => {
    expect(told('air pdam mati', text).talk.state?.draft?.place?.text).toBe('perum graha asri blok d');
  });

  it.each([
    ['pasar', 'nongko', 'pasar nongko'],
    ['jembatan', 'gantung kaler', 'jembatan gantung kaler'],
  ])('"%s" and "%s" is %s', (first, second, place) => {
    expect(told('sampah numpuk', first, second).talk.state?.draft?.place?.text).toBe(place);
  });

  it('a place that is named again is no second one', () => {
    const world = told('itu jembatan kecil di kali pepe', 'pagernya ilang dicolong. kali pepe yg lewat kampung kestalan rt 2');
    expect(world.talk.state?.draft).toMatchObject({ asked: 'summary', place: { text: 'kali pepe, kampung kestalan rt 2' } });
  });
});

it.each([
  ['tolong halte depan kampus dikasih atap sama kursi, kalau hujan pada kehujanan semua', 'aspiration'],
  ['tolong gorong gorongnya ditambah, kalau hujan banjir terus', 'grievance'],
  ['jalan depan rumah becek kalau hujan', 'grievance'],
  [
    'Selamat siang. Saya pensiunan. Ingin bertanya, apakah benar warga kota dapat berobat cukup dengan menunjukkan KTP? BPJS saya menunggak dua tahun',
    'information',
  ],
  [
    'halo ini saya mau tanya cucu saya kan lulus sd mau masuk smp negeri tapi kk nya baru pindah belum ada setahun itu apa bisa ikut yang zonasi atau gimana ya soalnya kata tetangga tidak bisa',
    'information',
  ],
])('%s: %s', (text, kind) => {
  expect(suggestKind(text)).toBe(kind);
});

it('two places of which only one is named again are two', () => {
  expect(requestsIn('jalan rusak di jl mawar, lampu mati di jl kenanga', categories)).toHaveLength(2);
});

describe('right after filing', () => {
  it.each(['maaf ngrepoti', 'maaf merepotkan ya min', 'maaf bawel'])('"%s" is no wish', (text) => {
    expect(keys(told('lampu mati di jl kenari 3', 'kirim').text(text))).toEqual(['fine.later']);
  });

  it.each(['ga usah diurus deh'])('what only sounds like taking it back is asked: "%s"', (text) => {
    const world = told('lampu mati di jl kenari 3', 'kirim');
    expect(keys(world.text(text))).toEqual(['undo.hint']);
    expect(world.complaints.filter(({ status }) => status === 'withdrawn')).toEqual([]);
  });
});
