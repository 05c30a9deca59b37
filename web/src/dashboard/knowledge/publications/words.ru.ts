import { manyRu as many } from '../../../text/plural.ts';
import type { PublishFailure } from '#domain/publication.ts';

const number = (value: number) => new Intl.NumberFormat('ru').format(value);

export const publications = {
  lead: 'Кто и когда публиковал базу знаний. Любую из последних двадцати публикаций можно вернуть: клиентам снова ответят её записи.',
  empty: 'Публикаций пока не было',
  emptyText: 'Когда вы опубликуете базу знаний, здесь появится первая.',
  version: (version: number) => `Публикация № ${number(version)}`,
  by: 'Опубликовал',
  system: 'Система',
  somebody: 'Бывший сотрудник',
  entries: many('запись', 'записи', 'записей'),
  now: 'Действует сейчас',
  training: 'Бот учится',
  failed: 'Не удалась',
  restored: (version: number) => `Возвращена № ${number(version)}`,
  turned: 'Начался или закончился срок записей',
  why: {
    'too-large': 'База знаний была слишком велика.',
    broken: 'Бот не смог выучить эту версию.',
    unfinished: 'Обучение не дошло до конца.',
  } satisfies Record<PublishFailure, string>,
  restore: 'Вернуть',
  restoreThis: (version: number) => `Вернуть публикацию № ${number(version)}`,
  ask: (version: number) => `Вернуть публикацию № ${number(version)}?`,
  askText: 'Бот выучит её заново, это займёт до минуты. До этого клиентам отвечает нынешняя версия.',
  forms: 'Вернуть и записи в формах: тех, которых тогда не было, бот больше не возьмёт',
  formsHint: 'Без этого записи в формах останутся как есть и будут ждать публикации.',
  begun: 'Возвращаем: бот учится',
};

export const compare = {
  title: 'Что изменится в ответах',
  lead: 'Последние вопросы клиентов: что бот отвечает на них сейчас и что ответит после публикации. Клиенты этого не видят.',
  asking: 'Собираем последние вопросы клиентов…',
  learning: 'Бот учится в вашем браузере…',
  progress: 'Сравнение',
  failed: 'Сравнить не удалось. Закройте окно и попробуйте ещё раз.',
  none: 'Вопросов от клиентов пока нет: сравнивать не на чем.',
  same: (of: number) => `Ответы не изменятся ни на один из последних вопросов (${number(of)}).`,
  found: (count: number, of: number) => `Ответы изменятся: ${number(count)} из ${number(of)}.`,
  question: 'Вопрос клиента',
  before: 'Сейчас',
  after: 'После публикации',
  clarify: (buttons: readonly string[]) =>
    buttons.length === 0 ? 'Попросит спросить иначе' : `Уточнит: ${buttons.join(' / ')}`,
  'hand-off': 'Передаст оператору',
  smalltalk: 'Ответит на вежливость',
  more: (count: number) => `И ещё ${number(count)}`,
};
