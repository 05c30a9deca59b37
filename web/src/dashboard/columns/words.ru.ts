import { manyRu as many } from '../../text/plural.ts';

export const columns = {
  list: 'Чаты рядом',
  tabs: 'Перейти к чату',
  empty: 'Рядом пока ничего не открыто',
  emptyText: 'Добавьте до четырёх чатов: они встанут колонками, и за каждым можно будет следить.',
  toChats: 'К списку чатов',
  add: 'Добавить чат',
  addTitle: 'Какой чат поставить рядом',
  search: 'Найти по клиенту, оператору или вопросу',
  found: many('чат', 'чата', 'чатов'),
  nothing: 'Таких открытых чатов нет.',
  loading: 'Загружается…',
  unavailable: 'Недоступен',
  keys: (previous: string, next: string) => `${previous} и ${next}: соседний чат`,
  news: {
    closed: (client: string) => `${client}: чат закрыт.`,
    gone: (client: string) => `${client}: чат больше не доступен.`,
    queued: (client: string) => `${client}: чат вернулся в очередь.`,
    bot: (client: string) => `${client}: с клиентом снова говорит бот.`,
    moved: (client: string, name: string) => `${client}: чат теперь ведёт ${name}.`,
  },
};
