import { createHash, randomBytes } from 'node:crypto';
import { Timestamp } from 'firebase-admin/firestore';
import { beforeAll, describe, expect, test } from 'vitest';
import { ROUTES } from '../../src/visitor/routes.ts';
import { bucketOf, db, everything } from './database.ts';
import { chatOf, staffed, talking } from './story.ts';
import type { Team } from './story.ts';
import { FUNCTIONS, messageId, mustDesk, newVisitor } from './world.ts';
import type { Visitor } from './world.ts';

/** A request for each route, about the present chat or the one before, and the answer to a muted visitor. */
const ASKED: Record<string, { body: (open: string, closed: string) => object | null; whenMuted: 'served' | 'muted' }> =
  {
    messages: { body: () => ({ id: messageId(), text: 'Алло' }), whenMuted: 'muted' },
    operator: { body: () => ({ id: messageId(), text: 'Позвать оператора' }), whenMuted: 'muted' },
    contact: { body: () => ({ phone: '+7 916 123-45-67', name: 'Ирина' }), whenMuted: 'muted' },
    end: { body: (_, chatId) => ({ chatId }), whenMuted: 'served' },
    chat: { body: () => null, whenMuted: 'served' },
    rating: { body: (_, chatId) => ({ chatId, score: 1, comment: 'Прочтите это' }), whenMuted: 'muted' },
    typing: { body: (chatId) => ({ chatId }), whenMuted: 'muted' },
    read: { body: (chatId) => ({ chatId, seq: 1 }), whenMuted: 'served' },
    stream: { body: () => null, whenMuted: 'served' },
  };
const routes = Object.keys(ASKED);
/** A message makes a visitor of somebody who has never been here. */
const forKnown = routes.filter((route) => route !== 'messages' && route !== 'operator');

let team: Team;
let visitor: Visitor;
let open: string;
let closed: string;

beforeAll(async () => {
  team = await staffed(1);
  const [operator] = team.operators;
  ({ visitor, chatId: closed } = await talking(team.companyId, operator!));
  await mustDesk(operator!, 'close', { chatId: closed });
  const next = await visitor.callOperator();
  if (!next.ok) throw new Error(next.reason);
  open = next.output.chatId;
  await mustDesk(operator!, 'take', { chatId: open });
});

/** Makes the request of a route with a token; a stream is read for a second only. */
async function ask(
  route: string,
  token: string | null,
): Promise<{ status: number; reason: string | null; wait: string | null }> {
  const body = ASKED[route]!.body(open, closed);
  const at = route === 'stream' ? 'visitorStream' : 'visitor';
  const below = route === 'stream' ? '?seconds=1' : `/${route}`;
  const response = await fetch(`${FUNCTIONS}/${at}/companies/${team.companyId}${below}`, {
    method: body === null ? 'GET' : 'POST',
    headers: {
      ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
      ...(body === null ? {} : { 'Content-Type': 'application/json' }),
    },
    ...(body === null ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const reason = response.ok ? null : JSON.parse(text).error.reason;
  return { status: response.status, reason, wait: response.headers.get('Retry-After') };
}

const served = { status: expect.toBeOneOf([200, 201]), reason: null };

test('every route is in this table', () => {
  expect(routes.filter((route) => route !== 'stream').sort()).toEqual(Object.keys(ROUTES).sort());
});

test.each(routes)('%s: nothing without credentials', async (route) => {
  expect(await ask(route, null)).toMatchObject({ status: 401, reason: 'unknown-visitor' });
});

test.each(routes)('%s: nothing with somebody’s id and another secret', async (route) => {
  const token = `${visitor.token.split('.')[0]}.${randomBytes(32).toString('base64url')}`;
  expect(await ask(route, token)).toMatchObject({ status: 401, reason: 'unknown-visitor' });
});

test.each(forKnown)('%s: nothing for somebody who has never written', async (route) => {
  expect(await ask(route, newVisitor(team.companyId).token)).toMatchObject({ status: 401, reason: 'unknown-visitor' });
});

test.each(routes)('%s: served otherwise', async (route) => {
  expect(await ask(route, visitor.token)).toMatchObject(served);
});

describe('Who is blocked', () => {
  let before: Record<string, string>;
  beforeAll(async () => {
    await mustDesk(team.admin, 'block', { chatId: open });
    before = await everything(team.companyId);
    return async () => {
      await mustDesk(team.admin, 'unblock', { chatId: open });
    };
  });

  test.each(routes)('%s: has no effect', async (route) => {
    expect(await ask(route, visitor.token)).toMatchObject({ status: 403, reason: 'blocked' });
    expect(await everything(team.companyId)).toEqual(before);
  });
});

describe('Who is muted', () => {
  beforeAll(async () => {
    await mustDesk(team.operators[0]!, 'mute', { chatId: open, forMs: 600_000 });
    return async () => {
      await mustDesk(team.operators[0]!, 'unmute', { chatId: open });
    };
  });

  test.each(routes)('%s: may read, but nothing reaches the staff', async (route) => {
    const before = await chatOf(team.companyId, closed);
    const muted = ASKED[route]!.whenMuted === 'muted';
    expect(await ask(route, visitor.token)).toMatchObject(muted ? { status: 403, reason: 'muted' } : served);
    expect(await chatOf(team.companyId, closed)).toEqual(before);
  });
});

test.each(routes)('%s: somebody who asks too often has to wait, and is told how long', async (route) => {
  const { token } = newVisitor(team.companyId);
  const secretHash = createHash('sha256').update(token.split('.')[1]!).digest('base64url');
  // The bucket after thousands of requests; each instance lets the first requests through without it.
  const at = Timestamp.fromMillis(Date.now() + 3_600_000);
  const bucket = db.collection('limits').doc(bucketOf('visitor asks', secretHash));
  await bucket.set({ tokens: 0, at, expireAt: at });
  let answer = await ask(route, token);
  for (let i = 0; i < 100 && answer.reason !== 'too-many'; i++) answer = await ask(route, token);
  expect(answer).toMatchObject({ status: 429, reason: 'too-many', wait: expect.stringMatching(/^\d+$/) });
});
