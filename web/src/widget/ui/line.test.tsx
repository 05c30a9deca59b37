import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Refusal } from '#domain/refusal.ts';
import { mayPassLater } from '#domain/refusal.ts';
import { chances } from '../dialogs.ts';
import { ru } from '../text/ru.ts';
import { visit } from '../visit.ts';
import type { Widget } from './context.ts';
import { FINAL, Outgoing } from './line.tsx';

/** The refusals of the visitor's door to a message (ARCHITECTURE.md, "The doors"). */
const SAID: readonly Refusal[] = [
  'bad-input',
  'phone-invalid',
  'message-id-reused',
  'unknown-company',
  'unknown-visitor',
  'muted',
  'blocked',
  'too-many',
  'busy',
  'internal',
];

it('a refused message can be sent again only when that may help; a mute has its own words', () => {
  for (const reason of SAID)
    expect([reason, FINAL.has(reason)]).toEqual([reason, reason === 'muted' || !mayPassLater(reason)]);
});

describe('A muted client who returns to a refused message', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    localStorage.clear();
  });
  afterEach(() => vi.useRealTimers());

  const MINUTE = 60_000;
  const REFUSED = 'Сейчас вы не можете отправлять сообщения.';
  const soon = () => vi.advanceTimersByTimeAsync(3_000);

  it('is told that the mute is over only once the server has said so', async () => {
    const { dialogs, conversation: first } = visit(chances(1));
    first.say('Здравствуйте');
    await soon();
    dialogs.takes();
    dialogs.mutes(60 * MINUTE);
    dialogs.refuseNext({ ok: false, status: 403, reason: 'muted', text: REFUSED, retryMs: 60 * MINUTE });
    first.say('Спам');
    await soon();
    const { conversation } = visit(chances(1), false, dialogs);
    await soon();
    const page = document.createElement('div');
    const widget = { text: ru, locale: 'ru', conversation } as Widget;
    const shown = async () => {
      await act(() => render(<Outgoing widget={widget} item={conversation.outgoing.value[0]!} />, page));
      return [...page.querySelectorAll('.problem > *')].map(({ textContent }) => textContent);
    };
    expect(await shown()).toEqual([REFUSED, ru.remove]);
    dialogs.network.isThere = true;
    conversation.nudge();
    await soon();
    expect(await shown()).toEqual([REFUSED, expect.stringMatching(/^Писать можно будет с/), ru.remove]);
    dialogs.mutes(null);
    await soon();
    expect(await shown()).toEqual([ru.freeAgain, ru.send, ru.remove]);
    render(null, page);
  });
});
