/** Are all the words in the name, in any order and case? "ё" is "е". */
export function isFound(name: string, words: string): boolean {
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  return wanted.every((word) => plain(name).includes(word));
}

const plain = (text: string) => text.toLocaleLowerCase().replaceAll('ё', 'е');
