/** What a company does with a taken chat whose visitor says nothing after an answer. */
export const SILENCE_RULES = ['off', 'close'] as const;
