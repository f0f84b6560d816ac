/** Corrections in words no rule has: what is called wrong goes out of the place, what is right stands there; the words are heard by the sense for the parts of a message. */
import { describe, expect, it } from 'vitest';
import { putRight } from '../../src/dialogue/understand/place-right.ts';
import { World } from '../support/core.ts';

function after(...messages: string[]) {
  const world = new World();
  for (const message of messages) world.text(message);
  return world.talk.state?.draft;
}

it.each([
  ['lampu jalan mati di jl kenanga dekat sd 1', 'ora sd 1 tapi sd 2', 'jl kenanga dekat sd 2'],
  ['lampu jalan mati di jl kenanga dekat sungai andai', 'lain sungai andai, sungai jingah lah', 'jl kenanga dekat sungai jingah'],
  ['lampu jalan mati di jl kenanga rt 1 dekat cibiru wetan', 'cibiru hilir, sanes cibiru wetan', 'jl kenanga rt 1 dekat cibiru hilir'],
  ['lampu jalan mati di jl kenanga rt 1 dekat lubuk alung', 'ndak lubuk alung do da, lubuk buayo', 'jl kenanga rt 1 dekat lubuk buayo'],
  ['sampah numpuk pinggir kali ciliwung deket jembatan panus', 'eh salah pak, jembatan besi', 'pinggir kali ciliwung deket jembatan besi'],
])('of "%s" "%s" makes %s', (story, said, place) => {
  expect(after(story, said)).toMatchObject({ asked: 'summary', place: { text: place } });
});

it('what is left of a name put right is no part of the place', () => {
  const said = 'salah min bukan pattimura, jl kapten bakaruddin, beliung. yg dkt simpang tiga ada tukang duren';
  expect(after('lobang gede di jl kapt pattimura', said)?.place?.text).toBe('jl kapten bakaruddin');
});

it('of two that are named one after the other the wrong one goes', () => {
  expect(putRight('perempatan yang mau ke arah terminal lama', 'bukan terminal lama, terminal baru')).toBe(
    'perempatan yang mau ke arah terminal baru',
  );
});

it.each([
  ['jl raya dadap', 'bukan dadap tapi jl raya kosambi, depan pasar', 'jl raya kosambi, depan pasar'],
  ['jl raya wiyung', 'bukan wiyung maksudnya jl raya menganti, sebelah bengkel', 'jl raya menganti, sebelah bengkel'],
  ['jl raya kosambi no 4', 'bukan kosambi tapi jl raya dadap', 'jl raya dadap no 4'],
  ['gang kelinci', 'bukan kelinci, maksudnya jl kancil', 'jl kancil'],
  ['jl raya narogong', 'bukan narogong, cileungsi', 'jl raya cileungsi'],
  ['jl raya narogong', 'eh bukan raya narogong, jl raya setu maksudnya deket pasar', 'jl raya setu deket pasar'],
  ['jl kenanga rw 7 blok c', 'di situ tertulis rw 7, padahal rw 4', 'jl kenanga rw 4 blok c'],
  ['jl kenanga rw 7 blok c', 'oke semua kecuali blok c mestinya blok f', 'jl kenanga rw 7 blok f'],
  ['jl kenanga no 36', 'nomor rumahnya 63 bukan 36', 'jl kenanga no 63'],
  ['gang delima lorong 4', 'lorong 14 bang bukan 4', 'gang delima lorong 14'],
  ['belakang kantor camat', 'belakang diganti samping kantor camat', 'samping kantor camat'],
  ['kulon pasar legi', 'dudu kulon pasar legi, wetan pasar', 'wetan pasar legi'],
  ['sesudah jembatan layang', 'salah dikit, sebelum jembatan bukan sesudah', 'sebelum jembatan layang'],
  ['batu timur', 'mestinya batu barat, masa ditulis batu timur', 'batu barat'],
  ['sukamulya', 'nama desanya salah ketik, sukamulia pakai i bukan sukamulya', 'sukamulia'],
  ['cimanggis', 'cimanggis apaan, cilodong', 'cilodong'],
  ['jl kenanga km 3', 'km 3 kurang pas, kira2 km 5 dekat bengkel las', 'jl kenanga km 5 dekat bengkel las'],
  ['gg kenanga lorong 3', 'lokasinya pindah dari lorong 3 ke lorong 13', 'gg kenanga lorong 13'],
  ['batu timur', 'sip tapi ganti dulu batu utara', 'batu utara'],
  ['jl sadewa barat no 2', '*tengah', 'jl sadewa tengah no 2'],
  ['jl cendrawaseh no 2', 'cendrawasih*', 'jl cendrawasih no 2'],
  ['posyandu anggrek', 'lha saya bilang posyandu kenanga kenapa jadi anggrek', 'posyandu kenanga'],
  ['pasar kembang', 'saya ga di pasar kembang kak, ini pasar burung', 'pasar burung'],
])('"%s" and "%s": %s', (told, said, place) => {
  expect(putRight(told, said) ?? told).toBe(place);
});

it.each([
  ['rw nya rw 4', 'jl kenanga no 8, rw 4'],
  ['iya sih cuman gangnya gang 7', 'jl kenanga no 8, gang 7'],
  ['di situ tertulis rw 2 padahal rw 12, kebalik nulisnya', 'jl kenanga no 8, rw 12'],
  ['hampir bener cuma jl kenanga besar', 'jl kenanga besar no 8'],
  ['SDN 3 WOOY', 'jl kenanga no 8, SDN 3'],
  ['jatiasih maksudku', 'jl kenanga no 8, jatiasih'],
  ['nah cipinang tiga', 'jl kenanga no 8, cipinang tiga'],
  ['tempatnya ngaco kak, jl flamboyan', 'jl flamboyan'],
  ['tulisan nama jalannya kurang huruf, jl kenangan', 'jl kenangan no 8'],
  ['alamatnya pindah ke rumah anak saya, perum puri b2, jangan rumah lama', 'rumah anak saya, perum puri b2'],
])('at the summary of a report of jl kenanga no 8 "%s" makes %s', (said, place) => {
  const draft = after('lampu jalan mati di jl kenanga no 8', said);
  expect(draft).toMatchObject({ asked: 'summary', place: { text: place } });
});

it('a name of the place is told to its end', () => {
  expect(after('lampu jalan mati di jl sudirman no 5', 'sudirman cilongok')?.place?.text).toBe('jl sudirman cilongok no 5');
});

it.each(['hmmm', 'lanjutt', 'pas belokan banget', 'motornya mio j', 'pelakunya budi', 'nama saya suparman'])(
  '"%s" names no place',
  (said) => {
    expect(after('lampu jalan mati di jl kenanga no 8', said)?.place?.text ?? 'jl kenanga no 8').toBe('jl kenanga no 8');
  },
);

it.each([
  ['jl kenanga rt 5', 'rt 6 juga kena, bukan rt 5 aja'],
  ['jl kenanga rt 5', 'rt 5 bukan rt 6'],
  ['jl kenanga rt 5', 'harusnya rt 5 kan, bukan rt 6'],
  ['jl kenanga depan masjid', 'kalau mau ke sini lewat belakang pasar soalnya depan masjid ditutup'],
  ['pasar kembang', 'petugas malah ke pasar burung padahal saya di pasar kembang'],
  ['rusun pelita', 'pelita udah bener tapi blok c, kok tertulis blok a'],
  ['jl sadewa no 2', '*gelap'],
  ['batu timur', 'kalau hujan batu utara banjir'],
  ['jl kenanga no 5', 'iurannya 500 bukan 300'],
  ['jl kenanga lorong 3', 'kelas 3 sama kelas 4 yang paling parah'],
])('of %s nothing is changed by "%s"', (told, said) => {
  expect(putRight(told, said) ?? told).toBe(told);
});

it('a story that tells the wrong name keeps the words that put it right', () => {
  const draft = after('lampu jalan mati di sukamulya', 'sukamulya', 'lewati', 'salah ketik itu, sukamulia pakai i bukan sukamulya');
  expect(draft?.place?.text).toBe('sukamulia');
  expect(draft?.pieces).toHaveLength(2);
});

it('what is told besides goes into the report', () => {
  const draft = after('lampu jalan mati di jl kenanga dekat sd 1', 'ora sd 1 tapi sd 2, tiange yo miring arep ambruk pisan');
  expect(draft?.place?.text).toBe('jl kenanga dekat sd 2');
  expect(draft?.pieces.map(({ text }) => text).join(' ')).toContain('miring');
});

it('what stands nowhere in the place puts nothing of it right', () => {
  expect(after('lampu jalan mati di jl kenanga rt 1', 'ora pasar legi tapi pasar gedhe')?.place?.text).toContain('jl kenanga rt 1');
});

it.each([
  ['jl melati depan bank jateng', 'eh bukan melati, flamboyan depan hotel indah', 'jl flamboyan depan hotel indah'],
  [
    'jl pandanaran dpn kantor pos',
    'bukan pandanaran deng, udah masuk gajahmada. aduh pokoknya gajahmada dpn smpn 5',
    'jl gajahmada dpn smpn 5',
  ],
  ['manahan, deket lapangan', 'salah ketik, mangkubumen bukan manahan. mangkubumen wetan', 'mangkubumen wetan, deket lapangan'],
  ['jl melati depan bank jateng, kel sukasari', 'bukan melati, flamboyan deket pasar', 'jl flamboyan deket pasar, kel sukasari'],
  ['jl melati depan bank jateng', 'bukan melati tapi flamboyan', 'jl flamboyan depan bank jateng'],
  ['jl melati depan bank jateng', 'bukan melati, flamboyan. flamboyan lebih gelap', 'jl flamboyan depan bank jateng'],
])('of "%s" "%s" makes "%s", told to the end and with one spot', (told, said, place) => {
  expect(putRight(told, said)).toBe(place);
});

it.each([
  [
    'jl ki hajar, depan spbu',
    'lokasinya seberang pom, bukan depannya pas. sampingnya bengkel las',
    'jl ki hajar, seberang pom, samping bengkel las',
  ],
  ['jl anggrek 3 depan masjid', 'tempatnya samping masjid persis, bukan depan', 'jl anggrek 3 samping masjid'],
  ['jl kahar muzakir', 'eh bukan kahar muzakir deng, itu yg sejajar.. jl untung suropati. maap', 'jl untung suropati'],
  ['jl anggrek', 'bukan jl anggrek, yg sebelahnya itu jl melur. sori', 'jl melur'],
  ['sukun, gang mburi pasar turi', 'sukune dibusek wae', 'gang mburi pasar turi'],
  ['jl mawar, kelurahan sukun', 'kelurahannya ga usah ditulis', 'jl mawar'],
  ['jl mawar, kelurahan sukun', 'sampahnya dibuang aja di situ', null],
  ['jl ki hajar, depan spbu', 'bukan sampah tapi got', null],
])('of "%s" "%s" makes %s', (told, said, place) => {
  expect(putRight(told, said)).toBe(place);
});

describe('a spot by another thing', () => {
  const spot = 'jl kenari arah terminal, depan bca';
  it.each([
    ['eh mandiri deng bkn bca', 'jl kenari arah terminal, depan mandiri'],
    ['warung soto, bukan bca', 'jl kenari arah terminal, depan warung soto'],
  ])('"%s"', (said, place) => {
    expect(putRight(spot, said)).toBe(place);
  });

  it.each(['toko sebelah juga gelap, bukan bca aja', 'lampu rusak bukan bca', 'eh got deng bkn lampu'])('"%s" is none', (said) => {
    expect(putRight(spot, said)).toBeNull();
  });
});

describe('a gate or a turn told with its name', () => {
  const at = (...messages: string[]) => {
    const world = new World();
    for (const message of messages) world.text(message);
    return world.talk.state?.draft?.place?.text;
  };
  it.each([
    ['lampu mati di jl kenari sampe gerbang', 'gerbang puri kencana maksudnya', 'puri kencana'],
    ['jalan bolong di jl kenari', 'gapura puri asri maksudnya', 'gapura puri asri'],
  ])('"%s", "%s"', (story, said, place) => {
    expect(at(story, said)).toContain(place);
  });

  it.each(['tiang lampu maksudnya', 'satpol pp maksudnya', 'pintu air rusak maksudnya'])('"%s" is no place', (said) => {
    expect(at('pju mati di jl kenari', said)).toBe('jl kenari');
  });
});
