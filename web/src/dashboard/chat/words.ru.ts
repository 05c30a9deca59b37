import type { Ending } from '#domain/ending.ts';
import type { Notice } from '#domain/message.ts';
import { manyRu as many } from '../../text/plural.ts';

export const chat = {
  region: (client: string) => `Чат: ${client}`,
  closePanel: 'Закрыть панель',
  duration: 'Длительность диалога',
  judge: 'Оценить',
  close: 'закрыть чат',
  unsentTitle: 'Есть неотправленный текст',
  closeUnsent: 'Закрыть чат без него?',
  closeAnyway: 'Закрыть без него',
  closed: 'Чат закрыт',
  mute: 'замьютить пользователя',
  unmute: 'разрешить пользователю писать',
  muteFor: 'На сколько запретить писать',
  muteChoices: { quarter: 'На 15 минут', hour: 'На час', day: 'На сутки', week: 'На неделю' },
  muteDone: 'Пользователь пока не может писать',
  unmuteDone: 'Пользователь снова может писать',
  mutedUntil: (time: string) => `Не может писать до ${time}`,
  take: 'Перехватить',
  taken: 'Вы перехватили чат',
  takeHint: 'Клиент получит сообщение с вашим именем, и можно будет отвечать.',
  takeHintOther: (name: string) => `Чат назначен: ${name}. Ответить может только этот оператор.`,
  takenByOther: (name: string) => `Чат ведёт ${name}.`,
  withBot: 'С клиентом говорит бот.',
  inQueue: 'Чат ждёт в очереди.',
  clientLeft: 'Клиент ушёл со страницы. Если вернётся, займёт прежнее место в очереди.',
  closedHint: (time: string) => `Диалог закрыт ${time}.`,
  details: 'Сведения о клиенте',
  foundHere: 'Найденное сообщение.',
  transcript: 'Переписка',
  older: 'Показать более ранние',
  olderFailed: 'Более ранние сообщения не загрузились.',
  newBelow: 'Новые сообщения',
  unreadFrom: 'Новые сообщения',
  toEnd: 'К последним сообщениям',
  start: 'Начало диалога',
  compose: 'Сообщение',
  composeHint: (line: string) => `Enter отправляет, ${line} переносит строку, «/» вставляет шаблон`,
  composePlaceholder: 'Напишите ответ…',
  send: 'Отправить',
  tooLong: (max: number) => `Не больше ${max} символов в одном сообщении.`,
  sending: 'Отправляется…',
  waiting: 'Ждёт связи и уйдёт сам',
  reached: { sent: 'Отправлено', delivered: 'Доставлено', read: 'Прочитано клиентом' },
  updating: 'Обновляем…',
  hold: {
    updating: 'Отправится, как только переписка обновится, если клиент не написал ничего нового.',
    unseen: 'Клиент написал ещё сообщение. Прочитайте его, прежде чем отправить своё.',
  },
  go: {
    failed: 'Повторить',
    waiting: 'Повторить',
    held: 'Отправить сейчас',
    asked: 'Отправить всё равно',
  },
  newerAbove: 'Пока вы отправляли, клиент написал ещё: его слова стоят над вашим сообщением.',
  clientTypes: 'Клиент печатает…',
  notSent: 'Не отправлено',
  draft: 'Черновик',
  endedByClient: (client: string) => `Клиент завершил диалог (${client}).`,
  refused: (client: string, why: string) => `Не отправлено (${client}). ${why}`,
  copyUnsent: 'Копировать',
  discard: 'Убрать',
  toDraft: 'Вернуть в поле',
  gone: 'Этот чат теперь не у вас',
  goneText: 'Его ведёт другой оператор, или чат вернулся в очередь.',
  copy: 'Скопировать сообщение',
  copied: 'Скопировано',
  notCopied: 'Браузер не дал скопировать. Выделите текст и скопируйте его сами.',
  noFiles: 'Файлы пока нельзя отправить. Пришлите текст или ссылку.',
  source: (titles: readonly string[]) => `Из базы знаний: ${titles.map((title) => `«${title}»`).join(', ')}`,
  flag: 'Научить бота',
  flagged: 'Отправлено администратору: «Вопросы без ответа»',
};

export const hints = {
  title: 'Подсказки из базы знаний',
  found: (count: number) => `Подсказок из базы знаний: ${count}`,
  dismiss: 'Скрыть подсказки (Esc)',
};

export const notes = {
  title: 'Внутренняя заметка',
  add: 'Заметка',
  save: 'Сохранить заметку',
  placeholder: 'Заметка для коллег…',
  hint: 'Клиент этого не увидит.',
  by: (name: string) => `Заметка: ${name}`,
};

export const transfer = {
  button: 'Передать',
  unsent: 'Передать чат без него?',
  anyway: 'Передать без него',
  title: 'Передать чат',
  to: 'Кому',
  toQueue: 'В очередь, тому, кто освободится первым',
  topic: 'Тема, под которой чат встанет в очередь',
  note: 'Заметка для коллеги',
  notePlaceholder: 'Что уже выяснилось. Клиент этого не увидит',
  sent: (name: string) => `Чат передан: ${name}`,
  queued: 'Чат возвращён в очередь',
  offered: 'Передают вам',
  offeredBy: (name: string) => `${name} передаёт вам этот чат`,
  colleague: 'Коллега',
  accept: 'Принять',
  decline: 'Отклонить',
  declined: 'Чат вернулся к коллеге',
};

export const plates = {
  phone: 'Телефон',
  noPhone: 'Не указан',
  copy: 'Скопировать номер',
  copied: 'Номер скопирован',
  editPhone: 'Изменить номер',
  phoneField: 'Номер телефона',
  phoneHint: 'Пустое поле удалит номер.',
  description: 'Описание чата',
  descriptionPlaceholder: 'Видно только сотрудникам',
  dialogs: 'Диалоги',
  dialogsEmpty: 'Раньше этот клиент не обращался.',
  dialogsFailed: 'Диалоги не загрузились.',
  dialogsMore: 'Все диалоги с этим номером',
  dialogOf: (date: string) => `Диалог ${date}`,
  backToDialogs: 'К списку диалогов',
  topic: 'Тема обращения',
  topicField: 'Тема',
  subtopicField: 'Подтема',
  noTopic: 'Не выбрана',
  noSubtopic: 'Без подтемы',
  topicByBot: (sure?: number) =>
    sure === undefined ? 'Выбрана ботом' : `Выбрана ботом, уверенность ${Math.round(sure * 100)} %`,
};

export const routing = {
  title: 'Распределение',
  empty: 'Чат ещё никому не назначался.',
  why: {
    'least-loaded': 'Меньше всех загружен',
    'longest-waiting': 'При равной загрузке дольше всех не получал новых чатов',
    'by-hand': 'Назначен вручную',
    'taken-by-hand': 'Взят из очереди или у бота вручную',
    'given-back': 'Возвращён боту',
    'no-answer': 'Оператор не ответил вовремя',
    'owner-absent': 'Оператор отсутствует',
    'owner-left': 'Аккаунт оператора отключён',
    transfer: 'Чат передан',
    declined: 'Коллега отклонил передачу',
  },
  somebody: 'сотрудник',
  got: (name: string, from: string | null) => (from === null ? name : `${from} → ${name}`),
  lost: (from: string) => `${from} → очередь`,
  toBot: (from: string) => `${from} → бот`,
  by: (name: string) => `Решение: ${name}`,
  among: many('доступный оператор', 'доступных оператора', 'доступных операторов'),
  load: (load: number) => `Было чатов: ${load}`,
};

/** How a closed dialog has ended. */
export const ending: Record<Ending, string> = {
  person: 'Ответил оператор',
  bot: 'Решил бот',
  'left-bot': 'Ушёл от бота без ответа',
  abandoned: 'Не дождался оператора',
  silent: 'Замолчал после ответа',
  dismissed: 'Закрыт без ответа',
};

export const facts = {
  ending: 'Итог',
  title: 'О диалоге',
  client: 'Клиент',
  started: 'Начат',
  closed: 'Закрыт',
  closedBy: 'Закрыл',
  system: 'Система',
  operator: 'Оператор',
  nobody: 'Никто не успел взять',
  onlyBot: 'Только бот',
  duration: 'Длительность',
  waiting: 'Ждал оператора',
  firstResponse: 'Первый ответ',
  handling: 'В работе у операторов',
  reassignments: 'Сколько раз передан',
  rating: 'Оценка',
  unrated: 'Нет',
};

export const notice: Record<Notice, string> = {
  'handed-off': 'Бот передал чат людям',
  queued: 'Чат в очереди',
  taken: 'Оператор перехватил чат',
  reconnecting: 'Чат передаётся другому оператору',
  returned: 'Чат вернулся к прежнему оператору',
  'given-back': 'Чат вернулся боту',
  closed: 'Чат закрыт',
  back: 'Клиент вернулся на страницу',
  abandoned: 'Клиент ушёл, чат закрыт без ответа',
  reminder: 'Клиента спросили, здесь ли он',
  ended: 'Клиент завершил диалог',
};

/** The same notices when the person of the staff who caused them is known. */
export const noticeBy: Record<Notice, ((name: string) => string) | null> = {
  'handed-off': null,
  queued: null,
  reconnecting: null,
  taken: (name) => `Чат перехватил оператор ${name}`,
  returned: (name) => `Чат вернулся к прежнему оператору: ${name}`,
  'given-back': (name) => `Оператор ${name} вернул чат боту`,
  closed: (name) => `Чат закрыт: ${name}`,
  back: null,
  abandoned: null,
  reminder: null,
  ended: null,
};

export const emoji = {
  title: 'Эмодзи',
};

export const replyList = {
  title: 'Шаблоны ответов',
  nothing: 'Такого шаблона нет',
};
