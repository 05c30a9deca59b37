import { DELIVERY_STATES, MAIL_POLICY } from '../domain/mail.ts';
import type { Mail } from '../store/mail.ts';
import { LETTERS } from '../store/mail.ts';
import { docOf } from '../store/refs.ts';
import type { Unit } from '../store/unit.ts';
import type { Carrier, Outbox } from '../work/outbox/carrier.ts';
import { compose } from './compose.ts';
import { post } from './smtp.ts';

const BY_SMTP: Carrier<Mail> = {
  policy: MAIL_POLICY,
  async carry(mail) {
    const message = mail.message ?? (await compose(mail));
    return message && post(mail.to, message, mail.id);
  },
  show: showOnInvite,
};

export const MAIL: Outbox<Mail> = { shelf: LETTERS, carrierOf: () => BY_SMTP };

/** Copies the letter's delivery status to its invitation, which shows it. */
async function showOnInvite(unit: Unit, { invite: of, journey }: Mail): Promise<void> {
  if (of === null) return;
  const doc = docOf.invite(of.companyId, of.inviteId);
  const invite = await unit.read(doc);
  const error = 'error' in journey ? journey.error : null;
  const mail = { state: DELIVERY_STATES[journey.state], attempts: journey.attempts, error };
  if (invite !== null) unit.put(doc, { ...invite, mail });
}
