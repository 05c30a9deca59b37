/** The words of a name by which a client is found, in small letters, ё as е. */
export const nameWords = (name: string | null): readonly string[] => [
  ...new Set(
    (name ?? '')
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  ),
];
