import { signal } from '@preact/signals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, it } from 'vitest';
import type { PublicChat, PublicCompany } from '#domain/contract/visitor.ts';
import { createAttention } from '../attention.ts';
import { createConsent } from '../consent.ts';
import { createContact } from '../contact.ts';
import { chances } from '../dialogs.ts';
import { createEnding } from '../ending.ts';
import { openStorage } from '../storage.ts';
import { ru } from '../text/ru.ts';
import { visit } from '../visit.ts';
import { Chat } from './widget.tsx';

beforeEach(() => {
  localStorage.clear();
  document.body.replaceChildren();
});

/** What the widget shows of a chat. */
async function shown(more: Partial<PublicChat>, company: Partial<PublicCompany> = {}): Promise<string> {
  const { conversation, dialogs } = visit(chances(1));
  conversation.company.value = { name: 'Пион', locale: 'ru', greeting: '', queueText: '', ...company };
  const storage = openStorage('company');
  const none = { operator: null, rating: null, queue: null, mutedMs: null };
  const chat = { chatId: 'chat-1', seq: 0, readByOperator: 0, ...none, state: 'closed', ...more } satisfies PublicChat;
  conversation.transcript.value = { chat, threads: [] };
  const widget = {
    text: ru,
    locale: 'ru' as const,
    conversation,
    attention: createAttention(true, () => true),
    consent: createConsent(storage),
    contact: createContact({ door: dialogs.door, storage, conversation }),
    ending: createEnding({ door: dialogs.door, conversation }),
    panel: signal(null),
    storage,
    close: null,
  };
  await act(() => render(<Chat widget={widget} />, document.body));
  const labels = [...document.querySelectorAll('input')].map((input) => input.getAttribute('aria-label'));
  const text = [document.body.textContent, ...labels].join(' ');
  render(null, document.body);
  return text;
}

it('a conversation that is over says that the next message begins another, and one that goes on does not', async () => {
  expect(await shown({})).toContain(ru.anew);
  for (const state of ['bot', 'assigned', 'active'] as const) expect(await shown({ state })).not.toContain(ru.anew);
});

it('who was never answered is not asked how they were helped', async () => {
  expect(await shown({})).toContain(ru.rating.ask);
  expect(await shown({ unanswered: true })).not.toContain(ru.rating.ask);
});

const rating = { ask: 'Оцените «Пион»', scale: 'thumbs', comment: 'low' } as const;

it('a mark is asked for in the company’s words and in its way, and words only where it wants them', async () => {
  const asked = await shown({}, { rating });
  expect(asked).toContain('Оцените «Пион»');
  expect(asked).not.toContain(ru.rating.ask);
  expect([asked.includes(ru.rating.good), asked.includes(ru.rating.mark(3))]).toEqual([true, false]);
  const wordsAfter = async (score: number, comment: 'always' | 'low' | 'never') =>
    (await shown({ rating: score }, { rating: { ...rating, comment } })).includes(ru.rating.sendComment);
  expect([await wordsAfter(5, 'low'), await wordsAfter(1, 'low')]).toEqual([false, true]);
  expect([await wordsAfter(5, 'always'), await wordsAfter(1, 'never')]).toEqual([true, false]);
});

it('who waits reads the company’s words with what is known, and their place once', async () => {
  const queue = { position: 4, waitedMs: 0 };
  const waiting = (more: object) =>
    shown({ state: 'queued', queue: { ...queue, ...more } }, { queueText: 'Все заняты.' });
  expect(await waiting({})).toContain('Все заняты.');
  const told = await waiting({ text: 'Вы 4-й, ждать 5 мин.', placed: true });
  expect(told).toContain('Вы 4-й, ждать 5 мин.');
  expect(told).not.toContain(ru.queue.position(4));
  expect(await waiting({ text: 'Ждать 5 мин.', placed: false })).toContain(ru.queue.position(4));
});
