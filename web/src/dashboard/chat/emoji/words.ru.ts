export const emojiPicker = {
  search: 'Поиск эмодзи',
  nothing: 'Ничего не нашлось',
  found: (count: number) => `Найдено: ${count}`,
  groups: {
    recent: 'Недавние',
    found: 'Найденные',
    faces: 'Лица',
    hands: 'Руки и жесты',
    hearts: 'Сердца и праздники',
    things: 'Заказы и вещи',
    signs: 'Знаки',
  },
};
