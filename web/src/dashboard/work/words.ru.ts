import type { Level } from '#domain/bot/level.ts';
import { manyRu as many } from '../../text/plural.ts';

export * from '../alerts/words.ru.ts';
export * from '../chat/words.ru.ts';
export * from '../columns/beside-words.ru.ts';
export * from '../inbox/words.ru.ts';
export * from '../keys/words.ru.ts';
export * from '../presence/words.ru.ts';
export * from '../supervise/words.ru.ts';
export * from '../time/words.ru.ts';

/** The titles of the pages, in the list of sections and above each page. */
export const pages = {
  desk: 'Дашборд',
  queue: 'Очередь',
  chats: 'Чаты',
  side: 'Чаты рядом',
  now: 'Сейчас',
  team: 'Команда',
  history: 'История',
  reports: 'Отчёты',
  'report-letters': 'Отчёты на почту',
  reviews: 'Качество',
  people: 'Люди',
  topics: 'Темы',
  knowledge: 'База знаний',
  start: 'Первые шаги',
  settings: 'Настройки',
  audit: 'Журнал',
  replies: 'Шаблоны',
  profile: 'Личный кабинет',
};

export const nav = {
  label: 'Разделы',
  open: 'Открыть меню',
  skip: 'К содержимому',
  account: 'Аккаунт',
  signOut: 'Выйти',
  unsent: (messages: number, drafts: number) => {
    const parts = [
      messages > 0 && many('сообщение', 'сообщения', 'сообщений')(messages),
      drafts > 0 && many('черновик', 'черновика', 'черновиков')(drafts),
    ];
    return `Не отправлено: ${parts.filter(Boolean).join(' и ')}.`;
  },
  unsentStay:
    'Если оставить это в браузере, оно дождётся вашего следующего входа, но прочитать его сможет любой, кто сядет за этот компьютер.',
  keepAndLeave: 'Оставить и выйти',
  eraseAndLeave: 'Стереть и выйти',
  help: 'Вопросы? Напишите нам',
  admin: 'Администрирование',
  unseenReviews: many('новая оценка', 'новые оценки', 'новых оценок'),
};

export const feedback = {
  title: 'Написать нам',
  lead: 'Вопрос, ошибка, пожелание: прочитаем всё. Можно и почтой:',
  field: 'Сообщение',
  hint: 'Вместе с ним уйдут адрес страницы и версия программы.',
  send: 'Отправить',
  sent: 'Спасибо! Сообщение отправляется',
};

export const level: Record<Level, string> = {
  careful: 'Осторожный: отвечает, только когда уверен',
  balanced: 'Взвешенный',
  bold: 'Смелый: отвечает чаще, ошибается чаще',
};

export const botLevel: string = 'Характер бота';

export const savedTogether: string = 'Сохранено вместе с тем, что изменили коллеги';
