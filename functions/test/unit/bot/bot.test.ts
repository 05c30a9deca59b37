import { expect, test } from 'vitest';
import { botOf } from '../../../src/domain/bot/bot.ts';
import { freshMemory } from '../../../src/domain/bot/conversation.ts';
import type { KnowledgeEntry } from '../../../src/domain/bot/knowledge.ts';
import { train } from '../../../src/domain/bot/model.ts';
import { loadModel, saveModel } from '../../../src/domain/bot/pack.ts';
import { joinParts, partsOf } from '../../../src/domain/bot/parts.ts';
import { FLOWER_SHOP } from './flower-shop.ts';

const model = train(FLOWER_SHOP, { locale: 'ru', level: 'balanced' });

function ask(text: string, entries: readonly KnowledgeEntry[] = FLOWER_SHOP) {
  return botOf(model, entries).ask(text, freshMemory()).outcome;
}

test('a question in other words gets the answer of its entry', () => {
  expect(ask('можно ли вернуть завядшие розы')).toMatchObject({
    say: 'answer',
    entryId: 'wilted',
    topicId: 'complaints',
  });
});

test('a saved model answers as the trained one', () => {
  const loaded = loadModel(joinParts(partsOf(saveModel(model))));
  for (const { phrasings } of FLOWER_SHOP) {
    for (const text of phrasings) {
      const turn = botOf(loaded, FLOWER_SHOP).ask(text, freshMemory());
      expect(turn).toEqual(botOf(model, FLOWER_SHOP).ask(text, freshMemory()));
    }
  }
});

test('the same knowledge gives the same model, byte for byte', () => {
  expect(saveModel(train(FLOWER_SHOP, { locale: 'ru', level: 'balanced' }))).toEqual(saveModel(model));
});

test('without knowledge the chat goes to people', () => {
  const nothing = train([], { locale: 'ru', level: 'balanced' });
  expect(botOf(nothing, []).ask('где мой букет', freshMemory()).outcome).toMatchObject({
    say: 'hand-off',
    reason: 'no-knowledge',
  });
});
