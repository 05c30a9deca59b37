/** How bold the bot is. A more careful bot gives up more answers that would have been right, in order not to answer what it does not know. */
export const LEVELS = ['careful', 'balanced', 'bold'] as const;
export type Level = (typeof LEVELS)[number];

/** Shares (0-1) of the right answers of the knowledge base's own cross-validation. */
export type Lose = {
  /** The bot does not answer by itself below the score under which this share of right answers falls. */
  answer: number;
  /** The bot does not even ask "did you mean" below the score under which this share of right answers falls. */
  clarify: number;
};

export const LOSE = {
  careful: { answer: 0.2, clarify: 0.05 },
  balanced: { answer: 0.1, clarify: 0.03 },
  bold: { answer: 0.05, clarify: 0.01 },
} as const satisfies Record<Level, Lose>;

/** A custom level: the bot gives up `share` of the right answers, and the buttons begin at a quarter of `share`. */
export function loseOf(share: number): Lose {
  return { answer: share, clarify: share / 4 };
}
