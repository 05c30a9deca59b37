import * as v from 'valibot';
import { CHOSEN_STATUSES, STATUSES } from '../../status.ts';
import { HOUR } from '../../time.ts';
import { PersonName, line, paragraph } from '../text.ts';
import { Done, Saved, version, whole } from './pieces.ts';
import type { Row } from './row.ts';

/** What people do about themselves. */
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
  /** `idleMs`: how long ago the last input on the device was. `serverNow` sets the timers of the dashboard right. */
  heartbeat: {
    on: 'self',
    who: 'staff',
    audit: null,
    input: v.strictObject({ idleMs: whole(0, 24 * HOUR) }),
    output: v.strictObject({ status: v.picklist(STATUSES), serverNow: v.number() }),
  },
  /** The person has signed out: what a closed laptop would bring in X minutes comes at once. */
  signOff: { on: 'self', who: 'staff', audit: ['status'], input: v.strictObject({}), output: Done },
  /** `version` is that of the person and of their profile together. */
  rename: {
    on: 'self',
    who: 'staff',
    audit: ['firstName'],
    input: v.strictObject({ firstName: PersonName, lastName: PersonName, version }),
    output: Saved,
  },
  /** "!" in the corner: to the product's own people. `page` is the path that the person was on, `version` the product's. */
  feedback: {
    on: 'self',
    who: 'staff',
    audit: null,
    input: v.strictObject({ text: paragraph(4_000), page: line(200), version: line(40) }),
    output: Done,
  },
} as const satisfies Record<string, Row>;
