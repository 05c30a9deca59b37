import { randomBytes } from 'node:crypto';
import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { startDirect } from '../../../scripts/direct.ts';
import { VISITOR } from '../../src/domain/contract/visitor.ts';
import { everything } from './database.ts';
import { staffed, talking } from './story.ts';
import type { Team } from './story.ts';
import { FUNCTIONS, callRaw, messageId } from './world.ts';
import type { Visitor } from './world.ts';

const JSON_TYPE = { 'Content-Type': 'application/json' };
const HUGE = `[${Array(11_000_000).fill('{}').join(',')}]`;

let team: Team;
let visitor: Visitor;
let chatId: string;
beforeAll(async () => {
  team = await staffed(1);
  ({ visitor, chatId } = await talking(team.companyId, team.operators[0]!));
});

describe('A body of 31 MB', () => {
  let base: string;
  let stop = async () => {};
  // The worker has less memory than such a body takes once it is parsed.
  beforeAll(async () => {
    ({ base, stop } = await startDirect({ NODE_OPTIONS: '--max-old-space-size=256' }));
  });
  afterAll(() => stop());

  const doors = () => [`${base}/visitor/companies/${team.companyId}/messages`, `${base}/desk`, `${base}/account`];
  const isUp = async () => (await fetch(`${base}/visitor/health`)).status;

  it('is refused by every door without being parsed, and the worker lives', async () => {
    for (const door of doors()) {
      const headers = { ...JSON_TYPE, ...(door.includes('visitor') && { Authorization: `Bearer ${visitor.token}` }) };
      const response = await fetch(door, { method: 'POST', headers, body: HUGE });
      const { error } = await response.json();
      expect([response.status, error.details?.reason ?? error.reason], door).toEqual([400, 'bad-input']);
      expect(await isUp()).toBe(200);
    }
  });

  it('that comes without a length is cut off, and the worker lives', async () => {
    for (const door of doors()) {
      const body = new ReadableStream({
        start(controller) {
          for (let at = 0; at < HUGE.length; at += 1_000_000)
            controller.enqueue(Buffer.from(HUGE.slice(at, at + 1_000_000)));
          controller.close();
        },
      });
      await expect(
        fetch(door, { method: 'POST', headers: JSON_TYPE, body, duplex: 'half' } as RequestInit),
      ).rejects.toThrow();
      expect(await isUp()).toBe(200);
    }
  });

  it.each(COMPRESSED)(
    'that is compressed into a few bytes of %s is refused by every door without being parsed',
    async (encoding, body) => {
      const few = body();
      expect(few.length).toBeLessThan(32 * 1024);
      const chunked = () => ({ body: new Blob([new Uint8Array(few)]).stream(), duplex: 'half' });
      for (const door of doors())
        for (const sent of [{ body: new Uint8Array(few) }, chunked()]) {
          const headers = {
            ...JSON_TYPE,
            'Content-Encoding': encoding,
            ...(door.includes('visitor') && { Authorization: `Bearer ${visitor.token}` }),
          };
          const response = await fetch(door, { method: 'POST', headers, ...sent } as RequestInit);
          const { error } = await response.json();
          expect([response.status, error.details?.reason ?? error.reason], door).toEqual([400, 'bad-input']);
          expect(await isUp()).toBe(200);
        }
    },
  );
});

/** The same body compressed in each way that the platform unpacks. */
const COMPRESSED: [encoding: string, body: () => Buffer][] = [
  ['br', () => brotliCompressSync(HUGE, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })],
  ['gzip', () => gzipSync(HUGE)],
  ['GZip', () => gzipSync(HUGE)],
  ['deflate', () => deflateSync(HUGE)],
];

/** JSON texts that no page of ours would send. They are written by hand, since `JSON.stringify` could not make all of them. */
const STRANGE: [what: string, json: string][] = [
  ['nested ten thousand times', '['.repeat(10_000) + ']'.repeat(10_000)],
  [
    'a value of the callable library’s own kind',
    '{"@type":"type.googleapis.com/google.protobuf.Int64Value","value":"x"}',
  ],
  ['a prototype', '{"__proto__":{"text":"a"}}'],
];

/** Posts this text unchanged to a door, and returns the status and the reason. */
async function post(door: string, bearer: string, body: string): Promise<[status: number, reason: string]> {
  const headers = { ...JSON_TYPE, Authorization: `Bearer ${bearer}` };
  const response = await fetch(`${FUNCTIONS}/${door}`, { method: 'POST', headers, body });
  const { error } = await response.json();
  return [response.status, error.details?.reason ?? error.reason];
}

/** A body with the strange value in each of its fields. */
const around = (json: string, fields: readonly string[]) => `{${fields.map((name) => `"${name}":${json}`).join()}}`;

describe.each(STRANGE)('%s', (_what, json) => {
  it.each(Object.keys(VISITOR))('is refused by /%s, and changes nothing', async (route) => {
    const before = await everything(team.companyId);
    for (const body of [json, around(json, Object.keys(VISITOR[route as keyof typeof VISITOR].entries))])
      expect(await post(`visitor/companies/${team.companyId}/${route}`, visitor.token, body)).toEqual([
        400,
        'bad-input',
      ]);
    expect(await everything(team.companyId)).toEqual(before);
  });

  it.each(['desk', 'account'] as const)('is refused by %s', async (door) => {
    const command = door === 'desk' ? 'send' : 'lookAtInvite';
    for (const data of [json, `{"command":"${command}","text":${json}}`, around(json, ['command'])])
      expect(await post(door, team.operators[0]!.idToken, `{"data":${data}}`)).toEqual([400, 'bad-input']);
  });
});

describe('An id that the database reserves for itself', () => {
  const ID = '__x__';
  const LONG = '__abcdefghijklmnopqrst__';

  test('is refused as a company and as a visitor', async () => {
    const { token } = visitor;
    const at = (companyId: string, bearer: string, door: string) =>
      fetch(`${FUNCTIONS}/${door}`.replace(':company', companyId), { headers: { Authorization: `Bearer ${bearer}` } });
    const stranger = `${LONG}.${randomBytes(32).toString('base64url')}`;
    for (const door of [
      'visitor/companies/:company/chat',
      'visitor/companies/:company',
      'visitorStream/companies/:company',
    ]) {
      expect((await at(ID, token, door)).status, door).toBe(404);
      if (!door.endsWith(':company') || door.startsWith('visitorStream'))
        expect((await at(team.companyId, stranger, door)).status, door).toBe(401);
    }
  });

  test('is refused as a visitor’s chat, message or choice', async () => {
    const bodies: [string, object, Record<string, string>][] = [
      ['rating', { chatId: ID, score: 5 }, { chatId: 'id' }],
      ['typing', { chatId: ID }, { chatId: 'id' }],
      ['read', { chatId: ID, seq: 1 }, { chatId: 'id' }],
      ['messages', { id: LONG, text: 'a' }, { id: 'client-id' }],
      ['messages', { id: messageId(), text: 'a', choice: ID }, { choice: 'id' }],
    ];
    for (const [route, body, problems] of bodies)
      expect(await visitor.post(route, body)).toMatchObject({
        status: 400,
        reason: 'bad-input',
        details: { problems },
      });
  });

  test('is ignored as the place from which a stream goes on', async () => {
    const stream = visitor.follow(`${ID}:1`, 1);
    await stream.done;
    expect(stream.refused()).toBeNull();
    expect(stream.messages()[0]?.seq).toBe(1);
  });

  test('is refused wherever the staff or a guest name an id', async () => {
    const { idToken } = team.operators[0]!;
    const calls: ['desk' | 'account', Record<string, unknown>, Record<string, string>][] = [
      ['desk', { command: 'take', chatId: ID }, { chatId: 'id' }],
      ['desk', { command: 'send', chatId, id: LONG, text: 'a' }, { id: 'client-id' }],
      ['desk', { command: 'dismissQuestions', questionIds: [ID] }, { 'questionIds.0': 'id' }],
      ['desk', { command: 'assign', chatId, operatorId: ID, expectedOwnerId: null }, { operatorId: 'id' }],
      [
        'account',
        { command: 'lookAtInvite', companyId: ID, inviteId: ID, token: 'a' },
        { companyId: 'id', inviteId: 'id' },
      ],
    ];
    for (const [door, data, problems] of calls)
      expect(await callRaw(door, data, idToken)).toMatchObject({ reason: 'bad-input', details: { problems } });
  });
});
