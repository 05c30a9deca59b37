import type { Texts } from './locale.ts';

/** What a visitor is told who comes back to a chat that still waits for them. */
export const RETURN_WORDS = {
  ru: 'Вы снова с нами: диалог продолжается, место в очереди за вами.',
  en: 'You’re back: the conversation goes on, and you’ve kept your place in the queue.',
} as const satisfies Texts;
