import type * as ru from './words.ru.ts';

export const time: typeof ru.time = {
  today: 'Today',
  yesterday: 'Yesterday',
  both: (company: string, own: string) => `${company} company time, ${own} your time`,
};
