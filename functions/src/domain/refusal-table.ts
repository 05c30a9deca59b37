import type { Texts } from './locale.ts';
import type { Refusal } from './refusal-codes.ts';

/** The text of every refusal. */
export const REFUSALS: Readonly<Record<Refusal, Texts>> = {
  'bad-input': { ru: 'Проверьте введённые данные.', en: 'Please check what you entered.' },
  'phone-invalid': {
    ru: 'Это не похоже на номер телефона: проверьте цифры и код страны.',
    en: 'This doesn’t look like a phone number. Check the digits and the country code.',
  },
  'weak-password': {
    ru: 'Пароль слишком простой: нужно не меньше 8 символов.',
    en: 'This password is too weak. Use at least 8 characters.',
  },
  'country-unknown': {
    ru: 'Такой страны нет: выберите её из списка.',
    en: 'Unknown country. Choose one from the list.',
  },
  'time-zone-unknown': {
    ru: 'Такого часового пояса нет: напишите его как Europe/Moscow.',
    en: 'Unknown time zone. Use a name like Europe/London.',
  },
  'period-upside-down': {
    ru: 'Период начинается позже, чем заканчивается: поменяйте даты местами.',
    en: 'The period begins after it ends. Swap the dates.',
  },
  'period-in-future': {
    ru: 'Эти дни ещё не наступили: выберите период не позже сегодняшнего дня.',
    en: 'These days are still to come. Choose a period up to today.',
  },
  'period-too-long': {
    ru: 'Это слишком длинный период: выберите не больше двух лет.',
    en: 'This period is too long. Choose two years at the most.',
  },
  'report-too-wide': {
    ru: 'Для такого сочетания за этот период слишком много чатов: выберите период короче или уберите одно из условий.',
    en: 'There are too many chats for this combination. Choose a shorter period or remove one of the conditions.',
  },

  'not-signed-in': { ru: 'Войдите в аккаунт.', en: 'Please sign in first.' },
  'unknown-visitor': {
    ru: 'Диалог не найден: начните его заново.',
    en: 'Conversation not found. Please start a new one.',
  },

  'unproven-page': {
    ru: 'Не удалось убедиться, что это страница личного кабинета. Обновите её, а если не поможет, отключите на ней блокировщик рекламы.',
    en: 'We couldn’t verify that this is the dashboard’s page. Reload it, and if that doesn’t help, turn off your ad blocker here.',
  },

  'not-staff': {
    ru: 'Этот аккаунт не состоит в компании: попросите приглашение у её администратора.',
    en: 'This account doesn’t belong to a company. Ask the company’s administrator for an invitation.',
  },
  deactivated: {
    ru: 'Ваш аккаунт отключён: включить его может администратор компании.',
    en: 'Your account has been deactivated. A company administrator can reactivate it.',
  },
  'not-allowed': {
    ru: 'Для этого нет прав: попросите администратора компании.',
    en: 'You don’t have permission to do this. Ask a company administrator.',
  },
  'not-owner': {
    ru: 'Это не ваш чат.',
    en: 'This isn’t your chat.',
  },
  muted: {
    ru: 'Сейчас вы не можете отправлять сообщения. Попробуйте позже.',
    en: 'You can’t send messages right now. Please try again later.',
  },
  blocked: {
    ru: 'Этот чат для вас закрыт: свяжитесь с компанией другим способом.',
    en: 'This chat isn’t available to you. Please contact the company another way.',
  },

  'unknown-company': {
    ru: 'Компания не найдена: сообщите об этом владельцу сайта.',
    en: 'Company not found. Please tell the website owner.',
  },
  'unknown-chat': {
    ru: 'Чат не найден: вернитесь к списку.',
    en: 'Chat not found. Go back to the list.',
  },
  'unknown-client': {
    ru: 'Клиент не найден: его данные стёрты или стираются сейчас.',
    en: 'Client not found. Their data has been erased or is being erased now.',
  },
  'consent-wanted': {
    ru: 'Чтобы написать, нужно согласие на обработку персональных данных.',
    en: 'To write to us, please agree to how your personal data is used.',
  },
  'chat-emptied': {
    ru: 'Данные клиента стёрты, в этом чате больше ничего нельзя записать.',
    en: 'The client’s data has been erased. Nothing more can be written in this chat.',
  },
  'unknown-operator': {
    ru: 'Сотрудник не найден: обновите страницу.',
    en: 'Operator not found. Please reload the page.',
  },
  'unknown-invite': {
    ru: 'Приглашение не найдено: попросите новое.',
    en: 'Invitation not found. Ask for a new one.',
  },
  'unknown-proof': {
    ru: 'Эта ссылка не действует. Откройте самое новое письмо.',
    en: 'This link doesn’t work. Use the link in the latest e-mail.',
  },
  'unknown-topic': {
    ru: 'Тема не найдена: выберите другую.',
    en: 'Topic not found. Choose another one.',
  },
  'unknown-reply': {
    ru: 'Шаблон не найден: возможно, его уже удалили.',
    en: 'Reply not found. It may have been removed.',
  },
  'unknown-view': {
    ru: 'Сохранённый поиск не найден: возможно, его уже удалили.',
    en: 'Saved search not found. It may have been removed.',
  },
  'unknown-review': {
    ru: 'Оценка не найдена: возможно, её уже удалили.',
    en: 'Review not found. It may have been removed.',
  },
  'unknown-letter': {
    ru: 'Получатель отчёта не найден: возможно, его уже удалили.',
    en: 'Recipient not found. It may have been removed.',
  },
  'unknown-group': {
    ru: 'Группа не найдена: обновите страницу.',
    en: 'Group not found. Please reload the page.',
  },
  'group-retired': {
    ru: 'Эта группа больше не работает: выберите другую.',
    en: 'This group is retired. Choose another one.',
  },
  'groups-full': {
    ru: 'Кто-то из этих людей уже состоит в двадцати группах: сначала уберите их из какой-нибудь.',
    en: 'One of these people is already in twenty groups. Take them out of one first.',
  },
  'card-changed': {
    ru: 'Критерии оценки изменились, пока вы оценивали. Откройте чат заново и проверьте оценки.',
    en: 'The criteria have changed in the meantime. Open the chat again and check the marks.',
  },
  'unknown-entry': {
    ru: 'Запись базы знаний не найдена: возможно, её уже удалили.',
    en: 'Knowledge entry not found. It may have been removed.',
  },
  'unknown-record': {
    ru: 'Такой записи в журнале нет: откройте его заново.',
    en: 'This entry no longer exists. Open the log again.',
  },
  'unknown-shift': {
    ru: 'Такого интервала нет: откройте журнал заново.',
    en: 'This interval no longer exists. Open the log again.',
  },
  'unknown-path': {
    ru: 'Такого адреса нет: проверьте ссылку.',
    en: 'There’s nothing at this address. Check the link.',
  },

  'email-taken': {
    ru: 'Эта почта уже занята другим аккаунтом: войдите с ней или укажите другую.',
    en: 'This e-mail already has an account. Sign in with it or use another one.',
  },
  'email-unproven': {
    ru: 'С этой почтой уже начата регистрация, но почта не подтверждена. Откройте ссылку из письма, которое мы на неё отправили: по ней можно подтвердить регистрацию или освободить адрес.',
    en: 'Someone has started signing up with this e-mail, but it hasn’t been confirmed yet. Open the link we sent to it to confirm it or to free the address.',
  },
  'already-invited': {
    ru: 'На эту почту уже отправлено приглашение: его можно отправить ещё раз из списка.',
    en: 'This e-mail has already been invited. You can resend the invitation from the list.',
  },
  'message-id-reused': {
    ru: 'Сообщение с этим номером уже есть, и текст у него другой: напишите его ещё раз.',
    en: 'A different message with this id already exists. Please write it again.',
  },

  'chat-closed': { ru: 'Чат уже закрыт.', en: 'The chat is already closed.' },
  'chat-not-taken': {
    ru: 'Сначала перехватите чат.',
    en: 'Take over the chat first.',
  },
  'chat-not-closed': { ru: 'Чат ещё не закрыт.', en: 'The chat isn’t closed yet.' },
  'chat-not-waiting': {
    ru: 'Чат сейчас не ждёт оператора.',
    en: 'This chat isn’t waiting for an operator.',
  },
  'already-taken': {
    ru: 'Чат уже в работе у другого оператора.',
    en: 'Another operator has already taken this chat.',
  },
  'colleague-absent': {
    ru: 'Коллега отсутствует: чаты ему и так не приходят.',
    en: 'Your colleague is absent and gets no chats anyway.',
  },
  'already-owner': {
    ru: 'Этот оператор уже ведёт чат.',
    en: 'This operator already has the chat.',
  },
  'help-asked': {
    ru: 'Старшего в этот чат уже позвали.',
    en: 'A supervisor has already been called to this chat.',
  },
  'help-answered': { ru: 'На этот вызов уже идут.', en: 'Someone is already coming to this call.' },
  'help-over': { ru: 'Помощь здесь больше не нужна.', en: 'Help is no longer needed here.' },
  'nobody-listens': {
    ru: 'Шептать некому: чат не у коллеги.',
    en: 'There’s nobody to whisper to: no colleague has this chat.',
  },
  'owner-changed': {
    ru: 'Чат уже перешёл к другому оператору.',
    en: 'The chat has been assigned to someone else in the meantime.',
  },
  'changed-meanwhile': {
    ru: 'Пока вы правили, это изменил кто-то ещё.',
    en: 'Someone else has changed this in the meantime.',
  },
  'bot-silenced': {
    ru: 'Чат уже у оператора: бот молчит.',
    en: 'An operator is handling this chat, so the bot stays silent.',
  },
  'operator-not-working': {
    ru: 'Оператор сейчас не работает.',
    en: 'This operator isn’t working right now.',
  },
  'operator-inactive': {
    ru: 'Аккаунт оператора отключён.',
    en: 'This operator has been deactivated.',
  },
  'over-limit': {
    ru: 'У оператора уже предельное число чатов.',
    en: 'This operator has reached their chat limit.',
  },
  'status-by-system': {
    ru: 'Этот статус ставит только система.',
    en: 'Only the system can set this status.',
  },
  'rating-over': {
    ru: 'Оценить этот диалог уже нельзя.',
    en: 'This conversation can no longer be rated.',
  },
  'last-admin': {
    ru: 'В компании должен остаться хотя бы один администратор.',
    en: 'The company needs at least one administrator.',
  },
  'operator-active': {
    ru: 'Аккаунт ещё включён. Свои тексты передают после отключения.',
    en: 'This account is still active. Saved replies are handed over once it has been deactivated.',
  },
  'undo-changed': {
    ru: 'Отменить нельзя: с тех пор это снова изменили, и более новая правка пропала бы.',
    en: 'This can’t be undone: it has been changed again since, and the newer change would be lost.',
  },
  'undo-impossible': {
    ru: 'Это действие отменить нельзя: журнал хранит не всё, что для этого нужно.',
    en: 'This can’t be undone: the log doesn’t keep everything that would be needed.',
  },
  'company-unproven': {
    ru: 'До подтверждения почты можно отправить только три приглашения. Откройте ссылку из письма, которое мы отправили при регистрации.',
    en: 'Until your e-mail is confirmed, you can send only three invitations. Open the link we sent you when you signed up.',
  },
  'proof-done': {
    ru: 'Эта почта уже подтверждена: просто войдите.',
    en: 'This e-mail is already confirmed. Just sign in.',
  },
  'invite-used': {
    ru: 'Приглашение уже принято: просто войдите.',
    en: 'This invitation has already been accepted. Just sign in.',
  },
  'invite-expired': {
    ru: 'Срок приглашения истёк: попросите новое.',
    en: 'This invitation has expired. Ask for a new one.',
  },
  'invite-revoked': {
    ru: 'Приглашение отозвано: обратитесь в свою компанию.',
    en: 'This invitation was withdrawn. Contact your company.',
  },
  'nothing-offered': {
    ru: 'Этот чат вам никто не передавал.',
    en: 'Nobody has offered you this chat.',
  },
  'topic-in-use': {
    ru: 'Тема используется в базе знаний: сначала выберите там другую.',
    en: 'This topic is used in the knowledge base. Choose another one there first.',
  },
  'topic-has-chats': {
    ru: 'Удалить нельзя: с этой темой уже есть чаты. Уберите её в архив или объедините с другой.',
    en: 'This can’t be removed, because chats already have it. Archive it or merge the topic with another one.',
  },
  'topic-retired': {
    ru: 'Эта тема в архиве: выберите другую.',
    en: 'This topic is archived. Choose another one.',
  },
  'publishing-now': {
    ru: 'База знаний уже публикуется: дождитесь конца.',
    en: 'The knowledge base is already being published. Please wait until it’s done.',
  },
  'publication-gone': {
    ru: 'Эту публикацию уже не вернуть: обновите страницу.',
    en: 'This publication can no longer be restored. Reload the page.',
  },
  'nothing-to-publish': {
    ru: 'Изменений нет: бот уже отвечает по этой базе знаний.',
    en: 'Nothing has changed. The bot already answers from this version.',
  },
  'shift-open': {
    ru: 'Этот интервал ещё идёт: исправить можно только завершённый.',
    en: 'This interval is still in progress. Only finished ones can be corrected.',
  },
  'outside-shift': {
    ru: 'Исправление выходит за интервал: укажите время внутри него.',
    en: 'The correction goes beyond the interval. Choose times within it.',
  },
  'not-a-question': {
    ru: 'Научить бота можно только по сообщению клиента.',
    en: 'The bot can only learn from a client’s message.',
  },
  'client-silenced': {
    ru: 'Клиенту сейчас нельзя писать: на его сообщениях бот не учится.',
    en: 'This client is muted or blocked, so the bot won’t learn from their messages.',
  },
  'no-language-model': {
    ru: 'Языковая модель не подключена.',
    en: 'No language model is connected.',
  },
  'language-model-failed': {
    ru: 'Языковая модель не ответила, попробуйте ещё раз.',
    en: 'The language model didn’t respond. Please try again.',
  },
  'knowledge-too-large': {
    ru: 'База знаний слишком велика, чтобы обучить на ней бота: сократите её и опубликуйте снова.',
    en: 'The knowledge base is too large to train the bot on. Shorten it and publish again.',
  },
  'too-much': {
    ru: 'Достигнут предел: сначала уберите лишнее.',
    en: 'You’ve reached the limit. Remove something first.',
  },

  'mailbox-full': {
    ru: 'На этот адрес сегодня уже ушло слишком много писем. Попробуйте завтра.',
    en: 'Too many e-mails have been sent to this address today. Try again tomorrow.',
  },
  'letter-again': {
    ru: 'На этот адрес только что отправлено такое же письмо. Проверьте почту и папку «Спам»; отправить ещё раз можно через пару минут.',
    en: 'We’ve just sent this e-mail to this address. Check your inbox and spam folder; you can resend it in two minutes.',
  },
  'letters-over': {
    ru: 'На сегодня лимит писем исчерпан. Попробуйте завтра.',
    en: 'No more e-mails can be sent today. Try again tomorrow.',
  },
  'model-calls-over': {
    ru: 'Обращения к языковой модели на сегодня закончились. Бот отвечает без неё, а подсказать новые вопросы она сможет завтра.',
    en: 'Today’s requests to the language model are used up. The bot answers without it; suggestions will work again tomorrow.',
  },
  'chats-over': {
    ru: 'Сегодня сюда написало очень много людей, и новый диалог начать нельзя. Позвоните в компанию или напишите ей на почту: контакты есть на сайте. Завтра чат снова откроется.',
    en: 'So many people have written here today that no new chat can be started. Please call or e-mail the company: its contacts are on the website. The chat opens again tomorrow.',
  },
  'page-unread': {
    ru: 'Эту страницу прочитать не удалось.',
    en: 'This page couldn’t be read.',
  },
  'too-many': {
    ru: 'Слишком часто. Подождите немного.',
    en: 'Too many requests. Please wait a moment.',
  },
  busy: {
    ru: 'Сейчас слишком много запросов, попробуйте ещё раз.',
    en: 'We’re very busy right now. Please try again.',
  },
  internal: {
    ru: 'У нас что-то сломалось. Попробуйте ещё раз.',
    en: 'Something went wrong on our side. Please try again.',
  },
};
