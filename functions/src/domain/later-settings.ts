import { ANSWER_TARGET } from './answer-target.ts';
import type { Locale } from './locale.ts';
import { RATED_ENDS } from './rating-rules.ts';
import { HOUR, MINUTE } from './time.ts';

/**
 * The rules that companies of earlier versions do not have. Twelve hours: what somebody asks in the evening is still there in the morning. No chat in work ends
 * by itself unless the company wants it.
 */
export const LATER_RULES = {
  goneMs: 2 * MINUTE,
  abandonedMs: 12 * HOUR,
  groupWaitMs: 2 * MINUTE,
  silenceRule: 'off',
  silenceReminderMs: 10 * MINUTE,
  silenceCloseMs: 10 * MINUTE,
  firstTargetMs: ANSWER_TARGET,
  botWarnMs: 0,
  ratingAfter: RATED_ENDS,
  ratingScale: 'stars',
  ratingComment: 'always',
  consent: { asked: false, text: '', version: 0 },
  keeping: { chats: 0, questions: 90, letters: 8, audit: 0 },
  masking: { cards: true, passports: false, snils: false, own: [] },
  texts: {},
  hours: null,
} as const;

/** The texts that companies of earlier versions do not have, in the company's language. */
export const LATER_TEXTS = {
  ru: {
    abandonedText:
      'Вы ушли раньше, чем мы смогли ответить, и мы закрыли этот диалог. Если вопрос ещё важен, напишите: начнём новый.',
    silenceText: 'Вы ещё здесь? Если вопрос решён, отвечать не нужно: мы скоро закроем диалог.',
    botReminderText: 'Вы ещё здесь? Если вопрос решён, отвечать не нужно: диалог закроется через {left}.',
    noAnswerText: 'Оператор не смог ответить вовремя. Соединяем вас с другим.',
    ratingText: 'Как мы вам помогли?',
    outsideText:
      'Сейчас мы не работаем, откроемся {opening}. Оставьте телефон или почту и напишите, что случилось: оператор ответит, когда откроемся.',
  },
  en: {
    abandonedText:
      'You left before we could reply, so we’ve closed this conversation. If you still need help, write to us and we’ll start a new one.',
    silenceText:
      'Are you still there? If you have what you need, there’s nothing to do: we’ll close this conversation soon.',
    botReminderText:
      'Are you still there? If you have what you need, there’s nothing to do: this conversation closes in {left}.',
    noAnswerText: 'The operator couldn’t reply in time. We’re connecting you with another one.',
    ratingText: 'How did we do?',
    outsideText:
      'We’re closed right now and open {opening}. Leave a phone number or an email and tell us what happened: an operator will reply once we’re open.',
  },
} as const satisfies Record<Locale, Readonly<Record<string, string>>>;
