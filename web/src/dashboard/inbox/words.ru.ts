import type { QueueReason } from '#domain/chat.ts';
import { manyRu as many } from '../../text/plural.ts';

export const desk = {
  lists: 'Мои чаты',
  mine: 'мои',
  closed: 'закрытые',
  mineEmpty: 'Пока тихо',
  mineEmptyText: 'Когда бот позовёт на помощь именно вас, чат появится здесь.',
  closedEmpty: 'Закрытых чатов ещё нет',
  closedEmptyText: 'Завершённые вами диалоги окажутся здесь.',
  choose: 'Выберите чат',
  chooseText: 'Откройте чат из списка слева.',
  client: (number: number) => `Клиент #${number}`,
  noTopic: 'Без темы',
  waits: { calm: 'Ждёт', soon: 'Ждёт, скоро пора ответить', late: 'Ждёт слишком долго' },
  waitsFor: (time: string) => `Клиент ждёт ответа ${time}`,
  hasLeft: 'Ушёл',
  ago: 'назад',
  noMessages: 'Сообщений пока нет',
  left: 'Уже не в списке',
  renew: 'Обновить порядок',
  renewWith: (count: number) => `Обновить порядок: ${many('новый чат', 'новых чата', 'новых чатов')(count)}`,
  unread: many('новое сообщение', 'новых сообщения', 'новых сообщений'),
  untaken: 'Новый',
  muted: 'Не может писать',
  rated: (score: number) => `Оценка ${score} из 5`,
  you: 'Вы',
  said: { visitor: 'Клиент', bot: 'Бот', operator: 'Оператор', system: 'Система' },
  state: { bot: 'С ботом', queued: 'В очереди', assigned: 'Назначен', active: 'В работе', closed: 'Закрыт' },
  moreFailed: 'Следующие диалоги не загрузились.',
};

export const queue = {
  title: 'Очередь',
  empty: 'Очередь пуста',
  emptyText: 'Когда никто не сможет взять чат сразу, он будет ждать здесь.',
  assign: 'Назначить',
  assignTitle: 'Назначить оператора',
  assigned: (name: string) => `Чат назначен: ${name}`,
  load: (load: number, max: number) => `${load} из ${max}`,
  loadLabel: (load: number, max: number) => `Чатов: ${load} из ${max}`,
  overTitle: 'Назначить сверх лимита?',
  overText: (name: string, load: number, max: number) => `${name} уже ведёт ${load} из ${max} чатов.`,
  over: 'Назначить сверх лимита',
  nobody: 'Сейчас никто не работает. Назначить чат можно тому, у кого статус «Работаю».',
  team: 'Команда',
  manual: 'Ручной режим: чаты назначают супервайзеры и админы.',
  place: (place: number) => `№ ${place}`,
  count: many('чат ждёт', 'чата ждут', 'чатов ждут'),
  gone: (count: number) => `из них клиент ушёл: ${count}`,
};

export const chats = {
  title: 'Открытые чаты',
  empty: 'Открытых чатов нет',
  emptyText: 'Здесь видны все чаты, которые идут прямо сейчас.',
  owner: (name: string) => `Оператор: ${name}`,
  late: 'Ждёт слишком долго',
  lateAlert: (client: string, owner: string | null) =>
    `${client}: клиент слишком долго ждёт ответа${owner === null ? '' : ` (${owner})`}.`,
};

export const reason: Record<QueueReason, string> = {
  'asked-for-person': 'Клиент позвал оператора',
  'cannot-answer': 'Бот не знает ответа',
  'misunderstood-twice': 'Бот дважды не понял',
  urgent: 'Срочный вопрос',
  attachment: 'Клиент прислал вложение',
  'bot-failed': 'Бот не смог ответить',
  'no-knowledge': 'База знаний пуста',
  'not-helped': 'Ответ бота не помог',
  'no-answer': 'Оператор не ответил вовремя',
  'owner-absent': 'Оператор отсутствует',
  'owner-left': 'Аккаунт оператора отключён',
  transfer: 'Чат передан',
  declined: 'Коллега отклонил передачу',
};
