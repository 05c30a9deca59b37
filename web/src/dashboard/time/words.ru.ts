export const time = {
  today: 'Сегодня',
  yesterday: 'Вчера',
  both: (company: string, own: string) => `${company} по времени компании, у вас ${own}`,
};
