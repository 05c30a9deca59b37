import { signal } from '@preact/signals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it } from 'vitest';
import type { PublicChat } from '#domain/contract/visitor.ts';
import { createAttention } from '../attention.ts';
import { createConsent } from '../consent.ts';
import { createContact } from '../contact.ts';
import { chances } from '../dialogs.ts';
import { createEnding } from '../ending.ts';
import { openStorage } from '../storage.ts';
import { ru } from '../text/ru.ts';
import { visit } from '../visit.ts';
import type { Widget } from './context.ts';
import { Chat } from './widget.tsx';

beforeEach(() => {
  localStorage.clear();
  document.body.replaceChildren();
});

/** A client in a chat with the bot opens the menu, chooses `chosen` and enters a phone there. Returns what the server got and what the form showed. */
async function gives(chosen: string, hasPhone: boolean) {
  const { conversation, dialogs } = visit(chances(1));
  const given: object[] = [];
  const contact = createContact({
    door: { contact: async (body) => (given.push(body), { ok: true, value: {} }) },
    storage: openStorage('company'),
    conversation,
  });
  const widget: Widget = {
    text: ru,
    locale: 'ru',
    conversation,
    attention: createAttention(true, () => true),
    consent: createConsent(openStorage('company')),
    contact,
    ending: createEnding({ door: dialogs.door, conversation }),
    panel: signal(null),
    storage: openStorage('company'),
    close: null,
  };
  const chat = { chatId: 'chat-1', state: 'bot', seq: 0, rating: null, queue: null, operator: null, readByOperator: 0 };
  conversation.transcript.value = { chat: { ...chat, ...(hasPhone && { hasPhone }) } as PublicChat, threads: [] };
  await act(() => render(<Chat widget={widget} />, document.body));
  const press = (name: string) =>
    act(() => {
      const all = [...document.querySelectorAll('button')];
      all.find((button) => [button.textContent, button.getAttribute('aria-label')].includes(name))!.click();
    });
  await press(ru.menu);
  await press(chosen);
  const form = document.querySelector('form.contact')!;
  const said = [...form.querySelectorAll('.panel-title, button')].map(({ textContent }) => textContent);
  const phone = form.querySelector<HTMLInputElement>('[type=tel]')!;
  await act(() => {
    phone.value = '+7 916 123 45 67';
    phone.dispatchEvent(new Event('input'));
  });
  await act(() => void form.dispatchEvent(new Event('submit', { cancelable: true })));
  await expect.poll(() => document.querySelector('form.contact')).toBeNull();
  const kept = document.querySelector('.kept')?.textContent;
  render(null, document.body);
  return { given, said, kept };
}

describe('The menu', () => {
  it('changes a known phone, which is no request for a call', async () => {
    expect(await gives(ru.phone.change, true)).toEqual({
      given: [{ phone: '+7 916 123 45 67', name: '' }],
      said: [ru.phone.change, ru.cancel, ru.phone.yes],
      kept: ru.phone.kept,
    });
  });

  it('sends a first phone together with the request for a call', async () => {
    expect(await gives(ru.phone.leave, false)).toEqual({
      given: [{ phone: '+7 916 123 45 67', name: '', message: { id: expect.any(String), text: ru.phone.callMe } }],
      said: [ru.phone.title, ru.cancel, ru.phone.ask],
      kept: ru.phone.kept,
    });
  });
});
