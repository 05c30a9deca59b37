import { signal } from '@preact/signals';
import { beforeEach, expect, it } from 'vitest';
import type { PublicChat } from '#domain/contract/visitor.ts';
import { createContact } from './contact.ts';
import type { Outcome } from './door.ts';
import { openStorage } from './storage.ts';
import type { Transcript } from './transcript.ts';

beforeEach(() => localStorage.clear());

type Given = { phone: string; email?: string; name?: string; message?: { id: string; text: string } };

const waiting = {
  chatId: 'chat-1',
  state: 'queued',
  seq: 1,
  operator: null,
  rating: null,
  readByOperator: 0,
  queue: null,
};

/** The widget of a waiting visitor, and a server that gives these answers in turn. */
function widget(...answers: Outcome<object>[]) {
  const given: Given[] = [];
  const transcript = signal<Transcript>({ chat: waiting as PublicChat, threads: [] });
  const contact = createContact({
    door: {
      contact: async (body: Given) => {
        given.push(body);
        return answers.shift() ?? { ok: true, value: {} };
      },
    },
    storage: openStorage('shop'),
    conversation: { transcript, nudge: () => {} },
  });
  return { contact, given, transcript };
}

const offline: Outcome<object> = { ok: false, status: 0, reason: 'offline', text: '', retryMs: null };

it('a phone found in a message is sent only when the visitor agrees, also after a reload', async () => {
  const { contact, given } = widget();
  contact.note({ chatId: 'chat-1', seq: 1, at: 1, phone: '+7 916 123 45 67' });
  const { contact: reloaded, given: later } = widget(offline);
  expect([reloaded.offered.value, given, later]).toEqual(['+7 916 123 45 67', [], []]);
  // Without a network the offered phone still waits for the visitor's answer.
  await reloaded.agree();
  expect([reloaded.offered.value, reloaded.kept.value]).toEqual(['+7 916 123 45 67', false]);
  await reloaded.agree();
  expect([reloaded.offered.value, reloaded.kept.value]).toEqual([null, true]);
  expect(later).toEqual([{ phone: '+7 916 123 45 67' }, { phone: '+7 916 123 45 67' }]);
  expect(widget().contact.offered.value).toBe(null);
});

it('a visitor who declines is not asked again, and nothing is sent', () => {
  const { contact, given } = widget();
  contact.note({ phone: '+7 916 123 45 67' });
  contact.refuse();
  expect([contact.offered.value, given, widget().contact.offered.value]).toEqual([null, [], null]);
});

it('a message without a phone leaves the offer as it is', () => {
  const { contact } = widget();
  contact.note({ phone: '+7 916 123 45 67' });
  contact.note({ chatId: 'chat-1', seq: 2, at: 2 });
  expect(contact.offered.value).toBe('+7 916 123 45 67');
});

it('a request for a call keeps its id until it has arrived, and another request has another id', async () => {
  const { contact, given } = widget(offline);
  for (let i = 0; i < 3; i++) await contact.leave('8 916', 'Ольга', 'Перезвоните');
  const [first, second, third] = given.map(({ message }) => message?.id);
  expect(first).toMatch(/^[\w-]{16,64}$/);
  expect([second === first, third === first]).toEqual([true, false]);
});

it('a request with a corrected phone or name has a new id, since with the first id it would count as a repeat', async () => {
  const { contact, given } = widget(offline, offline, offline, offline);
  await contact.leave('8 916 123 45 67', 'Ольга', 'Перезвоните');
  await contact.leave('8 916 123 45 68', 'Ольга', 'Перезвоните');
  await contact.leave('8 916 123 45 68', 'Ольга Белова', 'Перезвоните');
  await contact.leave('8 916 123 45 68', 'Ольга Белова', 'Перезвоните');
  const [first, second, third, same] = given.map(({ message }) => message?.id);
  expect(new Set([first, second, third]).size).toBe(3);
  expect(same).toBe(third);
});

it('a call is offered once during a wait, and not when the company knows a phone', () => {
  const { contact, transcript } = widget();
  const become = (more: Partial<PublicChat>) =>
    (transcript.value = { ...transcript.value, chat: { ...transcript.value.chat!, ...more } });
  expect(contact.suggested.value).toBe(true);
  become({ state: 'active' });
  expect(contact.suggested.value).toBe(false);
  become({ state: 'assigned', hasPhone: true });
  expect(contact.suggested.value).toBe(false);
  const { contact: other } = widget();
  other.decline();
  expect([other.suggested.value, widget().contact.suggested.value]).toEqual([false, false]);
});

it('who asked outside the hours is asked once for a phone or an e-mail, and either is kept without calling anybody', async () => {
  const { contact, given, transcript } = widget();
  const become = (more: Partial<PublicChat>) =>
    (transcript.value = { ...transcript.value, chat: { ...waiting, state: 'bot', ...more } as PublicChat });
  become({});
  expect(contact.reachable.value).toBe(true);
  become({ opening: true });
  expect([contact.reachable.value, contact.suggested.value]).toEqual([false, false]);
  become({ opening: true, hasEmail: true });
  expect(contact.reachable.value).toBe(true);
  become({ opening: true });
  await contact.leave('olga@example.com', '', null);
  await contact.leave('8 916 123 45 67', 'Ольга', null);
  expect(given).toEqual([
    { phone: '', email: 'olga@example.com', name: '' },
    { phone: '8 916 123 45 67', name: 'Ольга' },
  ]);
  expect(contact.reachable.value).toBe(true);
  const { contact: other } = widget();
  other.decline();
  expect(other.reachable.value).toBe(true);
});
