import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import type { Chat } from '#domain/chat.ts';
import { HOUR } from '#domain/time.ts';
import { taken } from '../../../gallery/made/chats.ts';
import { NOW } from '../../../gallery/made/now.ts';
import { OLEG, VERA } from '../../../gallery/made/team.ts';
import { ru } from '../app/all-words.test-tool.ts';
import { deskOf, testApp } from '../app/app.test-tool.ts';
import { mount } from '../work/mount.test-tool.tsx';
import { testWork } from '../work/work.test-tool.ts';
import { MuteButton } from './mute-button.tsx';
import { MutedNote } from './muted-note.tsx';

const chatWith = (client: Partial<Chat['client']>) => taken('a', OLEG, NOW - HOUR, 'купи купи', client).chat;
const MUTED = { mutedUntil: NOW + HOUR };

/** The buttons of a chat with such a client, as this person has them. */
async function show(chat: Chat, self: typeof VERA) {
  const commands: string[] = [];
  const desk = deskOf(async (command, { chatId }) => {
    commands.push(`${command} ${String(chatId)}`);
    return { ok: true, output: {} };
  });
  const app = testApp({ desk });
  const piece = (
    <>
      <MuteButton chat={chat} />
      <MutedNote chat={chat} mayUnmute />
    </>
  );
  const page = await mount(piece, { app, work: testWork({ app, made: { self } }) });
  const press = (words: string) =>
    act(async () => {
      const named = [...page.querySelectorAll('button')].filter(
        (one) => one.textContent === words || one.getAttribute('aria-label') === words,
      );
      named.at(-1)!.click();
    });
  const items = () => [...page.querySelectorAll('[role=menuitem]')].map((item) => item.textContent);
  return { page, commands, press, items };
}

describe('Blocking a client', () => {
  it('is a supervisor’s, and asks first, since it closes the chat', async () => {
    const { press, commands, page } = await show(chatWith({}), VERA);
    await press(ru.chat.mute);
    await press(ru.chat.block);
    expect([page.querySelector('dialog')!.textContent, commands]).toEqual([
      expect.stringContaining(ru.chat.blockText),
      [],
    ]);
    await press(ru.chat.blockYes);
    expect(commands).toEqual(['block a']);
    await expect.poll(() => page.querySelector('dialog')).toBe(null);
  });

  it('is there for a client who is muted already', async () => {
    const { press, items } = await show(chatWith(MUTED), VERA);
    await press(ru.chat.block);
    expect(items()).toEqual([ru.chat.block]);
  });

  it('is not an operator’s, who may mute', async () => {
    const { press, items } = await show(chatWith({}), OLEG);
    await press(ru.chat.mute);
    expect(items()).toEqual(Object.values(ru.chat.muteChoices));
  });

  it('is said under the head, and taken back there by whoever may block', async () => {
    const blocked = chatWith({ blocked: true, ...MUTED });
    const vera = await show(blocked, VERA);
    expect(vera.page.textContent).toContain(ru.chat.blocked);
    expect(vera.page.querySelectorAll('[aria-haspopup]')).toHaveLength(0);
    await vera.press(ru.chat.unblock);
    expect(vera.commands).toEqual(['unblock a']);
    const oleg = await show(blocked, OLEG);
    expect(oleg.page.textContent).toContain(ru.chat.blocked);
    expect(oleg.page.querySelectorAll('button')).toHaveLength(0);
  });
});
