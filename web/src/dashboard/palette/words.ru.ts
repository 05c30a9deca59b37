import { manyRu as many } from '../../text/plural.ts';

export const palette = {
  title: 'Быстрый переход',
  field: 'Раздел, человек, тема, настройка или номер чата',
  example: 'Раздел, имя, тема, №…',
  kinds: {
    chat: 'Чаты',
    page: 'Разделы',
    setting: 'Настройки',
    person: 'Люди',
    topic: 'Темы',
    search: 'История',
  },
  settingIn: (section: string) => `Настройки · ${section}`,
  reportIn: 'Отчёты',
  chatsOf: 'Чаты в истории',
  open: 'Открыт',
  closed: 'Закрыт',
  inHistory: (words: string) => `Искать в истории «${words}»`,
  nothing: 'Ничего не нашлось',
  found: many('вариант', 'варианта', 'вариантов'),
};
