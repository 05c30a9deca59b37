import './own-project.ts';
import { createServer } from 'node:http';
import type { Server, ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { connect } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { newId } from '../../src/store/refs.ts';
import { enter } from '../../src/stream/enter.ts';
import { stream } from '../../src/stream/stream.ts';
import { company, db } from './database.ts';
import { callsPerson, founded } from './scene.ts';
import { eventually } from './world.ts';

/** The number of messages that a stream sends at once. */
const SHOWN = 200;
const LONG_LIFE = 600_000;

const left: (() => void)[] = [];
afterEach(() => left.splice(0).forEach((leave) => leave()));

/** A stream of a chat whose newest messages have this text, and a client that has opened it and reads nothing yet. */
async function unread(text: string) {
  const [companyId, visitorId] = [await founded(0), newId()];
  const chatId = await callsPerson(companyId, visitorId);
  const messages = company(companyId).collection('chats').doc(chatId).collection('messages');
  const one = (await messages.orderBy('seq').limit(1).get()).docs[0]!.data();
  for (let from = 10; from < 10 + SHOWN; from += 25) {
    const batch = db.batch();
    for (let seq = from; seq < from + 25; seq++)
      batch.set(messages.doc(String(seq)), { ...one, seq, id: `m${seq}`, text });
    await batch.commit();
  }
  const credentials = { visitorId, tokenHash: visitorId };
  const entered = await enter({ companyId, credentials, network: 'here', terms: { whileMuted: true } }, LONG_LIFE);
  if (!entered.ok) throw new Error(entered.reason);
  const { visitor, streamId } = entered;
  const answer = await new Promise<{ response: ServerResponse; client: Socket }>((resolve) => {
    const server: Server = createServer((_, response) => {
      stream({ companyId, visitor, streamId, place: null, lifeMs: LONG_LIFE }, response);
      resolve({ response, client });
    });
    let client: Socket;
    server.listen(0, '127.0.0.1', () => {
      client = connect((server.address() as AddressInfo).port, '127.0.0.1', () =>
        client.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n'),
      );
      client.pause();
    });
    left.push(() => {
      client.destroy();
      server.close();
    });
  });
  const streams = async () => (await company(companyId).collection('visitors').doc(visitorId).get()).get('streams');
  return { ...answer, streams };
}

it('A client who reads nothing cannot fill the server’s memory: their stream ends and gives its place back', async () => {
  const { response, streams } = await unread('я'.repeat(50_000));
  await eventually(() => response.destroyed, 'the stream to end');
  await eventually(async () => (await streams()).length === 0, 'the place to be given back');
});

it('A slow client gets the longest possible conversation whole', async () => {
  const { response, client } = await unread('€'.repeat(4_000));
  await eventually(() => response.socket!.bytesWritten > (SHOWN - 1) * 12_000, 'all of it to be on its way');
  let heard = '';
  client.setEncoding('utf8').on('data', (text) => (heard += text));
  client.resume();
  await eventually(() => heard.includes(`:${9 + SHOWN}\n`), 'the newest message');
  expect(heard.match(/event: message/g)!.length).toBeGreaterThanOrEqual(SHOWN - 1);
  expect(response.destroyed).toBe(false);
});
