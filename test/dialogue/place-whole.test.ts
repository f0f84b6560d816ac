/** A place is kept to its end, and nothing that is told of it is kept with it. */
import { expect, it } from 'vitest';
import { findPlace } from '../../src/dialogue/understand/place.ts';
import { placeTold } from '../../src/dialogue/understand/place-told.ts';
import { placesFor } from '../support/areas.ts';
import { World } from '../support/core.ts';

const answered = (text: string) => {
  const world = new World();
  for (const said of ['lampu jalan mati', text]) world.text(said);
  return world.talk.state?.draft?.place?.text ?? null;
};

it.each([
  ['berkas akta masuk di MPP jalan cianjur cuma disuruh nunggu', 'MPP jalan cianjur'],
  ['taman pramuka yg sisi cihapit, ada pohon gede keropos dalemnya', 'taman pramuka yg sisi cihapit'],
  ['samsat tlogosari lampu merahnya mati total bos, yg dr arah penggaron', 'samsat tlogosari, dr arah penggaron'],
  ['jalan di lebakgede berlubang dalam dekat jembatan, kemarin ban saya pecah gara2 itu', 'lebakgede, dekat jembatan'],
  [
    'PJU mati 3 tiang di jl pahlawan timur, depan SPBU sampai simpang gubeng. Pelapor: Bu RW 4',
    'jl pahlawan timur, depan SPBU sampai simpang gubeng',
  ],
  ['Kenanga Raya TPS nya meluber sampe separo jalan, baunya masuk dapur', 'Kenanga Raya'],
  ['banda balakang pasa alai ko tasumbek, aianyo hitam baun busuak', 'banda balakang pasa alai'],
])('"%s" is at %s', (text, place) => {
  expect(placeTold(text, placesFor('32.73'))).toBe(place);
});

it.each([
  ['kenanga blok 4 sarijadi kak yg deket lapang', 'kenanga blok 4 sarijadi yg deket lapang'],
  ['jl sawo. sedengkul. dari jam 5 tadi', 'jl sawo'],
  ['lapai, jl sawo dkt simpang tinju, 4 tiang, udah dr hari jumat', 'lapai, jl sawo dkt simpang tinju'],
  ['jl pasir mas', 'jl pasir mas'],
  ['ring road utara', 'ring road utara'],
])('at "where?" "%s" is %s', (text, place) => {
  expect(answered(text)).toBe(place);
});

it.each(['sampah di sebelahnya dibakar2in tiap sore', 'got depannya ditimbun2in tanah'])('"%s" names none', (text) => {
  expect(findPlace(text)).toBeNull();
});

it.each([
  // Told first and near what, with the matter between the two.
  ['Winangun Dua, sampah numpuk di trotoar, airnya sampe ke aspal dekat kantor pos', '71.71', 'Winangun Dua, dekat kantor pos'],
  ['wanea lingkungan 2, got tasumbat di muka pasar so tiga hari', '71.71', 'wanea lingkungan 2, muka pasar'],
  ['saluran air di Jalan Pandu, sekitar seratus meter dari jembatan, penuh lumpur', '', 'Jalan Pandu, sekitar seratus meter dari jembatan'],
  ['lampu mati di cimahpar, gelap sekali, depan balai desa', '32.71', 'cimahpar, depan balai desa'],
  ['tiap malam di Malendeng blakang kobong dekat terminal ada judi', '71.71', 'Malendeng blakang kobong dekat terminal'],
  ['Jl Veteran depan MIN 2 zebra crossnya udah ilang catnya', '', 'Jl Veteran depan MIN 2'],
  // Anywhere, or of somebody else.
  ['cimahpar, banyak anjing liar, takut lewat depan rumah', '32.71', 'cimahpar'],
  ['jl merak got mampet, yang belum bayar anaknya disuruh berdiri depan kelas', '', 'jl merak'],
  ['cibuluh dekat pasar, pipa pdam bocor di pinggir jalan', '32.71', 'cibuluh dekat pasar'],
])('all that says where in "%s" is kept', (text, code, place) => {
  expect(placeTold(text, placesFor(code || '32.73'))).toBe(place);
});

it('nobody is asked where in a quarter they told near what', () => {
  const world = new World();
  world.text('tambakaji, muka greja, lampu jalan mati semua');
  expect(world.talk.state?.draft).toMatchObject({ asked: 'summary', place: { text: 'tambakaji, muka greja' } });
});

it.each([
  // How many, how far, and which of several, before the place.
  ['angkot ngetem smp 2 lajur depan terminal arjosari', 'depan terminal arjosari'],
  ['macet smp 1 km jl raya cibinong', 'jl raya cibinong'],
  ['ibu saya antri smp pingsan di depan loket rsud ketileng', 'depan loket rsud ketileng'],
  ['airnya smp luber ke jl melati 3', 'jl melati 3'],
  ['6 pohon deket sd 3 tumbang', 'deket sd 3'],
  ['2. jl menur deket pasar lampunya mati', 'jl menur deket pasar'],
  // What is told behind it.
  ['lampu dalan nang mergosono gang 7 kadit urip', 'mergosono gang 7'],
  ['trotoar Jl Tugu depan mal Olympic ubine podo copot', 'Jl Tugu depan mal Olympic'],
  ['kalo pasar landungsari itu masuk kota malang apa kabupaten ya', 'pasar landungsari'],
  // A name goes on with a capital.
  ['talud di pinggir kali Gajah Wong retak panjang', 'pinggir kali Gajah Wong'],
  ['lampu taman di RTHP Gajah Wong mati semua', 'RTHP Gajah Wong'],
  ['Ki Ageng Gribig deket exit tol madyopuro lubangnya dalem banget', 'Ki Ageng Gribig deket exit tol madyopuro'],
  ['Lampu Taman mati di RTHP Gajah Wong, gelap', 'RTHP Gajah Wong'],
  ['smp 3 temboknya roboh', 'smp 3'],
])('"%s" is at %s and no more', (text, place) => {
  expect(placeTold(text, placesFor('32.73'))).toBe(place);
});

it.each([
  ['alamat polehan jl puntodewo', 'polehan jl puntodewo'],
  ['lampune mati neng ngarep omah, jl janti barat, wengi peteng banget', 'jl janti barat'],
  ['kulon pasar pokok e', 'kulon pasar'],
  ['KI besak, yg sisi jalan tasik', 'KI besak, yg sisi jalan tasik'],
  ['jl tegalgendu kotagede, sing mudhun tekan kali', 'jl tegalgendu kotagede, sing mudhun tekan kali'],
  ['lorong sebelah gereja, becek nian', 'lorong sebelah gereja'],
  ['enten sawahan', 'sawahan'],
  ['dari gapura masuk dikit kanan jalan', 'dari gapura masuk dikit kanan jalan'],
  ['jembatan splendid sam, bolong', 'jembatan splendid'],
])('at "where?" "%s" is %s and no more', (text, place) => {
  expect(answered(text)).toBe(place);
});

it.each([
  ['jl tgh umar dasan geria dpn masjid, lampunya mati', 'jl tgh umar dasan geria dpn masjid'],
  ['perempatan sweta traffic light mati dari pagi', 'perempatan sweta'],
  ['aspal ambles di jl kartini sayang sayang', 'jl kartini sayang sayang'],
  ['aiq pam leq karang taliwang ndeq ngalir wah due jelo', 'karang taliwang'],
])('"%s" is at %s in Mataram', (text, place) => {
  expect(placeTold(text, placesFor('52.71'))).toBe(place);
});

it.each([
  [['ayunan taman lansia putus, wc nya dikunci', 'iya dua2 nya di taman lansia'], 'taman lansia'],
  [
    ['anjing liar di gang sebelah masjid', 'jl gili air kalo ga salah namanya, belakang kampus'],
    'gang sebelah masjid, jl gili air, belakang kampus',
  ],
  [['lampu mati di gang mawar', 'eh jl kenanga, bukan gang mawar'], 'jl kenanga'],
  [['atap sekolah bocor depan masjid raya', 'sd nya yg di jl koperasi, pager ijo'], 'depan masjid raya, jl koperasi, pager ijo'],
  [['bau limbah pabrik tahu di samping pasar legi', 'pabriknya itu di jl kartini'], 'samping pasar legi, jl kartini'],
])('%j is at %s', (messages, place) => {
  const world = new World();
  for (const message of messages) world.text(message);
  expect(world.talk.state?.draft?.place?.text).toBe(place);
});

it.each([
  ['sampah luber ke jalan ih', null],
  ['got depan rumah meluap ke gang euy', null],
  ['bang parit sumpet', null],
  ['proyek talud dana desa fiktif', null],
  ['katanya bu rt ketik gitu', null],
  ['RT ku minta uang terus', null],
  ['dana kelurahan 2025 ga jelas', null],
  ['air nutup jalan gara gara proyek cluster', null],
  ['stray dogs near the open drain, no cover on it', null],
  ['jalan rusak ke jl kenari ih', 'jl kenari'],
  ['lampu mati di pasar kenari weh', 'pasar kenari'],
  ['karaoke di jl kenari belakang ruko live music sampe jam 2', 'jl kenari belakang ruko'],
  ['di jl kenari kibot pesta sampe jam 2 pagi', 'jl kenari'],
  ['air mati di griya kenari sektor 3.2, mandi pake galon', 'griya kenari sektor 3.2'],
  ['pompa di cluster kenari mati', 'cluster kenari'],
])('what is cried, feigned or done is no place: "%s" is at %s', (text, place) => expect(placeTold(text, undefined)).toBe(place));

it.each([
  ['emang ga keliatan di fotonya? tps deket pasar kenari', 'tps deket pasar kenari'],
  ['yg di jl kenari tea, sebrang tukang ayam', 'jl kenari, sebrang tukang ayam'],
  ['rw 9 kel sukamaju cimanggis, kamis kmrn. yg bagi pa darto bendahara', 'rw 9 kel sukamaju cimanggis'],
  ['kel sukamaju cimanggis. yg minta bu siti kader', 'kel sukamaju cimanggis'],
])('the answer "%s" is %s and no more', (text, place) => expect(answered(text)).toBe(place));

it('since when is no place', () => {
  const world = new World();
  for (const text of ['ktp saya ga kelar2 udah 4 bulan', 'dari juli awak urus']) world.text(text);
  expect(world.talk.state?.draft?.place).toBeNull();
});

it.each([
  ['bus parkir ngabisin dua lajur di jl pak untung dkt terminal klo siang', 'jl pak untung dkt terminal'],
  ['truk gandeng parkir makan dua lajur di jalan pak sabar dekat gudang klo malam', 'jalan pak sabar dekat gudang'],
  ['banjir selutut di gang pak hasan sejak subuh', 'gang pak hasan'],
])('"%s": the street of %s is named after somebody, and calls nobody', (said, place) => {
  const world = new World();
  world.text(said);
  expect(world.talk.state?.draft?.place?.text).toBe(place);
});

it.each(['ruwet', 'nggilani', 'njijiki banget'])('"…, %s" is how it looks, and no place', (said) => {
  expect(placeTold(`spanduk dipaku di pohon sepanjang jl mawar depan masjid, ${said}`, placesFor('33.74'))).toBe(
    'sepanjang jl mawar depan masjid',
  );
});
