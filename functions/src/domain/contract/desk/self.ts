import * as v from 'valibot';
import { CHOSEN_STATUSES, STATUSES } from '../../status.ts';
import { HOUR } from '../../time.ts';
import { ClientId, PersonName, line, paragraph } from '../text.ts';
import { Done, Saved, version, whole } from './pieces.ts';
import type { Row } from './row.ts';

/** Commands of people about themselves. */
export const SELF = {
  setStatus: {
    on: 'self',
    who: 'staff',
    audit: ['status'],
    input: v.strictObject({ status: v.picklist(CHOSEN_STATUSES) }),
    output: Done,
  },
  /** "Вернуться в актив": the status from before the absence. */
  comeBack: { on: 'self', who: 'staff', audit: ['status'], input: v.strictObject({}), output: Done },
  /**
   * `idleMs`: how long ago the last input on the device was. `page`: an id of the page's own, by which it says that it is open, or `closes`. The dashboard corrects its
   * timers by `serverNow`.
   */
  heartbeat: {
    on: 'self',
    who: 'staff',
    audit: null,
    input: v.strictObject({
      idleMs: whole(0, 24 * HOUR),
      page: v.exactOptional(ClientId),
      closes: v.exactOptional(v.boolean()),
    }),
    output: v.strictObject({ status: v.picklist(STATUSES), serverNow: v.number() }),
  },
  /** The person has signed out: they become absent at once and not only after X minutes without input. */
  signOff: { on: 'self', who: 'staff', audit: ['status'], input: v.strictObject({}), output: Done },
  /** `version` is the sum of the versions of the person and of their profile. */
  rename: {
    on: 'self',
    who: 'staff',
    audit: ['firstName'],
    input: v.strictObject({ firstName: PersonName, lastName: PersonName, version }),
    output: Saved,
  },
  /** "!" in the corner: a message to the product's team. `page` is the path of the page that the person was on, `version` the product's version. */
  feedback: {
    on: 'self',
    who: 'staff',
    audit: null,
    input: v.strictObject({ text: paragraph(4_000), page: line(200), version: line(40) }),
    output: Done,
  },
} as const satisfies Record<string, Row>;
