import { MINUTE } from '#domain/time.ts';
import type { Hand } from '../hand.ts';
import {
  abandonedAt,
  answers,
  asks,
  begun,
  being,
  cameBack,
  closedBy,
  fallen,
  handedOff,
  left,
  rated,
  says,
  silentSince,
  taken,
  takenBy,
  tell,
} from '../made/chats.ts';
import { LONG_COMPANY, LONG_FIRST, LONG_TEXT, LONG_WORD } from '../made/long.ts';
import { NOW } from '../made/now.ts';
import { OLEG } from '../made/team.ts';
import type { Scene } from '../scene.ts';
import type { WidgetWorld } from '../widget-door.ts';

export type WidgetScene = Pick<Scene, 'screen' | 'state' | 'shows' | 'acts' | 'leads'> & {
  world: WidgetWorld;
  draft?: string;
};

const AGO = NOW - 9 * MINUTE;
const BOT = tell(
  begun('open', AGO),
  asks('Где мой заказ?', AGO),
  says(
    {
      kind: 'choices',
      text: 'Уточните, пожалуйста, что вы имели в виду:',
      choices: [
        { entryId: 'a', title: 'Где мой заказ' },
        { entryId: 'b', title: 'Сколько стоит доставка за город в праздничные дни' },
      ],
    },
    AGO + MINUTE,
  ),
  asks('Где мой заказ', AGO + 2 * MINUTE),
  says({ text: 'Заказ едет к вам два дня.', closing: 'Я помог?', replies: ['Да', 'Нет'] }, AGO + 3 * MINUTE),
);
const QUEUED = tell(BOT, asks('Позовите человека', AGO + 4 * MINUTE), handedOff(AGO + 5 * MINUTE));
const ACTIVE = taken('open', OLEG, AGO, 'Ну что там?');
const CLOSED = tell(ACTIVE, closedBy(OLEG, AGO + 5 * MINUTE));
const LEFT = tell(QUEUED, left(AGO + 5 * MINUTE));
const BACK = tell(LEFT, cameBack(AGO + 8 * MINUTE));
const ABANDONED = tell(LEFT, abandonedAt(AGO + 8 * MINUTE));
const SILENT = tell(ACTIVE, answers(OLEG, 'Курьер будет через час.', AGO + 4 * MINUTE), silentSince(AGO + 8 * MINUTE));
const LONG = tell(
  begun('open', AGO),
  asks(LONG_WORD, AGO),
  says({ text: LONG_TEXT }, AGO + MINUTE),
  asks(LONG_TEXT, AGO + 2 * MINUTE),
  being({}),
);
const sends = async ({ type, press }: Hand) => {
  await type('.write textarea, form textarea', 'Здравствуйте!');
  await press('.write button[type=submit], form button[type=submit]');
};
const log = { shows: '[role=log], .log' };

const STATES: Readonly<Record<string, Omit<WidgetScene, 'screen' | 'state'>>> = {
  empty: { ...log, world: {} },
  'with the bot': { ...log, world: { told: BOT } },
  queued: { ...log, world: { told: QUEUED } },
  fallen: { ...log, world: { told: fallen('open', OLEG, AGO, 'Где мой заказ?') } },
  active: { ...log, world: { told: ACTIVE, typing: true } },
  'active, just taken': {
    ...log,
    world: { told: tell(fallen('open', OLEG, AGO, 'Где?'), takenBy(OLEG, AGO + MINUTE)) },
  },
  'very long names': {
    ...log,
    world: {
      told: LONG,
      operator: LONG_FIRST,
      company: { name: LONG_COMPANY, greeting: LONG_TEXT, queueText: LONG_TEXT },
    },
  },
  'very long names of people': {
    ...log,
    world: { told: ACTIVE, operator: LONG_FIRST, company: { name: LONG_COMPANY } },
  },
  draft: { ...log, world: { told: ACTIVE }, draft: 'Здравствуйте!\nЯ уже\nписал.\nВам.' },
  'over the limit': { ...log, world: { told: ACTIVE }, draft: 'я'.repeat(4_200) },
  'no new chats today': { ...log, world: { trouble: 'chats-over' }, acts: sends, leads: '[role=alert]' },
  muted: { ...log, world: { told: ACTIVE, trouble: 'muted' }, acts: sends, leads: '[role=alert]' },
  blocked: { ...log, world: { told: ACTIVE, trouble: 'blocked' }, acts: sends, leads: '[role=alert]' },
  closed: { ...log, world: { told: CLOSED } },
  'back in the queue': { ...log, world: { told: BACK } },
  abandoned: { ...log, world: { told: ABANDONED } },
  reminded: { ...log, world: { told: SILENT } },
  'closed and rated': { ...log, world: { told: tell(CLOSED, rated(2, '', NOW)) } },
  offline: { ...log, world: { trouble: 'offline' }, acts: sends },
};

/** The visitor's chat in its frame. */
export const WIDGET: readonly WidgetScene[] = Object.entries(STATES).map(([state, scene]) => ({
  screen: 'widget',
  state,
  ...scene,
}));
