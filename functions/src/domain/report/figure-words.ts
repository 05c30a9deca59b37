import type { FigureKey, Said } from './figure-table.ts';

/** What each figure is called and how it is counted, in one sentence. */
export const FIGURE_WORDS: Readonly<Record<FigureKey, Said>> = {
  chats: {
    name: { ru: 'Чаты', en: 'Chats' },
    definition: { ru: 'Все чаты, закрытые за период.', en: 'All chats that were closed in the period.' },
  },
  asked: {
    name: { ru: 'Просили человека', en: 'Asked for a person' },
    definition: {
      ru: 'Чаты, которые ушли от бота к людям, потому что клиент сам об этом попросил.',
      en: 'Chats that went from the bot to people because the client asked for it.',
    },
  },
  confirmed: {
    name: { ru: 'Бот помог: подтвердил клиент', en: 'Bot helped, client confirmed' },
    definition: {
      ru: 'Отвечал только бот, и после последнего ответа клиент подтвердил, что он помог, или поблагодарил.',
      en: 'Only the bot answered, and after its last answer the client said that it helped, or thanked it.',
    },
  },
  unconfirmed: {
    name: { ru: 'Молчание после ответа бота', en: 'Silent after the bot’s answer' },
    definition: {
      ru: 'Отвечал только бот, и после его ответа клиент ушёл, не сказав, помог ли ответ.',
      en: 'Only the bot answered, and the client left after its answer without saying whether it helped.',
    },
  },
  handedOff: {
    name: { ru: 'Переданы людям', en: 'Handed to people' },
    definition: {
      ru: 'Чаты, которые бот передал людям или которые сотрудник забрал у бота.',
      en: 'Chats that the bot handed to people, or that a member of the staff took from the bot.',
    },
  },
  leftBot: {
    name: { ru: 'Ушли без ответа бота', en: 'Left without the bot’s answer' },
    definition: {
      ru: 'Чат закончился с ботом, а ответа, который годился бы клиенту, так и не было.',
      en: 'The chat ended with the bot, and there was no answer that would have done.',
    },
  },
  cameBack: {
    name: { ru: 'Вернулись за 72 часа', en: 'Came back within 72 hours' },
    definition: {
      ru: 'Отвечал только бот, но тот же клиент начал новый чат не позже чем через 72 часа после закрытия.',
      en: 'Only the bot answered, but the same client began another chat within 72 hours of the close.',
    },
  },
  waiting50: {
    name: { ru: 'Ожидание, медиана', en: 'Waiting, median' },
    definition: {
      ru: 'Половина клиентов ждала оператора не дольше: от передачи людям до «Перехватить», без тех, кто не дождался.',
      en: 'Half of the clients waited no longer for an operator to take the chat; those who gave up are not counted.',
    },
  },
  waiting90: {
    name: { ru: 'Ожидание, p90', en: 'Waiting, p90' },
    definition: {
      ru: '90 % клиентов ждали оператора не дольше: от передачи людям до «Перехватить», без тех, кто не дождался.',
      en: '90% of the clients waited no longer for an operator to take the chat; those who gave up are not counted.',
    },
  },
  waiting95: {
    name: { ru: 'Ожидание, p95', en: 'Waiting, p95' },
    definition: {
      ru: '95 % клиентов ждали оператора не дольше: от передачи людям до «Перехватить», без тех, кто не дождался.',
      en: '95% of the clients waited no longer for an operator to take the chat; those who gave up are not counted.',
    },
  },
  first50: {
    name: { ru: 'Первый ответ, медиана', en: 'First answer, median' },
    definition: {
      ru: 'Половина первых сообщений оператора пришла не позже этого времени после передачи людям; сообщение о перехвате не в счёт.',
      en: 'Half of the first messages of an operator came within this time after the hand-off; the notice of taking over is not counted.',
    },
  },
  first90: {
    name: { ru: 'Первый ответ, p90', en: 'First answer, p90' },
    definition: {
      ru: '90 % первых сообщений оператора пришли не позже этого времени после передачи людям; сообщение о перехвате не в счёт.',
      en: '90% of the first messages of an operator came within this time after the hand-off; the notice of taking over is not counted.',
    },
  },
  first95: {
    name: { ru: 'Первый ответ, p95', en: 'First answer, p95' },
    definition: {
      ru: '95 % первых сообщений оператора пришли не позже этого времени после передачи людям; сообщение о перехвате не в счёт.',
      en: '95% of the first messages of an operator came within this time after the hand-off; the notice of taking over is not counted.',
    },
  },
  within: {
    name: { ru: 'Ответили в срок', en: 'Answered within target' },
    definition: {
      ru: 'Доля первых ответов, которые уложились в срок, действовавший в момент ответа.',
      en: 'The share of first answers that kept the target that held when they were given.',
    },
  },
  late: {
    name: { ru: 'Ответили позже срока', en: 'Answered late' },
    definition: {
      ru: 'Чаты, в которых первый ответ не уложился в срок, действовавший в момент ответа.',
      en: 'Chats whose first answer missed the target that held when it was given.',
    },
  },
  abandoned: {
    name: { ru: 'Не дождались', en: 'Gave up waiting' },
    definition: {
      ru: 'Клиент ждал оператора и ушёл или закончил чат без ответа.',
      en: 'The client waited for an operator and left or ended the chat without an answer.',
    },
  },
  dismissed: {
    name: { ru: 'Закрыты без ответа', en: 'Closed unanswered' },
    definition: {
      ru: 'Сотрудник закрыл чат раньше, чем кто-нибудь его взял.',
      en: 'Somebody of the staff closed the chat before anybody had taken it.',
    },
  },
  silent: {
    name: { ru: 'Замолчали после ответа', en: 'Silent after an answer' },
    definition: {
      ru: 'Клиент не ответил оператору и на напоминание, и чат закрылся сам.',
      en: 'The client answered neither the operator nor the reminder, and the chat closed by itself.',
    },
  },
  responses: {
    name: { ru: 'Ответы', en: 'Answers' },
    definition: {
      ru: 'Сколько раз оператор ответил клиенту, который ждал ответа.',
      en: 'How often an operator answered a client who was waiting for a word.',
    },
  },
  response50: {
    name: { ru: 'Время ответа, медиана', en: 'Answer time, median' },
    definition: {
      ru: 'Половина ответов дана не позже: от первого сообщения клиента без ответа до сообщения оператора.',
      en: 'Half of the answers came within this time after the client’s first unanswered message.',
    },
  },
  response90: {
    name: { ru: 'Время ответа, p90', en: 'Answer time, p90' },
    definition: {
      ru: '90 % ответов даны не позже: от первого сообщения клиента без ответа до сообщения оператора.',
      en: '90% of the answers came within this time after the client’s first unanswered message.',
    },
  },
  response95: {
    name: { ru: 'Время ответа, p95', en: 'Answer time, p95' },
    definition: {
      ru: '95 % ответов даны не позже: от первого сообщения клиента без ответа до сообщения оператора.',
      en: '95% of the answers came within this time after the client’s first unanswered message.',
    },
  },
  handling50: {
    name: { ru: 'Время в работе, медиана', en: 'Handling time, median' },
    definition: {
      ru: 'Половина чатов была в руках операторов не дольше: от «Перехватить» до закрытия или отдачи.',
      en: 'Half of the chats were in operators’ hands no longer, from taking to closing or giving away.',
    },
  },
  handling90: {
    name: { ru: 'Время в работе, p90', en: 'Handling time, p90' },
    definition: {
      ru: '90 % чатов были в руках операторов не дольше: от «Перехватить» до закрытия или отдачи.',
      en: '90% of the chats were in operators’ hands no longer, from taking to closing or giving away.',
    },
  },
  handling95: {
    name: { ru: 'Время в работе, p95', en: 'Handling time, p95' },
    definition: {
      ru: '95 % чатов были в руках операторов не дольше: от «Перехватить» до закрытия или отдачи.',
      en: '95% of the chats were in operators’ hands no longer, from taking to closing or giving away.',
    },
  },
  reassignments: {
    name: { ru: 'Переназначения', en: 'Reassignments' },
    definition: {
      ru: 'Сколько раз система забрала чат у оператора: он не ответил, отсутствовал или ушёл.',
      en: 'How often the system took a chat from an operator who did not answer, was absent or had left.',
    },
  },
  transfers: {
    name: { ru: 'Передачи', en: 'Transfers' },
    definition: {
      ru: 'Сколько раз оператор или супервайзер передал чат коллеге или вернул его в очередь.',
      en: 'How often an operator or a supervisor gave a chat to a colleague or back to the queue.',
    },
  },
  ratings: {
    name: { ru: 'Оценки', en: 'Ratings' },
    definition: { ru: 'Чаты, которые клиент оценил.', en: 'Chats that the client has rated.' },
  },
  ratingShare: {
    name: { ru: 'Доля оценённых', en: 'Share rated' },
    definition: {
      ru: 'Доля чатов с оценкой среди всех закрытых за период.',
      en: 'The share of chats with a rating among all that were closed in the period.',
    },
  },
  ratingMean: {
    name: { ru: 'Средняя оценка', en: 'Average rating' },
    definition: {
      ru: 'Среднее последних оценок клиентов, от 1 до 5.',
      en: 'The average of the clients’ latest marks, from 1 to 5.',
    },
  },
  topicByHand: {
    name: { ru: 'Тему выбрал человек', en: 'Topic chosen by hand' },
    definition: {
      ru: 'Чаты, тему которых сотрудник выбрал сам, потому что бот не определил её или ошибся.',
      en: 'Chats whose topic somebody of the staff has chosen, since the bot had none or a wrong one.',
    },
  },
  active: {
    name: { ru: 'Время в активе', en: 'Active time' },
    definition: {
      ru: 'Время операторов в статусе «Работаю» по журналу с исправлениями.',
      en: 'The operators’ time in the status “Working”, by the ledger with its corrections.',
    },
  },
  occupied: {
    name: { ru: 'Время с чатами', en: 'Time with chats' },
    definition: {
      ru: 'Часть времени в активе, когда у оператора в работе был хотя бы один чат.',
      en: 'The part of the active time in which the operator had at least one taken chat.',
    },
  },
  occupancy: {
    name: { ru: 'Занятость', en: 'Occupancy' },
    definition: {
      ru: 'Доля времени в активе, когда у оператора в работе был хотя бы один чат.',
      en: 'The share of the active time in which the operator had at least one taken chat.',
    },
  },
};
