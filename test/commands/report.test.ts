/** `npm run understand:report` as an operator runs it: files in, figures out, nothing kept. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { startedBy } from '../support/child.ts';

const folder = mkdtempSync(join(tmpdir(), 'report-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, rows: unknown[]): string {
  const path = join(folder, name);
  writeFileSync(path, rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n'));
  return path;
}

const execute = (...args: string[]) => {
  const env = { PATH: '', DATA_DIR: folder };
  return promisify(execFile)(process.execPath, [...startedBy('understand:report'), ...args], { env, cwd: folder });
};

async function report(...args: string[]): Promise<string> {
  return (await execute(...args)).stdout;
}

describe('the report', () => {
  it('tells first guesses, first three and confusion, and how many intents are right', async () => {
    const rows = [
      { text: 'sampah menumpuk', kategori: 'sampah' },
      { text: 'lampu jalan mati', kategori: 'parkir' },
      { text: 'mau lapor', niat: ['mulai_lapor'] },
      { text: 'halo', niat: 'status' },
    ];
    const told = await report(file('rows.jsonl', rows));
    expect(told).toContain('Kategori: 2 baris, tebakan pertama benar 50.0 %');
    expect(told).toContain('parkir → pju: 1');
    expect(told).toContain('Niat: 2 baris, benar 50.0 %');
    expect(told).toContain('status → sapaan: 1');
  });

  it('learns from another file in memory only', async () => {
    const local = Array.from({ length: 120 }, (_, i) =>
      i % 2 === 0 ? { text: `jeglong ${i}`, kategori: 'jalan_trotoar' } : { text: `tuyo bureng ${i}`, kategori: 'air_bersih_pdam' },
    );
    const before = readdirSync(folder).length;
    const measured = file('measured.jsonl', [{ text: 'dalane jeglong', kategori: 'jalan_trotoar' }]);
    const told = await report(measured, '--train', file('train.jsonl', local));
    expect(told).toContain('Belajar dari 120 baris');
    expect(told).toContain('tebakan pertama benar 100.0 %');
    expect(readdirSync(folder)).toHaveLength(before + 2);
  });

  it.each([
    ['a line that is no JSON', ['{"text": '], 'baris 1'],
    ['a line without a label', [{ text: 'a', kategori: 'sampah' }, { text: 'b' }], 'baris 2'],
  ])('%s is named and nothing is measured', async (_, rows, named) => {
    const failed = report(file('bad.jsonl', rows));
    await expect(failed).rejects.toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining(named) });
  });

  it('a file without a line is named', async () => {
    await expect(report(file('empty.jsonl', []))).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('tidak berisi satu baris pun'),
    });
  });

  it('a category that is none of the operator’s is named, and measured all the same', async () => {
    const rows = [
      { text: 'lampu jalan mati', kategori: 'lampu' },
      { text: 'lampu jalan mati', kategori: 'pju' },
    ];
    const told = await execute(file('unknown.jsonl', rows));
    expect(told.stderr).toContain('Kategori lampu (1 baris) tidak ada di categories.json');
    expect(told.stdout).toContain('tebakan pertama benar 50.0 %');
  });

  it('a file that is not there is named', async () => {
    await expect(report(join(folder, 'missing.jsonl'))).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('missing.jsonl'),
    });
  });

  it('an option nobody knows is named beside the one there is', async () => {
    const failed = report(file('one.jsonl', [{ text: 'a', kategori: 'sampah' }]), '--trian', 'b');
    await expect(failed).rejects.toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/--trian.*--train/) });
  });
});
