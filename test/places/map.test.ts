import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { importMap, readMap } from '../../src/places/map.ts';
import { borderMeters, boxAround, holds, isAround, type Shape } from '../../src/places/shapes.ts';
import { readSql } from '../../src/places/sql.ts';
import { areaFile } from '../support/areas.ts';

const insert = 'INSERT INTO wilayah_boundaries (kode,nama,lat,lng,path) VALUES\n';
const square = '[[[-6.1,107.1],[-6.1,107.2],[-6.2,107.2],[-6.2,107.1],[-6.1,107.1]]]';

function shapesOf(text: string): Shape[] {
  const read = readSql(text);
  if ('problem' in read) throw new Error(read.problem);
  return read.shapes;
}

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'map-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

describe('the documented SQL', () => {
  test('is read row by row, in all its variants, and nothing of it is run', () => {
    const text = `/* licence\nlines */\nDROP TABLE x;\nDELETE FROM wilayah_boundaries WHERE LEFT(kode,5) ='32.73';\n${insert}\t ('32.73','Kota Bandung',-6.15,107.15,'${square}'),
      ('32.73.01.1001','Nur''aini',-6.15,107.15,'[${square}]'),('32.73.01.1002','Tu\\'un',-6.15,107.15,NULL,1);`;
    expect(shapesOf(text).map(({ code, name, rings }) => [code, name, rings.length])).toEqual([
      ['32.73', 'Kota Bandung', 1],
      ['32.73.01.1001', "Nur'aini", 1],
      ['32.73.01.1002', "Tu'un", 0],
    ]);
    expect(readSql(text)).toMatchObject({ licence: 'licence\nlines' });
  });

  test('with islands and holes counts a point once', () => {
    const hole = '[[-6.14,107.14],[-6.14,107.16],[-6.16,107.16],[-6.16,107.14],[-6.14,107.14]]';
    const island = '[[[-6.3,107.1],[-6.3,107.2],[-6.4,107.2],[-6.4,107.1],[-6.3,107.1]]]';
    const [shape] = shapesOf(`${insert}('32.73','A',-6.15,107.15,'[[${square.slice(1, -1)},${hole}],${island}]');`);
    const inside = (lat: number, lon: number) => shape !== undefined && holds(shape, lat, lon);
    expect([inside(-6.12, 107.12), inside(-6.15, 107.15), inside(-6.35, 107.15), inside(-6.25, 107.15)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  test.each([
    ['no_rows', 'select 1;', ''],
    ['no_rows', `${insert}('32','Jawa Barat',-6.15,107.15,'${square}');`, ''],
    ['wrong_path', `${insert}('32.73','A',-6.15,107.15,'[[[-6.1,107.1],');`, '32.73'],
    ['wrong_path', `${insert}('32.73','A',-6.15,107.15,'{"lat":1}');`, '32.73'],
    ['wrong_position', `${insert}('32.73','A',107.15,-6.15,'${square}');`, '32.73'],
    ['wrong_position', `${insert}('32.73','A',-6.15,107.15,'[[[107.1,-6.1],[107.2,-6.1],[107.2,-6.2]]]');`, '32.73'],
    ['unread_rows', `${insert}('32.73','A',-6.15,107.15,'${square}'),\n('32.74','B',-6.15,107`, '32.73'],
  ])('says %s for what it cannot use', (problem, text, at) => {
    expect(readSql(text)).toEqual({ problem, at });
  });
});

test('an imported file comes back as it was, with its source and licence beside it', () => {
  const own = folder();
  expect(importMap(areaFile('made-up.sql'), own, 0)).toEqual({ areas: 4, centres: 0, points: 20 });
  expect(readMap(own, () => undefined)).toEqual(shapesOf(readFileSync(areaFile('made-up.sql'), 'utf8')));
  const stored = JSON.parse(readFileSync(join(own, 'made-up.sql.area.json'), 'utf8'));
  expect(stored).toMatchObject({ source: 'made-up.sql', importedAt: '1970-01-01T00:00:00.000Z' });
  expect(stored.licence).toContain('Invented boundaries');
});

test('the same file imported again replaces what it brought, and a wrong one changes nothing', () => {
  const own = folder();
  const file = join(own, 'a.sql');
  writeFileSync(file, `${insert}('32.73','A',-6.15,107.15,'${square}');`);
  importMap(file, own, 0);
  writeFileSync(file, `${insert}('32.74','B',-6.15,107.15,'${square}');`);
  importMap(file, own, 0);
  writeFileSync(file, 'cut');
  expect(importMap(file, own, 0)).toEqual({ problem: 'no_rows', at: '' });
  expect(readMap(own, () => undefined).map(({ code }) => code)).toEqual(['32.74']);
  expect(readdirSync(own).sort()).toEqual(['a.sql', 'a.sql.area.json']);
});

test('the way to a border is measured in metres, inside and outside', () => {
  const rings = [Int32Array.from([0, 100_000_000, 0, 100_010_000, 10_000, 100_010_000, 10_000, 100_000_000])];
  const shape: Shape = { code: '32.73.01', name: '', lat: 0, lon: 100, rings, box: boxAround(rings) };
  expect(borderMeters(shape, 0.001, 100.005)).toBeCloseTo(110.6, 0);
  expect(borderMeters(shape, -0.001, 100.005)).toBeCloseTo(110.6, 0);
  expect([isAround(shape, -0.001, 100.005, 150), isAround(shape, -0.002, 100.005, 150)]).toEqual([true, false]);
});
