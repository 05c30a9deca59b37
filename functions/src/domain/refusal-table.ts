import type { Texts } from './locale.ts';
import type { RefusalCode } from './refusal-code.ts';

type Entry = Texts & { code: RefusalCode };

/** Every reason for which the product says no, with its stable name, its code and its words. */
export const REFUSALS = {
  'bad-input': { code: 'invalid-argument', ru: 'Проверьте введённые данные.', en: 'Check what you have entered.' },
  'phone-invalid': {
    code: 'invalid-argument',
    ru: 'Это не похоже на номер телефона: проверьте цифры и код страны.',
    en: 'This does not look like a phone number: check the digits and the country code.',
  },
  'weak-password': {
    code: 'invalid-argument',
    ru: 'Пароль слишком простой: нужно не меньше 8 символов.',
    en: 'The password is too weak: at least 8 characters are needed.',
  },
  'country-unknown': {
    code: 'invalid-argument',
    ru: 'Такой страны нет: выберите её из списка.',
    en: 'There is no such country: choose one from the list.',
  },
  'time-zone-unknown': {
    code: 'invalid-argument',
    ru: 'Такого часового пояса нет: напишите его как Europe/Moscow.',
    en: 'There is no such time zone: write it as Europe/London.',
  },

  'not-signed-in': { code: 'unauthenticated', ru: 'Войдите в аккаунт.', en: 'Sign in first.' },
  'unknown-visitor': {
    code: 'unauthenticated',
    ru: 'Диалог не найден: начните его заново.',
    en: 'The conversation was not found: start it again.',
  },

  'not-staff': {
    code: 'permission-denied',
    ru: 'Этот аккаунт не состоит в компании: попросите приглашение у её администратора.',
    en: 'This account does not belong to a company: ask its administrator for an invitation.',
  },
  deactivated: {
    code: 'permission-denied',
    ru: 'Ваш аккаунт отключён: включить его может администратор компании.',
    en: 'Your account has been deactivated: an administrator of the company can activate it.',
  },
  'not-allowed': {
    code: 'permission-denied',
    ru: 'Для этого нет прав: попросите администратора компании.',
    en: 'You have no right to do this: ask an administrator of the company.',
  },
  'not-owner': {
    code: 'permission-denied',
    ru: 'Это не ваш чат.',
    en: 'This is not your chat.',
  },
  muted: {
    code: 'permission-denied',
    ru: 'Сейчас вы не можете отправлять сообщения. Попробуйте позже.',
    en: 'You cannot send messages at the moment. Try again later.',
  },
  blocked: {
    code: 'permission-denied',
    ru: 'Этот чат для вас закрыт: свяжитесь с компанией другим способом.',
    en: 'This chat is closed to you: contact the company in another way.',
  },

  'unknown-company': {
    code: 'not-found',
    ru: 'Компания не найдена: сообщите об этом владельцу сайта.',
    en: 'The company was not found: tell the owner of the site.',
  },
  'unknown-chat': {
    code: 'not-found',
    ru: 'Чат не найден: вернитесь к списку.',
    en: 'The chat was not found: go back to the list.',
  },
  'unknown-operator': {
    code: 'not-found',
    ru: 'Сотрудник не найден: обновите страницу.',
    en: 'The operator was not found: reload the page.',
  },
  'unknown-invite': {
    code: 'not-found',
    ru: 'Приглашение не найдено: попросите новое.',
    en: 'The invitation was not found: ask for a new one.',
  },
  'unknown-proof': {
    code: 'not-found',
    ru: 'Эта ссылка не действует. Откройте самое новое письмо.',
    en: 'This link does not work. Open the newest letter.',
  },
  'unknown-topic': {
    code: 'not-found',
    ru: 'Тема не найдена: выберите другую.',
    en: 'The topic was not found: choose another.',
  },
  'unknown-reply': {
    code: 'not-found',
    ru: 'Шаблон не найден: возможно, его уже удалили.',
    en: 'The reply was not found: perhaps it has been removed.',
  },
  'unknown-entry': {
    code: 'not-found',
    ru: 'Запись базы знаний не найдена: возможно, её уже удалили.',
    en: 'The knowledge entry was not found: perhaps it has been removed.',
  },
  'unknown-shift': {
    code: 'not-found',
    ru: 'Такого интервала нет: откройте журнал заново.',
    en: 'There is no such interval: open the ledger again.',
  },
  'unknown-path': {
    code: 'not-found',
    ru: 'Такого адреса нет: проверьте ссылку.',
    en: 'There is no such address: check the link.',
  },

  'email-taken': {
    code: 'already-exists',
    ru: 'Эта почта уже занята другим аккаунтом: войдите с ней или укажите другую.',
    en: 'This e-mail already belongs to an account: sign in with it or use another.',
  },
  'email-unproven': {
    code: 'already-exists',
    ru: 'С этой почтой уже начата регистрация, но почта не подтверждена. Откройте ссылку из письма, которое мы на неё отправили: по ней можно подтвердить регистрацию или освободить адрес.',
    en: 'Somebody has begun to sign up with this e-mail, and it is not confirmed yet. Open the link in the letter that we have sent to it: there you can confirm, or free the address.',
  },
  'already-invited': {
    code: 'already-exists',
    ru: 'На эту почту уже отправлено приглашение: его можно отправить ещё раз из списка.',
    en: 'This e-mail has already been invited: you can resend the invitation from the list.',
  },
  'message-id-reused': {
    code: 'already-exists',
    ru: 'Сообщение с этим номером уже есть, и текст у него другой: напишите его ещё раз.',
    en: 'A message with this id already exists, with another text: write it again.',
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
  'company-unproven': {
    code: 'failed-precondition',
    ru: 'До подтверждения почты можно отправить только три приглашения. Откройте ссылку из письма, которое мы отправили при регистрации.',
    en: 'Until the e-mail is confirmed only three invitations can be sent. Open the link in the letter that we sent when you signed up.',
  },
  'proof-done': {
    code: 'failed-precondition',
    ru: 'Эта почта уже подтверждена: просто войдите.',
    en: 'This e-mail is already confirmed: just sign in.',
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
    ru: 'Тема используется в базе знаний: сначала выберите там другую.',
    en: 'The topic is used by the knowledge base: choose another there first.',
  },
  'publishing-now': {
    code: 'failed-precondition',
    ru: 'База знаний уже публикуется: дождитесь конца.',
    en: 'The knowledge base is being published already: wait until it is done.',
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
    ru: 'Исправление выходит за интервал: укажите время внутри него.',
    en: 'The correction leaves the interval: choose times within it.',
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
  'knowledge-too-large': {
    code: 'failed-precondition',
    ru: 'База знаний слишком велика, чтобы обучить на ней бота: сократите её и опубликуйте снова.',
    en: 'The knowledge is too large to train the bot on: shorten it and publish again.',
  },
  'too-much': {
    code: 'failed-precondition',
    ru: 'Достигнут предел: сначала уберите лишнее.',
    en: 'The limit is reached: remove something first.',
  },

  'mailbox-full': {
    code: 'resource-exhausted',
    ru: 'На этот адрес сегодня уже ушло слишком много писем. Попробуйте завтра.',
    en: 'This address has got too many letters today. Try again tomorrow.',
  },
  'letter-again': {
    code: 'resource-exhausted',
    ru: 'На этот адрес только что отправлено такое же письмо. Проверьте почту и папку «Спам»; отправить ещё раз можно через пару минут.',
    en: 'The same letter has just been sent to this address. Look into the mailbox and its spam folder; you can send it again in two minutes.',
  },
  'letters-over': {
    code: 'resource-exhausted',
    ru: 'На сегодня лимит писем исчерпан. Попробуйте завтра.',
    en: 'No more letters can be sent today. Try again tomorrow.',
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
