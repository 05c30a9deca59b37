/** The longest text that is searched for, in UTF-16 units. It stands apart, so that an address is read without the stemmers. */
export const WORDS_MAX = 200;
