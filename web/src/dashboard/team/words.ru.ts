import { manyRu as many } from '../../text/plural.ts';
import type { Doubt } from '../board/freshness.ts';
import type { TeamColumn, TeamFilter } from './team-rows.ts';

const filters: Record<TeamFilter, string> = {
  all: 'Все',
  working: 'Работают',
  free: 'Есть место',
  away: 'Не на линии',
};

const columns: Record<TeamColumn, string> = {
  name: 'Оператор',
  status: 'Статус',
  load: 'Чаты',
  active: 'В активе сегодня',
  chats: 'Закрыто сегодня',
  first: 'Первый ответ, половина быстрее',
  waits: 'Ждут дольше всех',
};

export const board = {
  title: 'Команда',
  lead: 'Перетащите чат на коллегу или нажмите «Назначить» у чата.',
  leadTouch: 'Нажмите «Назначить» у чата и выберите коллегу.',
  count: many('человек', 'человека', 'человек'),
  search: 'Найти по имени',
  filter: 'Кого показать',
  group: 'Группа',
  anyGroup: 'Любая',
  filters,
  columns,
  nobody: 'Здесь пока никого нет',
  nobodyText: 'Пригласите коллег в разделе «Люди».',
  nobodyFound: 'Никого не нашлось',
  nobodyFoundText: 'Измените имя или фильтр.',
  since: (time: string) => `${time} в этом статусе`,
  statusBy: (name: string) => `кто поставил: ${name}`,
  setStatus: (name: string) => `Сменить статус: ${name}`,
  statusSet: (name: string, status: string) => `${name}: «${status}»`,
  load: (load: number, max: number) => `${load} из ${max}`,
  over: 'Сверх лимита',
  open: (name: string) => `Показать чаты: ${name}`,
  chats: (name: string) => `Чаты: ${name}`,
  noChats: 'Открытых чатов нет.',
  chatsFailed: 'Чаты не загрузились.',
  dashboardOpen: 'дашборд открыт',
  dashboardClosed: 'дашборд закрыт',
  drag: 'Перетащите на коллегу',
  noOne: 'никто',
  failed: 'Команда не загрузилась.',
  trueAt: 'Верно на',
  todayAt: 'итоги дня на',
  old: {
    counting: 'Обновляем данные.',
    offline: 'Нет связи с сервером.',
    uncounted: 'Сервер перестал обновлять данные.',
  } satisfies Record<Doubt, string>,
  shownAt: 'Показано, что было в',
  moved: (client: string, name: string) => `${client}: чат назначен (${name})`,
  hint: 'Назначить чат можно тому, у кого статус «Работаю».',
};
