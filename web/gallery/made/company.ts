import type { Company } from '#domain/company.ts';
import type { Topic } from '#domain/topic.ts';
import { DEFAULT_SETTINGS } from '#domain/settings.ts';
import { DAY } from '#domain/time.ts';
import { NOW } from './now.ts';

export const SETTINGS = { ...DEFAULT_SETTINGS.ru };

export const COMPANY: Company = {
  id: 'company',
  name: 'Чайная лавка',
  settings: SETTINGS,
  knowledgeVersion: 7,
  published: { version: 3, knowledgeVersion: 7, entryParts: 1, modelParts: 1, at: NOW - DAY },
  createdAt: NOW - 90 * DAY,
  wordsFrom: 0,
};

export const TOPICS: readonly Topic[] = [
  {
    id: 'delivery',
    title: 'Доставка',
    subtopics: [
      { id: 'late', title: 'Задержка' },
      { id: 'where', title: 'Где заказ' },
    ],
  },
  { id: 'pay', title: 'Оплата', subtopics: [{ id: 'refund', title: 'Возврат денег' }] },
  { id: 'goods', title: 'Товары', subtopics: [] },
];
