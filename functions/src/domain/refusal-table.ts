import type { Texts } from './locale.ts';
import type { RefusalCode } from './refusal-code.ts';

type Entry = Texts & { code: RefusalCode };

/** Every reason for which the product says no, with its stable name, its code and its words. */
export const REFUSALS = {
  'bad-input': { code: 'invalid-argument', ru: 'Проверьте введённые данные.', en: 'Check what you have entered.' },
  'phone-invalid': {
    code: 'invalid-argument',
    ru: 'Это не похоже на номер телефона.',
    en: 'This does not look like a phone number.',
  },
  'weak-password': {
    code: 'invalid-argument',
    ru: 'Пароль слишком простой: нужно не меньше 8 символов.',
    en: 'The password is too weak: at least 8 characters are needed.',
  },
  'country-unknown': { code: 'invalid-argument', ru: 'Неизвестная страна.', en: 'Unknown country.' },
  'time-zone-unknown': { code: 'invalid-argument', ru: 'Неизвестный часовой пояс.', en: 'Unknown time zone.' },

  'not-signed-in': { code: 'unauthenticated', ru: 'Войдите в аккаунт.', en: 'Sign in first.' },
  'unknown-visitor': {
    code: 'unauthenticated',
    ru: 'Диалог не найден: начните его заново.',
    en: 'The conversation was not found: start it again.',
  },

  'not-staff': {
    code: 'permission-denied',
    ru: 'Этот аккаунт не состоит в компании.',
    en: 'This account does not belong to a company.',
  },
  deactivated: {
    code: 'permission-denied',
    ru: 'Ваш аккаунт отключён администратором.',
    en: 'Your account has been deactivated by an administrator.',
  },
  'not-allowed': { code: 'permission-denied', ru: 'Недостаточно прав.', en: 'You have no right to do this.' },
  'not-owner': {
    code: 'permission-denied',
    ru: 'Это не ваш чат.',
    en: 'This is not your chat.',
  },
  muted: {
    code: 'permission-denied',
    ru: 'Сейчас вы не можете отправлять сообщения.',
    en: 'You cannot send messages at the moment.',
  },
  blocked: { code: 'permission-denied', ru: 'Обращения недоступны.', en: 'Conversations are not available.' },

  'unknown-company': { code: 'not-found', ru: 'Компания не найдена.', en: 'The company was not found.' },
  'unknown-chat': { code: 'not-found', ru: 'Чат не найден.', en: 'The chat was not found.' },
  'unknown-operator': { code: 'not-found', ru: 'Сотрудник не найден.', en: 'The operator was not found.' },
  'unknown-invite': { code: 'not-found', ru: 'Приглашение не найдено.', en: 'The invitation was not found.' },
  'unknown-topic': { code: 'not-found', ru: 'Тема не найдена.', en: 'The topic was not found.' },
  'unknown-reply': { code: 'not-found', ru: 'Шаблон не найден.', en: 'The reply was not found.' },
  'unknown-entry': {
    code: 'not-found',
    ru: 'Запись базы знаний не найдена.',
    en: 'The knowledge entry was not found.',
  },
  'unknown-shift': { code: 'not-found', ru: 'Такого интервала нет.', en: 'There is no such interval.' },
  'unknown-path': { code: 'not-found', ru: 'Такого адреса нет.', en: 'There is no such address.' },

  'email-taken': {
    code: 'already-exists',
    ru: 'Эта почта уже занята другим аккаунтом.',
    en: 'This e-mail already belongs to an account.',
  },
  'already-invited': {
    code: 'already-exists',
    ru: 'На эту почту уже отправлено приглашение.',
    en: 'This e-mail has already been invited.',
  },
  'message-id-reused': {
    code: 'already-exists',
    ru: 'Сообщение с этим номером уже есть, и текст у него другой.',
    en: 'A message with this id already exists, with another text.',
  },

  'chat-closed': { code: 'failed-precondition', ru: 'Чат уже закрыт.', en: 'The chat is already closed.' },
  'chat-not-taken': {
    code: 'failed-precondition',
    ru: 'Сначала перехватите чат.',
    en: 'Take the chat over first.',
  },
  'chat-not-closed': { code: 'failed-precondition', ru: 'Чат ещё не закрыт.', en: 'The chat is not closed yet.' },
  'chat-not-waiting': {
    code: 'failed-precondition',
    ru: 'Чат сейчас не ждёт оператора.',
    en: 'The chat is not waiting for an operator now.',
  },
  'already-taken': {
    code: 'failed-precondition',
    ru: 'Чат уже в работе у другого оператора.',
    en: 'Another operator has already taken the chat.',
  },
  'already-owner': {
    code: 'failed-precondition',
    ru: 'Этот оператор уже ведёт чат.',
    en: 'This operator already owns the chat.',
  },
  'owner-changed': {
    code: 'failed-precondition',
    ru: 'Чат уже перешёл к другому оператору.',
    en: 'The chat has got another owner meanwhile.',
  },
  'changed-meanwhile': {
    code: 'failed-precondition',
    ru: 'Пока вы правили, это изменил кто-то ещё.',
    en: 'Somebody else has changed this meanwhile.',
  },
  'bot-silenced': {
    code: 'failed-precondition',
    ru: 'Чат уже у оператора: бот молчит.',
    en: 'A person has the chat: the bot keeps silent.',
  },
  'operator-not-working': {
    code: 'failed-precondition',
    ru: 'Оператор сейчас не работает.',
    en: 'The operator is not working now.',
  },
  'operator-inactive': {
    code: 'failed-precondition',
    ru: 'Аккаунт оператора отключён.',
    en: 'The operator has been deactivated.',
  },
  'over-limit': {
    code: 'failed-precondition',
    ru: 'У оператора уже предельное число чатов.',
    en: 'The operator already has as many chats as allowed.',
  },
  'status-by-system': {
    code: 'failed-precondition',
    ru: 'Этот статус ставит только система.',
    en: 'Only the system sets this status.',
  },
  'rating-over': {
    code: 'failed-precondition',
    ru: 'Оценить этот диалог уже нельзя.',
    en: 'This conversation can no longer be rated.',
  },
  'last-admin': {
    code: 'failed-precondition',
    ru: 'В компании должен остаться хотя бы один администратор.',
    en: 'The company needs at least one administrator.',
  },
  'invite-used': {
    code: 'failed-precondition',
    ru: 'Приглашение уже принято: просто войдите.',
    en: 'The invitation has already been accepted: just sign in.',
  },
  'invite-expired': {
    code: 'failed-precondition',
    ru: 'Срок приглашения истёк: попросите новое.',
    en: 'The invitation has expired: ask for a new one.',
  },
  'invite-revoked': {
    code: 'failed-precondition',
    ru: 'Приглашение отозвано: обратитесь в свою компанию.',
    en: 'The invitation was withdrawn: ask your company.',
  },
  'nothing-offered': {
    code: 'failed-precondition',
    ru: 'Этот чат вам никто не передавал.',
    en: 'Nobody has offered you this chat.',
  },
  'topic-in-use': {
    code: 'failed-precondition',
    ru: 'Тема используется в базе знаний.',
    en: 'The topic is used by the knowledge base.',
  },
  'publishing-now': {
    code: 'failed-precondition',
    ru: 'База знаний уже публикуется.',
    en: 'The knowledge base is being published already.',
  },
  'nothing-to-publish': {
    code: 'failed-precondition',
    ru: 'Изменений нет: бот уже отвечает по этой базе знаний.',
    en: 'Nothing has changed: the bot already answers from this knowledge.',
  },
  'shift-open': {
    code: 'failed-precondition',
    ru: 'Этот интервал ещё идёт: исправить можно только завершённый.',
    en: 'This interval is still going on: only a finished one can be corrected.',
  },
  'outside-shift': {
    code: 'invalid-argument',
    ru: 'Исправление должно лежать внутри интервала.',
    en: 'The correction must lie within the interval.',
  },
  'not-a-question': {
    code: 'failed-precondition',
    ru: 'Научить бота можно только по сообщению клиента.',
    en: 'The bot can learn from a client’s message only.',
  },
  'client-silenced': {
    code: 'failed-precondition',
    ru: 'Клиенту сейчас нельзя писать: на его сообщениях бот не учится.',
    en: 'The client is muted or blocked: the bot does not learn from their words.',
  },
  'no-language-model': {
    code: 'failed-precondition',
    ru: 'Языковая модель не подключена.',
    en: 'No language model is connected.',
  },
  'language-model-failed': {
    code: 'aborted',
    ru: 'Языковая модель не ответила, попробуйте ещё раз.',
    en: 'The language model did not answer, try again.',
  },
  'too-much': {
    code: 'failed-precondition',
    ru: 'Достигнут предел: больше добавить нельзя.',
    en: 'The limit is reached: no more can be added.',
  },

  'too-many': {
    code: 'resource-exhausted',
    ru: 'Слишком часто. Подождите немного.',
    en: 'Too often. Wait a little.',
  },
  busy: { code: 'aborted', ru: 'Сейчас слишком много запросов, попробуйте ещё раз.', en: 'Very busy now, try again.' },
  internal: {
    code: 'internal',
    ru: 'У нас что-то сломалось. Попробуйте ещё раз.',
    en: 'Something broke on our side. Try again.',
  },
} as const satisfies Record<string, Entry>;
