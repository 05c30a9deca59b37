import { expect, test } from 'vitest';
import { handOff } from '../../../src/domain/chat/hand-off.ts';
import { start } from '../../../src/domain/chat/start.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.ts';
import { newVisitor } from '../../../src/domain/visitor.ts';
import { BLOCK, blocksOf, grown } from '../../../src/domain/chat/size.ts';

type Sized = { id: string; bytes?: number };
const fresh: Sized = { id: 'chat' };
const message = (text: string) => ({ text });

test('a new chat begins its first block by its first message, and a usual chat needs no other', () => {
  const first = grown(fresh, [message('Сколько стоит доставка?')]);
  expect(first.blocks).toBe(1);
  let chat = first.chat;
  for (let i = 0; i < 14; i++) {
    const next = grown(chat, [message('Доставка по городу стоит 300 рублей.'.repeat(3))]);
    expect(next.blocks).toBe(0);
    ({ chat } = next);
  }
  expect(chat.bytes).toBeLessThan(BLOCK);
});

test('bytes are counted, not characters', () => {
  expect(
    grown(fresh, [message('я'.repeat(100))]).chat.bytes! - grown(fresh, [message('a'.repeat(100))]).chat.bytes!,
  ).toBe(100);
});

test('a save that writes much begins all its blocks, and one without messages changes nothing', () => {
  expect(
    grown(
      fresh,
      Array.from({ length: 100 }, () => message('x'.repeat(2_000))),
    ).blocks,
  ).toBe(8);
  const chat = { id: 'chat', bytes: 10 };
  expect(grown(chat, [])).toEqual({ chat, blocks: 0 });
});

test('the blocks of all saves are those that hold the chat', () => {
  let chat = fresh;
  let blocks = 0;
  for (let i = 1; i < 200; i++) {
    const next = grown(chat, [message('x'.repeat((i * 37) % 4_000))]);
    blocks += next.blocks;
    ({ chat } = next);
  }
  expect(blocks).toBe(blocksOf(chat.bytes!));
});

test('a chat of a version that counted no bytes moves on without that field, since the database refuses one without a value', () => {
  const begun = start(newVisitor({ id: 'v', tokenHash: '', locale: 'ru' }, 1), 'company', 'chat', 1);
  const called = begun.ok && handOff(begun.chat, 'asked-for-person', null, DEFAULT_SETTINGS.ru, 2);
  expect(called && called.ok && Object.values(called.chat)).not.toContain(undefined);
});
