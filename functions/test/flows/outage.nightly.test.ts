import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { initializeApp } from 'firebase/app';
import { connectAuthEmulator, getAuth, signInWithEmailAndPassword } from 'firebase/auth';
import { connectFirestoreEmulator, getFirestore, setLogLevel } from 'firebase/firestore';
import { startDirect } from '../../../scripts/direct.ts';
import { openDoors } from '../../../scripts/doors.ts';
import { companyReads } from '../../../web/src/dashboard/database/refs.ts';
import { openGate } from './gate.ts';
import { messagesOf, staffed, talking } from './story.ts';
import type { Team } from './story.ts';
import { PASSWORD, PROJECT, eventually, messageId, unique } from './world.ts';

// That the database is away is what these stories are about: no need to print it.
setLogLevel('silent');

const required = (name: string) => process.env[name]!;
let firestore: Awaited<ReturnType<typeof openGate>>;
let functions: Awaited<ReturnType<typeof startDirect>>;
let doors: ReturnType<typeof openDoors>;
let team: Team;

beforeAll(async () => {
  firestore = await openGate(required('FIRESTORE_EMULATOR_HOST'));
  functions = await startDirect({ FIRESTORE_EMULATOR_HOST: firestore.address });
  doors = openDoors({
    functions: functions.base,
    auth: required('FIREBASE_AUTH_EMULATOR_HOST'),
    mailbox: required('RTNO_MAILBOX_URL'),
  });
  team = await staffed(1);
});
afterAll(async () => {
  await functions.stop();
  await firestore.close();
});

/** How often each of these words stands in the transcript. */
async function counted(chatId: string, ...words: string[]): Promise<number[]> {
  const said = (await messagesOf(team.companyId, chatId)).map(({ text }) => text);
  return words.map((word) => said.filter((text) => text === word).length);
}

/** The SDKs wait longer after each failure before they try again. */
const BACK = 60_000;

describe('While the database is away', { timeout: 3 * BACK }, () => {
  it('visitors and operators are told so at once, and what they repeat under the same id is there once', async () => {
    const { companyId, operators } = team;
    const [oleg] = operators;
    const { visitor: known, chatId } = await talking(companyId, oleg!);
    const visitor = doors.newVisitor(companyId, known.token);
    const [asked, answered] = [messageId(), messageId()];
    const asks = () => visitor.post('messages', { id: asked, text: 'Вы здесь?' });
    const answers = () => doors.desk(oleg!, 'send', { chatId, id: answered, text: 'Да, здесь' });
    const stream = visitor.follow();
    await eventually(() => stream.events.length > 0, 'the stream to begin');

    await firestore.close();
    const guest = doors.account('lookAtInvite', { companyId, inviteId: 'a', token: 'a'.repeat(43) });
    for (const told of await Promise.all([asks(), answers(), guest]))
      expect(told).toMatchObject({ ok: false, status: 500, reason: 'internal' });
    await firestore.open();

    await eventually(async () => (await asks()).ok && (await answers()).ok, 'the database to be back', BACK);
    expect([await asks(), await answers()]).toMatchObject([{ ok: true }, { ok: true }]);
    expect(await counted(chatId, 'Вы здесь?', 'Да, здесь')).toEqual([1, 1]);
    await stream.stop();
    const after = visitor.follow();
    await eventually(() => after.messages().some(({ text }) => text === 'Да, здесь'), 'the answer on a new stream');
    await after.stop();
  });

  it('a request that hangs changes nothing that its repeat does not know', async () => {
    const { companyId, operators } = team;
    const { visitor: known, chatId } = await talking(companyId, operators[0]!);
    const visitor = doors.newVisitor(companyId, known.token);
    const id = messageId();
    const asks = () => visitor.post('messages', { id, text: 'Есть кто-нибудь?' });
    firestore.freeze();
    const hanging = asks();
    const beside = doors.desk(operators[0]!, 'send', { chatId, id: messageId(), text: 'Ищу' });
    firestore.thaw();
    expect(await asks()).toMatchObject({ ok: true });
    expect([await hanging, await beside]).toMatchObject([{ ok: true }, { ok: true }]);
    expect(await counted(chatId, 'Есть кто-нибудь?', 'Ищу')).toEqual([1, 1]);
  });

  it('the dashboard knows that it shows what was, and has all that came once it is back', async () => {
    const { companyId, operators } = team;
    const [oleg] = operators;
    const { visitor, chatId } = await talking(companyId, oleg!);
    const reads = await browserOf(oleg!.email, oleg!.uid);
    const fresh: boolean[] = [];
    let words: string[] = [];
    const stops = [
      reads.self(
        (self) => fresh.push(self.fresh),
        () => fresh.push(false),
      ),
      reads.messages(chatId)(
        (messages) => (words = messages.map(({ text }) => text)),
        () => {},
      ),
    ];
    await eventually(() => fresh.at(-1) === true && words.length > 0, 'the dashboard to be current');
    await firestore.close();
    await eventually(() => fresh.at(-1) === false, 'the dashboard to know that the database is away');
    await visitor.write('Пока её не было');
    expect(words).not.toContain('Пока её не было');
    await firestore.open();
    await eventually(
      () => fresh.at(-1) === true && words.includes('Пока её не было'),
      'the dashboard to be current',
      BACK,
    );
    stops.forEach((stop) => stop());
  });
});

/** The reads of a dashboard that reaches the database through the gate. */
async function browserOf(email: string, uid: string) {
  const app = initializeApp({ projectId: PROJECT, apiKey: 'demo' }, unique());
  const entrance = getAuth(app);
  connectAuthEmulator(entrance, `http://${required('FIREBASE_AUTH_EMULATOR_HOST')}`, { disableWarnings: true });
  const store = getFirestore(app);
  const [host = '', port = ''] = firestore.address.split(':');
  connectFirestoreEmulator(store, host, Number(port));
  await signInWithEmailAndPassword(entrance, email, PASSWORD);
  return companyReads(store, team.companyId, uid);
}
