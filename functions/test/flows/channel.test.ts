import './own-project.ts';
import { expect, it } from 'vitest';
import { newVisitor } from '../../src/domain/visitor.ts';
import { look } from '../../src/store/look.ts';
import { docOf, newId } from '../../src/store/refs.ts';
import { pass } from '../../src/visitor/gate.ts';
import { hashToken } from '../../src/work/account/token.ts';
import type { Identity } from '../../src/work/chat/identity.ts';
import { write } from '../../src/work/chat/write.ts';
import { founded } from './scene.ts';
import { chatOf, messagesOf } from './story.ts';

/** A client on a messenger, which vouches for them: they have neither secret nor network. */
function fromMessenger(number: number): Identity {
  const visitorId = `messenger-${number}`;
  return {
    visitorId,
    channel: 'widget',
    place: null,
    admit: async (_unit, { settings }, known, now) => ({
      ok: true,
      visitor: known ?? newVisitor({ id: visitorId, tokenHash: '', locale: settings.locale }, now),
    }),
  };
}

/** An update of the messenger, with the messenger's number for it. */
const update = (number: number, text: string, wantsPerson = false) => ({
  id: `update-${number}`,
  text,
  choice: null,
  wantsPerson,
});

it('a channel without credentials and networks writes for the client whom it names', async () => {
  const companyId = await founded(1);
  const who = fromMessenger(7);
  const asked = await write(companyId, who, update(1, 'Здравствуйте'));
  expect(asked).toMatchObject({ ok: true, isNew: true, sent: { seq: 1 } });
  const called = await write(companyId, who, update(2, 'Позовите человека', true));
  if (!asked.ok || !called.ok) throw new Error('Refused');
  const { chatId } = asked.sent;
  expect(called.sent.chatId).toBe(chatId);
  expect(await chatOf(companyId, chatId)).toMatchObject({ state: 'assigned', visitorId: who.visitorId });

  // The messenger repeats an update when it has not seen the answer.
  const before = await messagesOf(companyId, chatId);
  expect(await write(companyId, who, update(2, 'Позовите человека', true))).toMatchObject({
    isNew: false,
    sent: called.sent,
  });
  expect(await messagesOf(companyId, chatId)).toEqual(before);
});

it('and its client and chats cannot be reached by the widget', async () => {
  const companyId = await founded(0);
  await write(companyId, fromMessenger(8), update(1, 'Здравствуйте'));
  const visitor = await look(docOf.visitor(companyId, 'messenger-8'));
  for (const secret of ['', newId()]) {
    const credentials = { visitorId: 'messenger-8', tokenHash: hashToken(secret) };
    const passed = pass(visitor, { credentials, terms: { whileMuted: true } }, Date.now());
    expect(passed).toEqual({ ok: false, reason: 'unknown-visitor' });
  }
});
