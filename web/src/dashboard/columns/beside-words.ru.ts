import { manyRu as many } from '../../text/plural.ts';

export const beside = {
  open: 'Открыть рядом',
  openOf: (client: string) => `Открыть рядом: ${client}`,
  close: 'Закрыть колонку',
  full: 'Рядом уже четыре чата. Закройте один из них.',
  count: many('чат открыт', 'чата открыты', 'чатов открыто'),
};
