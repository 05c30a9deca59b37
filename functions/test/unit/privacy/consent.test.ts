import * as v from 'valibot';
import { expect, it, test } from 'vitest';
import { Consent, agree, counted } from '../../../src/domain/privacy/consent.ts';
import { clientOf } from '../../../src/domain/client-of.ts';
import { newVisitor } from '../../../src/domain/visitor.ts';

const asked = { asked: true, text: 'Согласен на обработку данных', version: 3 };
const visitor = newVisitor({ id: 'visitor', tokenHash: 'hash', locale: 'ru' }, 0);

test('a client who gives the wording of now may write, and it is kept with its time and address', () => {
  const agreed = agree(visitor, asked, 3, '192.0.2.1', 5);
  expect(agreed).toMatchObject({ ok: true, visitor: { consents: [{ version: 3, at: 5, address: '192.0.2.1' }] } });
  if (!agreed.ok) throw new Error();
  expect(clientOf(agreed.visitor)).toMatchObject({ agreedTo: 3, agreedAt: 5 });
  // Not asked again, and not counted twice.
  expect(agree(agreed.visitor, asked, 3, '198.51.100.1', 9)).toEqual({ ok: true, visitor: agreed.visitor });
  expect(agree(agreed.visitor, asked, null, '198.51.100.1', 9)).toEqual({ ok: true, visitor: agreed.visitor });
});

test.each([null, 0, 2, 4])('without it (%s) nobody writes', (given) => {
  expect(agree(visitor, asked, given, '192.0.2.1', 5)).toEqual({
    ok: false,
    reason: 'consent-wanted',
    now: { version: 3 },
  });
});

test('another wording is asked for anew, and both are kept', () => {
  const first = agree(visitor, asked, 3, 'a', 5);
  const next = counted(asked, { ...asked, text: 'Другое', version: 99 });
  expect(next.version).toBe(4);
  if (!first.ok) throw new Error();
  expect(agree(first.visitor, next, 3, 'a', 6)).toMatchObject({ reason: 'consent-wanted' });
  expect(agree(first.visitor, next, 4, 'b', 6)).toMatchObject({
    visitor: { consents: [{ version: 3 }, { version: 4, address: 'b' }] },
  });
});

it('counts wordings, whatever a call says of the version', () => {
  expect(counted(asked, { ...asked, asked: false, version: 50 })).toEqual({ ...asked, asked: false });
});

it('asks for nothing where the company does not want it, and never for an empty wording', () => {
  expect(agree(visitor, { ...asked, asked: false }, null, 'a', 5)).toEqual({ ok: true, visitor });
  expect(v.safeParse(Consent, { ...asked, text: ' ' }).success).toBe(false);
  expect(v.safeParse(Consent, { ...asked, asked: false, text: '' }).success).toBe(true);
});
