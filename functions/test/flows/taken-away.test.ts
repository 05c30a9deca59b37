import { initializeApp } from 'firebase/app';
import { connectAuthEmulator, getAuth, signInWithEmailAndPassword } from 'firebase/auth';
import { connectFirestoreEmulator, getFirestore, setLogLevel } from 'firebase/firestore';
import { expect, it } from 'vitest';
import type { Listen } from '../../../web/src/dashboard/database/live.ts';
import type { Reads } from '../../../web/src/dashboard/database/reads.ts';
import { companyReads } from '../../../web/src/dashboard/database/refs.ts';
import { auth } from '../../src/store/firebase.ts';
import { messagesOf, staffed, talking } from './story.ts';
import type { Person } from './world.ts';
import { PASSWORD, PROJECT, callDesk, eventually, hire, messageId, mustDesk, unique } from './world.ts';

// Refusals are what this story looks for: no need to print each.
setLogLevel('silent');

/** A person's browser with the dashboard's own reads, signed in by the real door and under the real rules. */
async function browserOf(companyId: string, { email, uid }: Person) {
  const app = initializeApp({ projectId: PROJECT, apiKey: 'demo' }, unique());
  const entrance = getAuth(app);
  connectAuthEmulator(entrance, `http://${process.env['FIREBASE_AUTH_EMULATOR_HOST']}`, { disableWarnings: true });
  const [host = '', port = ''] = (process.env['FIRESTORE_EMULATOR_HOST'] ?? '').split(':');
  const db = getFirestore(app);
  connectFirestoreEmulator(db, host, Number(port));
  await signInWithEmailAndPassword(entrance, email, PASSWORD);
  return companyReads(db, companyId, uid);
}

/** What a listener has heard, and the code with which the database has ended it. */
function heard<T>(listen: Listen<T>) {
  const told: { words: string[]; ended: string | null } = { words: [], ended: null };
  listen(
    (value) => told.words.push(JSON.stringify(value)),
    (code) => (told.ended = code),
  );
  return told;
}

const open = (reads: Reads, chatId: string) => ({
  open: heard(reads.open(100)),
  chat: heard(reads.chat(chatId)),
  messages: heard(reads.messages(chatId)),
  notes: heard(reads.notes(chatId)),
});

it('an open listener of somebody who is demoted or deactivated brings nothing more, and their commands and reads end at once', async () => {
  const { companyId, admin, operators } = await staffed(1);
  const [oleg] = operators;
  const svetlana = await hire(admin, 'supervisor', 'Светлана');
  const { chatId } = await talking(companyId, oleg!);
  const says = (text: string) => mustDesk(oleg!, 'send', { chatId, id: messageId(), text });
  const reads = await browserOf(companyId, svetlana);

  const own = heard(reads.self);
  const listeners = open(reads, chatId);
  await says('Пока её смена');
  await eventually(async () => listeners.messages.words.at(-1)?.includes('Пока её смена'), 'the word of a colleague');

  await mustDesk(admin, 'setRole', { operatorId: svetlana.uid, role: 'operator', version: 0 });
  await eventually(async () => own.words.at(-1)?.includes('"role":"operator"'), 'her own document');
  expect(
    await callDesk(svetlana, 'assign', { chatId, operatorId: oleg!.uid, expectedOwnerId: oleg!.uid }),
  ).toMatchObject({
    reason: 'not-allowed',
  });
  await says('Уже не для неё');
  await mustDesk(admin, 'addNote', { chatId, id: messageId(), text: 'И это не для неё' });
  for (const [name, listener] of Object.entries(listeners))
    await eventually(async () => listener.ended === 'permission-denied', `the end of ${name}`);
  expect(JSON.stringify(listeners)).not.toMatch(/не для неё/);
  // Another browser of hers: the first one has what it was given before.
  const anew = open(await browserOf(companyId, svetlana), chatId);
  for (const [name, listener] of Object.entries(anew))
    await eventually(async () => listener.ended === 'permission-denied', `the refusal of ${name}`);
  expect(Object.values(anew).flatMap(({ words }) => words)).toEqual([]);

  const mine = heard(reads.team);
  await eventually(async () => mine.words.length > 0, 'the team');
  const second = Math.floor(Date.now() / 1_000) * 1_000;
  await mustDesk(admin, 'setActive', { operatorId: svetlana.uid, active: false });
  expect(await callDesk(svetlana, 'heartbeat', { idleMs: 0 })).toMatchObject({ reason: 'deactivated' });
  await eventually(async () => own.ended === 'permission-denied', 'the end of her own document');
  await eventually(async () => mine.ended === 'permission-denied', 'the end of the team');
  // The emulator of Auth keeps this moment, but does not refuse older sessions by it as Auth does.
  const { tokensValidAfterTime } = await auth.getUser(svetlana.uid);
  expect(Date.parse(tokensValidAfterTime!)).toBeGreaterThanOrEqual(second);
  expect((await messagesOf(companyId, chatId)).at(-1)!.text).toBe('Уже не для неё');
});
