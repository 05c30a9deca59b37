import { describe, expect, it } from 'vitest';
import { active, anna, assigned } from '../../../../functions/test/unit/world.ts';
import { ru } from '../app/all-words.test-tool.ts';
import type { AlertEvent } from './news.ts';
import { placeOf, wordsOf } from './alert-words.ts';
import { iconOf } from './favicon.ts';

const words = (event: AlertEvent, said: string | null) =>
  wordsOf({ event, chat: assigned(anna) }, said, ru, (phone) => phone);

describe('A notification', () => {
  it('is headed with the client and shows the first line of what they have written', () => {
    expect(words('message', '\n Где мой заказ?\nЖду третий день').body).toBe('Где мой заказ?');
    expect(words('fallen', 'Где мой заказ?').body).toBe('Новый чат: Где мой заказ?');
    expect(words('message', 'Да').title).toMatch(/^Клиент #/);
    const chat = { ...active(anna), client: { ...active(anna).client, phone: '+79161234567' } };
    expect(wordsOf({ event: 'message', chat }, 'Да', ru, (phone) => `тел. ${phone}`).title).toBe('тел. +79161234567');
  });

  it('says only what has happened when message texts are not to be shown', () => {
    expect(words('message', null).body).toBe('Новое сообщение');
    expect(words('fallen', '').body).toBe('Новый чат');
  });

  it('leads to the page on which its reader may see the chat', () => {
    const chat = assigned(anna);
    expect(placeOf({ event: 'message', chat })).toEqual({ page: 'mine', chatId: chat.id });
    expect(placeOf({ event: 'lost', chat })).toEqual({ page: 'mine', chatId: null });
    expect(placeOf({ event: 'late', chat })).toEqual({ page: 'chats', chatId: chat.id });
  });
});

describe('The icon of the tab', () => {
  const drawn = (count: number, dark = false) => decodeURIComponent(iconOf(count, dark));

  it('shows the number of waiting chats, and no number when none waits', () => {
    expect(drawn(3)).toContain('>3</text>');
    expect(drawn(12)).toContain('>9+</text>');
    expect(drawn(0)).not.toContain('<text');
  });

  it('has an edge that stands out from the browser’s frame, light or dark', () => {
    expect(drawn(1)).not.toBe(drawn(1, true));
  });
});
