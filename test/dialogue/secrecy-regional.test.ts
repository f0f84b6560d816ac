/** Secrecy in Javanese, Sundanese and Balinese: what endangers its teller is offered it, and whoever asks for it gets it. */
import { describe, expect, it } from 'vitest';
import { visibilityTold } from '../../src/dialogue/understand/remark.ts';
import { secrecyReason } from '../../src/dialogue/understand/secrecy.ts';

describe('a story', () => {
  it.each([
    ['lurah njaluk dhuwit 50 ewu saben wong', 'corruption'],
    ['pa rt menta duit 50 rebu ka unggal warga', 'corruption'],
    ['kelian banjar ngidih pipis 50 tali', 'corruption'],
    ['kula ajrih menawi konangan', 'fear'],
    ['abdi sieun kanyahoan', 'fear'],
    ['tiang jejeh yening kauningin', 'fear'],
    ['bapakku diantemi tonggo', 'violence'],
    ['anak abdi digebugan', 'violence'],
    ['aku arep lapor nanging isih wedi', 'fear'],
    ['beta mau lapor mar tako', 'fear'],
    ['abdi bade lapor tapi rada sieun', 'fear'],
    ['kula boten berani ngomong ten rapat', 'fear'],
  ])('%j: %s', (text, reason) => {
    expect(secrecyReason(text)).toBe(reason);
  });

  it.each([
    'lurahe apik banget',
    'jalan butut pisan sieun labuh',
    'dalane bolong njaluk ditambal',
    'pak rt mundhut kabel anyar',
    'bocah2 wedi liwat kono',
    'warga ora wani liwat',
  ])('%j: none', (text) => {
    expect(secrecyReason(text)).toBeNull();
  });
});

describe('asked', () => {
  it.each([
    ['ojo disebut jenengku', 'anonymous'],
    ['jenengku ojok dicantumno yo', 'anonymous'],
    ['jenengku didelikke wae', 'anonymous'],
    ['aja nganti ngerti nek aku sing lapor', 'anonymous'],
    ['ulah disebatkeun nami abdi', 'anonymous'],
    ['sampunang sambat wastan titiang', 'anonymous'],
    ['sing penting jenengku ampun ketok', 'anonymous'],
    ['jang kase tau sapa2 beta yang lapor', 'anonymous'],
    ['jangang sebut kita pe nama jo', 'anonymous'],
    ['rahasia wae ya', 'secret'],
    ['iso dirahasiake ora', 'secret'],
    ['rusiahkeun nya', 'secret'],
    ['rahasiayang nggih', 'secret'],
  ])('%j: %s', (text, visibility) => {
    expect(visibilityTold(text)).toEqual({ visibility, rest: '' });
  });
});
