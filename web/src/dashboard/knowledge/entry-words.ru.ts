import type { Validity } from '#domain/bot/validity.ts';
import type { EntryFate } from '#domain/bot/entry-fates.ts';
import { manyRu as many } from '../../text/plural.ts';
import type { Sort } from './found-entries.ts';

export const languages = { ru: 'Русский', en: 'Английский' };

const number = (value: number) => new Intl.NumberFormat('ru').format(value);

export const entryList = {
  publications: 'Публикации',
  files: 'Импорт и экспорт',
  allTopics: 'Все темы',
  state: 'Какие записи',
  states: {
    all: 'Все',
    on: 'Действуют',
    waits: 'Ещё не действуют',
    over: 'Уже не действуют',
    off: 'Выключены',
    seldom: 'Помогают редко',
  } satisfies Record<Validity | 'all' | 'seldom', string>,
  sort: 'Порядок',
  sorts: {
    title: 'По названию',
    topic: 'По теме',
    examples: 'Мало примеров',
    helps: 'Хуже помогают',
  } satisfies Record<Sort, string>,
  pages: 'Страницы записей',
  shown: (from: number, to: number, all: number) =>
    all === 0 ? 'Записей нет' : `${number(from)}–${number(to)} из ${number(all)}`,
  back: 'Предыдущие записи',
  on: 'Следующие записи',
  waits: (day: string) => `Действует с ${day}`,
  until: (day: string) => `Действует до ${day}`,
  over: (day: string) => `Действовала до ${day}`,
  seldom: 'Помогает редко',
  fate: ({ answered, helped, failed }: EntryFate) =>
    `${many('ответ', 'ответа', 'ответов')(answered)}: помогли ${number(helped)}, не помогли ${number(failed)}`,
  counting: 'Смотрим, чем закончились чаты с ответами бота…',
  counted: (chats: number) =>
    chats === 0
      ? 'Закрытых чатов пока нет: сказать, что помогает, ещё нельзя.'
      : `По последним чатам (${number(chats)}). Помогло: клиент подтвердил или поблагодарил. Не помогло: клиент так сказал, позвал оператора или вернулся за трое суток.`,
  notCounted: 'Не удалось узнать, какие ответы помогают. Обновите страницу.',
  visitorSpeaks: 'Язык клиента',
  valid: 'Когда действует',
  validHint:
    'По календарю компании, оба дня включительно. В остальные дни бот этой записи не учит и ею не отвечает. Пустое поле значит «без срока».',
  validFrom: 'Первый день',
  validUntil: 'Последний день',
  upsideDown: 'Последний день раньше первого.',
  translation: (language: string) => `${language} язык`,
  translationHint: 'Это получат клиенты, которые читают на этом языке. Пустые поля: им ответят словами выше.',
  named: (field: string, language: string) => `${field} (${language.toLowerCase()})`,
};
