import { describe, expect, test } from 'vitest';
import { CompanySettings, DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { parseInput } from '../../src/domain/contract/fields.ts';
import { INVITE_LIFE, accept, newInvite, openInvite, renew, revoke } from '../../src/domain/invite.ts';
import { invitationLetter, resetLetter } from '../../src/domain/letter.ts';
import { spend } from '../../src/domain/limit.ts';
import { LOCALES } from '../../src/domain/locale.ts';
import { publicChat, publicMessage } from '../../src/domain/public-view.ts';
import { HTTP_STATUS, REFUSAL_CODES } from '../../src/domain/refusal.ts';
import { refusalText } from '../../src/domain/refusal-text.ts';
import type { Refusal } from '../../src/domain/refusal.ts';
import { fill } from '../../src/domain/template.ts';
import { SECOND } from '../../src/domain/time.ts';
import { clientOf } from '../../src/domain/client-of.ts';
import { clientNumber } from '../../src/domain/visitor.ts';
import { NOON, active, must, queued, reasonOf, visitor } from './world.ts';

describe('A refusal', () => {
  test.each(Object.keys(REFUSAL_CODES) as Refusal[])('%s has its words in both languages and a status', (reason) => {
    const [ru, en] = LOCALES.map((locale) => refusalText(reason, locale));
    expect(ru).toMatch(/[а-яё]/iu);
    expect(en).toMatch(/^[^а-яё]+$/iu);
    expect(HTTP_STATUS[REFUSAL_CODES[reason]]).toBeGreaterThanOrEqual(400);
  });
});

test.each(LOCALES)('A new company in %s starts with settings that an admin could save', (locale) => {
  expect(parseInput(CompanySettings, DEFAULT_SETTINGS[locale])).toMatchObject({ ok: true });
  expect(DEFAULT_SETTINGS[locale].interceptText).toContain('{operator}');
});

describe('A template', () => {
  test.each([
    ['Я {operator}', { operator: 'Анна' }, 'Я Анна'],
    ['{a}{a} {b}', { a: '1' }, '11 {b}'],
    ['{operator}', { operator: '{company}' }, '{company}'],
    ['{constructor}', {}, '{constructor}'],
  ])('%s', (template, values, text) => {
    expect(fill(template, values)).toBe(text);
  });
});

describe('An invitation', () => {
  const invite = newInvite(
    { id: 'i', companyId: 'c', email: 'a@b.ru', role: 'operator', invitedBy: 'admin' },
    'hash',
    NOON,
  );
  const used = accept(invite, 'x', NOON);
  const gone = must(revoke(invite, NOON)).invite;
  test.each([
    ['is good', invite, 'hash', NOON, null],
    ['is not known by another token', invite, 'other', NOON, 'unknown-invite'],
    ['is not there', null, 'hash', NOON, 'unknown-invite'],
    ['is good for seven days', invite, 'hash', NOON + INVITE_LIFE - 1, null],
    ['is expired after them', invite, 'hash', NOON + INVITE_LIFE, 'invite-expired'],
    ['is used up', used, 'hash', NOON, 'invite-used'],
    ['is withdrawn', gone, 'hash', NOON, 'invite-revoked'],
  ] as const)('%s', (_what, which, hash, at, reason) => {
    expect(reasonOf(openInvite(which, hash, at))).toBe(reason);
  });

  test('sent again has a new link, unless it is over', () => {
    expect(must(renew(invite, 'new', NOON + 1)).invite).toMatchObject({
      tokenHash: 'new',
      expiresAt: NOON + 1 + INVITE_LIFE,
    });
    expect(
      [renew(used, 'n', NOON), renew(gone, 'n', NOON), revoke(used, NOON), revoke(gone, NOON)].map(reasonOf),
    ).toEqual(['invite-used', 'invite-revoked', 'invite-used', null]);
  });
});

describe('A letter', () => {
  test('has its button, and of names only the text', () => {
    const { subject, html, text } = invitationLetter(
      { company: '<b>&', inviter: 'Олег', role: 'admin', isProven: true, link: 'https://a/?b&c' },
      'ru',
    );
    expect(html).toContain('Принять приглашение');
    expect(html).toContain('&lt;b&gt;&amp;');
    expect(html).toContain('href="https://a/?b&amp;c"');
    expect([subject.includes('<b>&'), text.includes('https://a/?b&c')]).toEqual([true, true]);
    expect(resetLetter('https://a', 'en').text).toContain('https://a');
  });
});

test('A limit lets a burst through, then one at a time, and says how long to wait', () => {
  const rule = { burst: 2, everyMs: 10 * SECOND };
  const one = must(spend(null, rule, NOON));
  const two = must(spend(one.bucket, rule, NOON));
  expect(two.fullAt).toBe(NOON + 20 * SECOND);
  expect(spend(two.bucket, rule, NOON + 4 * SECOND)).toMatchObject({
    reason: 'too-many',
    now: { retryMs: 6 * SECOND },
  });
  expect(spend(two.bucket, rule, NOON + 10 * SECOND).ok).toBe(true);
  expect(spend(two.bucket, rule, NOON - SECOND)).toMatchObject({ reason: 'too-many' });
});

describe('The visitor', () => {
  test('has the same number everywhere, of six digits', () => {
    for (const id of ['a', 'b', 'visitor-1']) expect(String(clientNumber(id))).toMatch(/^\d{6}$/);
    expect(clientOf(visitor({ phone: '+79161234567' }))).not.toHaveProperty('tokenHash');
    expect(clientOf(visitor({ phone: '+79161234567', extension: '12' }))).toMatchObject({
      written: '+7 916 123 45 67',
      extension: '12',
    });
    expect(clientOf(visitor({ phone: null }))).not.toHaveProperty('written');
  });

  test('sees the operator’s first name and the place in the queue, but neither topic, description nor the operator’s id', () => {
    const secret = {
      ...active(),
      description: 'вредный',
      topic: { topicId: 'тема', subtopicId: null, by: 'bot' as const },
    };
    const seen = publicChat(secret, { ownerFirstName: 'Анна', ahead: 0, now: NOON });
    expect(seen).toMatchObject({ operator: 'Анна', queue: null });
    expect(JSON.stringify(seen)).not.toMatch(/вредный|тема|anna/);
    expect(publicChat(queued(), { ownerFirstName: null, ahead: 2, now: queued().awaitingSince + 5 })).toMatchObject({
      operator: null,
      queue: { position: 3, waitedMs: 5 },
    });
  });

  test('sees for how long they are muted, and no longer', () => {
    const around = { ownerFirstName: null, ahead: 0, now: NOON };
    const muted = (until: number) => ({ ...active(), client: { ...active().client, mutedUntil: until } });
    expect(publicChat(muted(NOON + 5), around).mutedMs).toBe(5);
    for (const chat of [active(), muted(NOON)]) expect(publicChat(chat, around).mutedMs).toBeNull();
  });

  test('sees who has written a message', () => {
    const said = {
      seq: 1,
      id: 'm',
      text: 'Да',
      at: NOON,
      from: 'operator',
      kind: 'text',
      operatorId: 'anna',
      firstName: 'Анна',
    } as const;
    expect(publicMessage(said)).toEqual({ seq: 1, id: 'm', text: 'Да', at: NOON, from: 'operator', firstName: 'Анна' });
  });

  test('a visitor is not told who of the staff is behind a notice', () => {
    const said = { seq: 3, id: 'n', text: 'Здравствуйте!', at: NOON, from: 'system', notice: 'taken' } as const;
    const by = { operatorId: 'anna', firstName: 'Анна' };
    expect(publicMessage({ ...said, kind: 'notice', by })).toEqual(said);
  });

  test('a visitor sees what the bot adds to its answer, and not which entry that is', () => {
    const said = { seq: 2, id: 'b', text: 'Есть.', at: NOON, from: 'bot' } as const;
    const added = { closing: 'Это помогло?', replies: ['Да', 'Нет'] };
    expect(publicMessage({ ...said, kind: 'text', entryId: 'e', sources: ['Розы'], ...added })).toEqual({
      ...said,
      ...added,
    });
  });
});
