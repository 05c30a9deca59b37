/** How far a company lets a language model help its bot: not at all, to judge what the matcher is unsure of, or to word answers as well. */
export const MODEL_HELP = ['off', 'judge', 'phrase'] as const;
export type ModelHelp = (typeof MODEL_HELP)[number];
