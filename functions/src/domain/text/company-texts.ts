/** What a text to a client may leave open until it is said. */
export const VARIABLES = ['company', 'operator', 'position', 'wait', 'left', 'opening'] as const;
export type Variable = (typeof VARIABLES)[number];

/**
 * Every text of a company that its clients read, with what each may leave open: the company's name, the operator's first name, the place in the queue, how long clients
 * waited lately, in how long a silent chat ends, and when the company opens. The order is that of a conversation.
 */
export const COMPANY_TEXTS = {
  greetingText: ['company'],
  clarifyText: ['company'],
  handOffText: ['company'],
  outsideText: ['company', 'opening'],
  queueText: ['company', 'position', 'wait'],
  interceptText: ['company', 'operator'],
  reconnectText: ['company'],
  noAnswerText: ['company'],
  silenceText: ['company', 'left'],
  botReminderText: ['company', 'left'],
  closedText: ['company', 'operator'],
  abandonedText: ['company'],
  ratingText: ['company'],
} as const satisfies Record<string, readonly Variable[]>;

export type TextKey = keyof typeof COMPANY_TEXTS;
export const TEXT_KEYS = Object.keys(COMPANY_TEXTS) as TextKey[];
/** The most signs of one text. */
export const TEXT_MAX = 500;
/** The texts that earlier versions of the dashboard do not know. */
export const LATER_KEYS = [
  'noAnswerText',
  'silenceText',
  'botReminderText',
  'abandonedText',
  'ratingText',
  'outsideText',
] as const;
