import { LOCALES } from '#domain/locale.ts';

/** The columns of a table of entries, and by which names each is known: those of our own export first, then how people and other products name them. */
const NAMES = {
  id: ['id'],
  title: ['title', 'название', 'вопрос', 'question', 'name', 'заголовок'],
  answer: ['answer', 'ответ', 'response', 'reply', 'текст', 'content', 'body'],
  examples: ['examples', 'примеры', 'примеры вопросов', 'phrasings', 'variants', 'варианты'],
  topic: ['topic', 'тема', 'category', 'категория', 'section', 'раздел'],
  subtopic: ['subtopic', 'подтема', 'subcategory', 'подкатегория'],
  active: ['active', 'включена', 'enabled'],
  validFrom: ['valid_from', 'первый день', 'действует с'],
  validUntil: ['valid_until', 'последний день', 'действует до'],
} as const;
export type Column = keyof typeof NAMES;

/** The columns of a translation, such as "answer_en". */
export const IN_LANGUAGE = ['title', 'examples', 'answer'] as const;

/** Without these columns a table tells no entries. */
export const NEEDED: readonly Column[] = ['title', 'answer'];

/** The name of a column in our own export. */
export const nameOf = (column: Column): string => NAMES[column][0];

/** Which column has which of these headings; those that nobody knows are left out. */
export function columnsOf(headings: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const heading of headings) {
    const plain = heading.trim().toLocaleLowerCase().replaceAll('ё', 'е');
    const column = (Object.keys(NAMES) as Column[]).find((one) => (NAMES[one] as readonly string[]).includes(plain));
    const inLanguage = LOCALES.flatMap((locale) => IN_LANGUAGE.map((one) => `${one}_${locale}`)).find(
      (one) => one === plain,
    );
    const known = column ?? inLanguage;
    if (known !== undefined && !found.has(known)) found.set(known, heading);
  }
  return found;
}
