/** The longest message, in UTF-16 units. */
export const MESSAGE_MAX = 4_000;
/** The longest first or last name. */
export const NAME_MAX = 80;
/** The most phrasings of one entry. */
export const MOST_PHRASINGS = 500;
/** The most characters of all phrasings of one entry together: many long phrasings cost time in training, room in the index and in the form. */
export const MOST_PHRASING_CHARACTERS = 50_000;
/** The longest text that may be a phone: there is room for an extension in words and for invisible marks. */
export const PHONE_TEXT_MAX = 100;
