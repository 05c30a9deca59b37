import './own-project.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { startMeter } from '../../../scripts/meter.ts';
import { send, take } from '../../src/desk/chat.ts';
import { suggest } from '../../src/desk/hints.ts';
import { docOf } from '../../src/store/refs.ts';
import { FLOWER_SHOP } from '../unit/bot/flower-shop.ts';
import { everything } from './database.ts';
import { flowerShop, servingShop } from './shop.ts';
import { messagesOf, unanswered } from './story.ts';
import { messageId } from './world.ts';

const meter = startMeter();

const PRICE = 'сколько стоит доставка букета';
const { title, answer } = FLOWER_SHOP.find(({ id }) => id === 'courier-price')!;

let shop: Awaited<ReturnType<typeof servingShop>>;
beforeAll(async () => {
  shop = await servingShop();
});

/** A client whose message an operator has to answer, since the bot has handed the chat over without an answer. */
async function waiting(text: string): Promise<string> {
  const { chatId } = await shop.hears('позовите оператора');
  await write(chatId, text);
  return chatId;
}

/** Saves the client's next message as the visitor's door does. */
async function write(chatId: string, text: string): Promise<void> {
  const chat = docOf.chat(shop.companyId, chatId).ref;
  const seq = ((await chat.get()).get('seq') as number) + 1;
  const said = { seq, id: messageId(), text, at: Date.now(), from: 'visitor', kind: 'text', choice: null } as const;
  const { ref, codec } = docOf.message(shop.companyId, chatId, seq);
  await ref.set(codec.write(said));
  await chat.update({ seq });
}
const titles = async (chatId: string) => {
  const outcome = await suggest(shop.caller, { chatId });
  return outcome.ok ? outcome.output.hints.map((hint) => hint.title) : outcome;
};

describe('«suggest»', () => {
  it('finds the published answer to the client’s open question, and writes nothing', async () => {
    const chatId = await waiting(PRICE);
    const before = await everything(shop.companyId);
    const hint = { entryId: shop.idOf('courier-price'), title, answer };
    expect(await suggest(shop.caller, { chatId })).toEqual({ ok: true, output: { hints: [hint] } });
    expect(await everything(shop.companyId)).toEqual(before);
  });

  it('reads of a conversation only what has come since the last time', async () => {
    const chatId = await waiting(PRICE);
    const reads = async () => {
      const before = meter.reads;
      const found = await titles(chatId);
      return { found, reads: meter.reads - before };
    };
    const { found } = await reads();
    expect(found).toEqual([title]);
    const again = await reads();
    expect(again.found).toEqual(found);
    await write(chatId, 'и ещё: доставка платная?');
    expect((await reads()).reads).toBe(again.reads + 1);
  });

  it('finds nothing while no question is open, and never more than three answers', async () => {
    expect(await titles(await waiting('спасибо'))).toEqual([]);
    expect(await titles(await waiting('почему банк не одобрил ипотеку'))).toEqual([]);
    const many = await titles(await waiting('доставка, открытка, оплата, уход'));
    expect(many).toHaveProperty(
      'length',
      expect.toSatisfy((count: number) => count <= 3),
    );
  });

  it('does not repeat what the bot has answered', async () => {
    const { chatId } = await shop.hears(PRICE);
    expect((await messagesOf(shop.companyId, chatId)).at(-1)).toMatchObject({ from: 'bot', text: answer });
    await write(chatId, PRICE);
    await write(chatId, 'оператор');
    await docOf
      .chat(shop.companyId, chatId)
      .ref.update({ state: 'queued', reason: 'asked-for-person', awaitingSince: new Date() });
    expect(await titles(chatId)).toEqual([]);
  });

  it('finds nothing once the operator has answered', async () => {
    const chatId = await waiting(PRICE);
    await take(shop.caller, { chatId });
    expect(await titles(chatId)).toEqual([title]);
    await send(shop.caller, { chatId, id: messageId(), text: 'Сейчас узнаю.' });
    expect(await titles(chatId)).toEqual([]);
  });

  it('finds nothing before the first publication', async () => {
    const silent = await flowerShop();
    const { chatId } = await unanswered(silent.companyId, PRICE);
    expect(await suggest(silent.caller, { chatId })).toEqual({ ok: true, output: { hints: [] } });
  });

  it('is refused for an unknown chat', async () => {
    expect(await suggest(shop.caller, { chatId: 'nosuchchat' })).toMatchObject({ reason: 'unknown-chat' });
  });
});

describe('An answer of the bot', () => {
  it('names its entries to the staff', async () => {
    const { chatId } = await shop.hears(PRICE);
    const [, said] = await messagesOf(shop.companyId, chatId);
    expect(said).toMatchObject({ from: 'bot', entryId: shop.idOf('courier-price'), sources: [title] });
  });
});
