import type { Locale } from './locale.ts';
import { HOUR, MINUTE } from './time.ts';

/** The times that companies of earlier versions do not have. Twelve hours: what somebody asks in the evening is still there in the morning. */
export const LATER_TIMES = { goneMs: 2 * MINUTE, abandonedMs: 12 * HOUR } as const;

/** The texts that companies of earlier versions do not have, in the company's language. */
export const LATER_TEXTS = {
  ru: {
    abandonedText:
      'Вы ушли раньше, чем мы смогли ответить, и мы закрыли этот диалог. Если вопрос ещё важен, напишите: начнём новый.',
  },
  en: {
    abandonedText:
      'You left before we could reply, so we’ve closed this conversation. If you still need help, write to us and we’ll start a new one.',
  },
} as const satisfies Record<Locale, Readonly<Record<string, string>>>;
