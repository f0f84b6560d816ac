import { describe, expect, it } from 'vitest';
import { openOffice } from '../support/officers.ts';

describe('/konsol', () => {
  it('gives an admin a link for themselves, and the audit keeps that it was asked for, not the link', async () => {
    const office = openOffice();
    const heard = await office.hear('sari', '/konsol');
    expect(heard?.shown[0]).toContain('http://localhost:3000/operator/masuk?kode=officer-sari');
    expect(office.audit).toMatchObject([{ officer: 'officer-sari', act: 'konsol', detail: {} }]);
  });

  it('is refused to an officer', async () => {
    const heard = await openOffice().hear('rina', '/konsol');
    expect(heard?.shown[0]).toContain('hanya untuk admin');
    expect(heard?.shown[0]).not.toContain('http');
  });
});
