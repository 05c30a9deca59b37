import { expect, it } from 'vitest';
import { openDoors } from '../../../web/src/dashboard/app/call.ts';
import { openAsk, openTransport } from '../../../web/src/dashboard/app/transport.ts';
import { openDoor } from '../../../web/src/widget/door.ts';
import { chatOf, messagesOf, staffed } from './story.ts';
import { FUNCTIONS, callRaw, messageId, newVisitor } from './world.ts';

const TEXTS = { noAnswer: 'Нет связи.', broken: 'Сломалось.', signedOut: 'Войдите.' };

it('pages that are newer than the server work with it: what it does not know is dropped, at each door', async () => {
  const { companyId, operators } = await staffed(1);
  const [oleg] = operators;
  const { token } = newVisitor(companyId);
  const widget = openDoor(FUNCTIONS, companyId, 'ru', () => token);
  const writing = { id: messageId(), text: 'Где заказ?', choice: null, wantsPerson: true };
  // The widget sends its own language with each message; a newer one may speak another.
  const newer = openDoor(FUNCTIONS, companyId, 'de', () => token);
  const sent = await newer.send(writing);
  if (!sent.ok) throw new Error(sent.reason);
  const { chatId } = sent.value;
  expect((await messagesOf(companyId, chatId))[0]).toMatchObject({ text: 'Где заказ?' });
  expect(await widget.contact({ phone: '+79161234567', nickname: 'Тюльпан' } as never)).toMatchObject({ ok: true });
  expect(await chatOf(companyId, chatId)).toMatchObject({ client: { phone: '+79161234567' } });

  const { desk, account } = openDoors(
    openTransport(openAsk(FUNCTIONS, async () => oleg!.idToken)),
    () => 'de' as never,
    () => TEXTS,
  );
  expect(await desk('setStatus', { status: 'break', mood: 'calm' } as never)).toMatchObject({ ok: true });
  expect(await desk('setStatus', { status: 'in training' } as never)).toMatchObject({ reason: 'bad-input' });
  expect(await account('resetPassword', { email: 'nobody@example.com', why: 'forgot' } as never)).toMatchObject({
    ok: true,
  });
  expect(await callRaw('desk', { command: 'setStatus', status: 'break', mood: 'calm' }, oleg!.idToken)).toMatchObject({
    reason: 'bad-input',
  });
});
