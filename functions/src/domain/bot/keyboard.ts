const ENGLISH = `\`qwertyuiop[]asdfghjkl;'zxcvbnm,.~QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>`;
const RUSSIAN = 'ёйцукенгшщзхъфывапролджэячсмитьбюЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ';

const toRussian = keys(ENGLISH, RUSSIAN);
const toEnglish = keys(RUSSIAN, ENGLISH);

/** The text as the same keys would have typed it in the other layout: "ghbdtn" is "привет", "руддщ" is "hello". */
export function otherLayout(text: string): string {
  const table = /[а-яё]/i.test(text) ? toEnglish : toRussian;
  return [...text].map((letter) => table.get(letter) ?? letter).join('');
}

function keys(from: string, to: string): ReadonlyMap<string, string> {
  return new Map([...from].map((letter, at) => [letter, to[at]!]));
}
