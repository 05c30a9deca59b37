import type { SmallTalk } from './bot/outcome.ts';
import type { Texts } from './locale.ts';

/** What the bot says of its own accord, where the company has no text for it. */
export const BOT_WORDS = {
  thanks: {
    ru: 'Пожалуйста! Если появятся ещё вопросы, пишите.',
    en: 'You are welcome! Write again whenever you need to.',
  },
  goodbye: { ru: 'До свидания! Хорошего дня.', en: 'Goodbye! Have a good day.' },
  rephrase: {
    ru: 'Я не совсем понял вопрос. Скажите, пожалуйста, другими словами или позовите оператора.',
    en: 'I did not quite understand. Please say it in other words, or call an operator.',
  },
  partly: {
    ru: 'На остальное ответит оператор: нажмите «Позвать оператора».',
    en: 'An operator will answer the rest: press “Call an operator”.',
  },
  cannotCall: {
    ru: 'Сейчас слишком много обращений сразу, и я пока не могу позвать оператора. Подождите, пожалуйста, минуту и нажмите «Позвать оператора».',
    en: 'Too many people are asking at once, so I cannot call an operator just yet. Please wait a minute and press “Call an operator”.',
  },
  closedNow: {
    ru: 'Операторы сейчас не работают, откроемся {opening}. Бот отвечает и сейчас.',
    en: 'Our operators are away right now; we open {opening}. The bot answers at any time.',
  },
  noted: {
    ru: 'Записал. Оператор прочитает всё, что вы написали, когда мы откроемся.',
    en: 'Noted. An operator will read everything you’ve written once we’re open.',
  },
  askHelped: { ru: 'Это помогло?', en: 'Did this help?' },
  yes: { ru: 'Да', en: 'Yes' },
  no: { ru: 'Нет', en: 'No' },
} as const satisfies Record<
  | Exclude<SmallTalk, 'greeting'>
  | 'rephrase'
  | 'partly'
  | 'cannotCall'
  | 'noted'
  | 'closedNow'
  | 'askHelped'
  | 'yes'
  | 'no',
  Texts
>;
