import { identity } from './auth-gate.ts';
import { afterAll, expect, it } from 'vitest';
import { createCompany } from '../../src/account/create-company.ts';
import { send } from '../../src/desk/chat.ts';
import { setActive } from '../../src/desk/people.ts';
import { auth } from '../../src/store/firebase.ts';
import { db } from './database.ts';
import { messagesOf, operatorOf, staffed, talking } from './story.ts';
import { PASSWORD, callDesk, hire, messageId, newAddress, newEmail, unique } from './world.ts';

afterAll(() => identity.close());

// The commands are given to the door's own code: the emulator asks Auth about every token, which the platform checks by itself.
it('while sign-in is away, work goes on, a sign-up leaves nothing half made, and access that is taken away is gone; a repeat ends the sessions', async () => {
  const { companyId, admin, operators } = await staffed(1);
  const [oleg] = operators;
  const gone = await hire(admin, 'operator', 'Ян');
  const { chatId } = await talking(companyId, oleg!);
  const caller = (uid: string) => ({ uid, companyId, locale: 'ru', from: null }) as const;
  const name = `Пион ${unique()}`;
  const signUp = () =>
    createCompany(
      { address: newAddress(), locale: 'ru' },
      { companyName: name, firstName: 'Пётр', lastName: 'Петров', email: newEmail(), password: PASSWORD },
    );
  const takesAway = () => setActive(caller(admin.uid), { operatorId: gone.uid, active: false });
  const second = Math.floor(Date.now() / 1_000) * 1_000;

  await identity.close();
  const sent = await send(caller(oleg!.uid), { chatId, id: messageId(), text: 'Работаем' });
  await expect(signUp()).rejects.toThrow();
  await expect(takesAway()).rejects.toThrow();
  expect(await operatorOf(companyId, gone.uid)).toMatchObject({ active: false });
  await identity.open();

  expect(sent).toMatchObject({ ok: true });
  expect((await messagesOf(companyId, chatId)).at(-1)!.text).toBe('Работаем');
  expect((await db.collection('companies').where('name', '==', name).get()).size).toBe(0);
  expect(await callDesk(gone, 'heartbeat', { idleMs: 0 })).toMatchObject({ reason: 'deactivated' });
  expect(await takesAway()).toMatchObject({ ok: true });
  const { tokensValidAfterTime } = await auth.getUser(gone.uid);
  expect(Date.parse(tokensValidAfterTime!)).toBeGreaterThanOrEqual(second);
  expect(await signUp()).toMatchObject({ ok: true });
});
