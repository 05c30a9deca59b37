/** How bold the bot is: what it gives up of answers it would have had right, in order not to answer what it does not know. */
export const LEVELS = ['careful', 'balanced', 'bold'] as const;
export type Level = (typeof LEVELS)[number];

/** Shares (0-1) of the right answers of the knowledge base's own cross-validation. */
export type Lose = {
  /** Below the score that this share falls under, the bot does not answer by itself. */
  answer: number;
  /** Below the score that this share falls under, it does not even ask "did you mean". */
  clarify: number;
};

export const LOSE = {
  careful: { answer: 0.2, clarify: 0.05 },
  balanced: { answer: 0.1, clarify: 0.03 },
  bold: { answer: 0.05, clarify: 0.01 },
} as const satisfies Record<Level, Lose>;

/** One bar of one's own: `share` of the right answers is given up; the buttons begin at a quarter of it. */
export function loseOf(share: number): Lose {
  return { answer: share, clarify: share / 4 };
}
