import { signal } from '@preact/signals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, it } from 'vitest';
import type { PublicChat } from '#domain/contract/visitor.ts';
import { createAttention } from '../attention.ts';
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
async function shown(more: Partial<PublicChat>): Promise<string> {
  const { conversation, dialogs } = visit(chances(1));
  const storage = openStorage('company');
  const none = { operator: null, rating: null, queue: null, mutedMs: null };
  const chat = { chatId: 'chat-1', seq: 0, readByOperator: 0, ...none, state: 'closed', ...more } satisfies PublicChat;
  conversation.transcript.value = { chat, threads: [] };
  const widget = {
    text: ru,
    locale: 'ru' as const,
    conversation,
    attention: createAttention(true, () => true),
    contact: createContact({ door: dialogs.door, storage, conversation }),
    ending: createEnding({ door: dialogs.door, conversation }),
    panel: signal(null),
    storage,
    close: null,
  };
  await act(() => render(<Chat widget={widget} />, document.body));
  const text = document.body.textContent ?? '';
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
