import { beforeAll, describe, expect, test } from 'vitest';
import { company } from './database.ts';
import { chatOf, staffed, talking } from './story.ts';
import type { Team } from './story.ts';
import { FUNCTIONS, messageId, mustDesk, newCompany, newVisitor } from './world.ts';
import { JSON_TYPE, begunIn, companyUrl } from './visitor-request.ts';

let companyId: string;

beforeAll(async () => {
  ({ companyId } = await newCompany());
});

const url = (path: string) => companyUrl(companyId, path);

const begun = () => begunIn(companyId);

describe('Who may', () => {
  test.each([
    ['no credentials', {}],
    ['half of them', { Authorization: 'Bearer abcdefghijklmnopqrst' }],
    ['a secret that is too short', { Authorization: 'Bearer abcdefghijklmnopqrst.abc' }],
    ['another scheme', { Authorization: 'Basic YTpi' }],
  ])('%s: nobody', async (_what, headers) => {
    for (const address of [url('chat'), `${FUNCTIONS}/visitorStream/companies/${companyId}`]) {
      const response = await fetch(address, { headers });
      expect(response.status).toBe(401);
      expect(await response.json()).toMatchObject({ error: { reason: 'unknown-visitor' } });
    }
  });

  test('a visitor’s id without their secret opens nothing and writes nothing', async () => {
    const { visitor, chatId } = await begun();
    const before = (await chatOf(companyId, chatId)).seq;
    const token = `${visitor.token.split('.')[0]}.${newVisitor(companyId).token.split('.')[1]}`;
    const headers = { ...JSON_TYPE, Authorization: `Bearer ${token}` };
    expect((await fetch(url('chat'), { headers })).status).toBe(401);
    const body = JSON.stringify({ id: messageId(), text: 'Это не я' });
    expect((await fetch(url('messages'), { method: 'POST', headers, body })).status).toBe(401);
    expect((await chatOf(companyId, chatId)).seq).toBe(before);
  });

  describe('Muted and blocked', () => {
    let team: Team;
    beforeAll(async () => {
      team = await staffed(1);
    });

    test('a muted visitor is told so and until when, and nothing reaches the operator', async () => {
      const operator = team.operators[0]!;
      const { visitor, chatId } = await talking(team.companyId, operator);
      await mustDesk(operator, 'mute', { chatId, forMs: 60_000 });
      const before = (await chatOf(team.companyId, chatId)).seq;
      const refused = await visitor.write('Алло');
      expect(refused).toMatchObject({
        ok: false,
        status: 403,
        reason: 'muted',
        text: 'Сейчас вы не можете отправлять сообщения. Попробуйте позже.',
        details: { now: { until: expect.any(Number) } },
      });
      expect(await visitor.callOperator()).toMatchObject({ ok: false, reason: 'muted' });
      expect((await chatOf(team.companyId, chatId)).seq).toBe(before);
      await mustDesk(operator, 'unmute', { chatId });
      expect(await visitor.write('Алло')).toMatchObject({ ok: true });
    });

    test('a blocked visitor starts no new chat', async () => {
      const operator = team.operators[0]!;
      const { visitor, chatId } = await talking(team.companyId, operator);
      await mustDesk(operator, 'close', { chatId });
      await mustDesk(team.admin, 'block', { chatId });
      expect(await visitor.write('Снова я')).toMatchObject({ ok: false, status: 403, reason: 'blocked' });
      expect(await visitor.conversation()).toMatchObject({ error: { reason: 'blocked' } });
    });
  });

  test('somebody who writes too often has to wait, and is told how long', async () => {
    const { visitor, chatId } = await begun();
    const chat = company(companyId).collection('chats').doc(chatId);
    // The bucket after a hundred messages in a second.
    await chat.update({ pace: { tokens: 0, at: new Date(Date.now() + 60_000) } });
    expect(await visitor.write('И ещё одно')).toMatchObject({
      status: 429,
      reason: 'too-many',
      details: { now: { retryMs: expect.any(Number) } },
    });
    await chat.update({ pace: { tokens: 1, at: new Date() } });
    expect(await visitor.write('И ещё одно')).toMatchObject({ ok: true });
  });
});

describe('A page anywhere', () => {
  const page = 'https://shop.example';

  test('may ask before it sends, once for two hours', async () => {
    const response = await fetch(url('messages'), {
      method: 'OPTIONS',
      headers: {
        Origin: page,
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'authorization,content-type,last-event-id',
      },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(response.headers.get('Access-Control-Allow-Methods')).toContain('POST');
    for (const name of ['Authorization', 'Content-Type', 'Last-Event-ID']) {
      expect(response.headers.get('Access-Control-Allow-Headers')).toContain(name);
    }
    expect(response.headers.get('Access-Control-Max-Age')).toBe('7200');
  });

  test('reads refusals too', async () => {
    const response = await fetch(url('chat'), { headers: { Origin: page } });
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
  });

  test('gets of a company what it needs before the first message, and nothing else', async () => {
    const response = await fetch(url(''), { headers: { Origin: page } });
    expect(Object.keys(await response.json()).sort()).toEqual([
      'greeting',
      'locale',
      'masking',
      'name',
      'queueText',
      'rating',
    ]);
  });

  test.each([
    ['PUT', 'messages', 'POST, OPTIONS'],
    ['GET', 'messages', 'POST, OPTIONS'],
    ['HEAD', 'chat', 'GET, OPTIONS'],
    ['DELETE', '', 'GET, OPTIONS'],
  ])('%s %s: the wrong method is named', async (method, path, allowed) => {
    const response = await fetch(url(path), { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('Allow')).toBe(allowed);
  });

  test.each(['nothing', 'chat/more', 'constructor', '__proto__'])('%s: there is no such address', async (path) => {
    const response = await fetch(url(path));
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ error: { reason: 'unknown-path' } });
  });
});
