import type { Operator } from '#domain/operator.ts';
import { HOUR, MINUTE } from '#domain/time.ts';
import { being, fallen, taken, tell } from '../made/chats.ts';
import { LONG_TEXT } from '../made/long.ts';
import { NOW } from '../made/now.ts';
import { ADMIN, NINA, OLEG, TEAM, TEAM_LONG, TEAM_WITH_ABSENT, VERA } from '../made/team.ts';
import { boardMade, teamMade } from '../made/board.ts';
import { QUIET } from '../made/made.ts';
import { scenes } from '../scene.ts';

const CHATS = [
  tell(taken('first', NINA, NOW - 12 * MINUTE, 'Верните деньги'), being({})),
  fallen('second', NINA, NOW - 2 * MINUTE, 'Где мой заказ?', { phone: '+79161234567' }),
  taken('long', OLEG, NOW - 40 * MINUTE, LONG_TEXT),
];
const having = (operator: Operator, chats: readonly string[], more: Partial<Operator> = {}): Operator => ({
  ...operator,
  openChats: chats,
  ...more,
});
const FOUR = [
  ADMIN,
  having(NINA, ['first', 'second', 'third', 'fourth'], { maxChats: 3 }),
  having(OLEG, ['long']),
  having(VERA, [], { status: 'break', statusBy: 'admin', statusSince: NOW - HOUR }),
];
const THOUSAND = Array.from({ length: 1_000 }, (_, i) =>
  having(
    { ...OLEG, id: `operator-${i}`, firstName: `Оператор ${i + 1}` },
    Array.from({ length: i % 6 }, (__, k) => `c${k}`),
  ),
);
const COMPANY_OF_FOUR = { ...QUIET, self: ADMIN, team: FOUR, told: CHATS };
const OLD = { ...boardMade(COMPANY_OF_FOUR), at: NOW - 10 * MINUTE };
const MANY_WAIT = { ...boardMade(COMPANY_OF_FOUR), answering: { all: 350, lines: [] } };
const UNKNOWN = {
  ...teamMade(COMPANY_OF_FOUR),
  people: teamMade(COMPANY_OF_FOUR).people.map((one) => ({ ...one, waits: null })),
};
const page = { path: 'team', shows: '.team-row' };

/** "Команда". */
export const TEAM_BOARD = scenes('team', {
  one: { ...page, made: { self: ADMIN, team: [ADMIN] } },
  four: { ...page, made: { self: ADMIN, team: FOUR, told: CHATS } },
  'the chats of one': {
    ...page,
    made: { self: ADMIN, team: FOUR, told: CHATS },
    acts: ({ press }) => press('[data-operator="nina"] .team-row-name'),
    leads: '.owned-chat',
  },
  absent: { ...page, made: { self: ADMIN, team: [...TEAM_WITH_ABSENT], told: CHATS } },
  'a thousand': { ...page, made: { self: ADMIN, team: [...TEAM, ...THOUSAND], told: CHATS } },
  'very long names': { ...page, made: { self: ADMIN, team: TEAM_LONG, told: CHATS } },
  'out of date': {
    ...page,
    shows: '.team-box.old',
    made: { self: ADMIN, team: FOUR, told: CHATS, board: OLD },
  },
  'more wait than the board knows': {
    ...page,
    made: { self: ADMIN, team: FOUR, told: CHATS, board: MANY_WAIT, teamPart: UNKNOWN },
  },
  'nobody found': {
    ...page,
    made: { self: ADMIN, team: FOUR },
    acts: ({ type }) => type('.team-bar input', 'Никита'),
    leads: '.empty',
  },
  loading: { busy: true, path: 'team', shows: '.spinner', made: { self: ADMIN, trouble: { board: 'loading' } } },
  refused: { path: 'team', shows: '.team-lead ~ .faint', made: { self: ADMIN, trouble: { board: 'refused' } } },
  'refused for an operator': { path: 'team', shows: '.empty', made: { self: OLEG } },
});
