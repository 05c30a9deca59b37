import type { Place } from '../domain/contract/place.ts';
import type { Introduction } from '../domain/introduce.ts';
import type { Locale } from '../domain/locale.ts';
import { write } from '../work/chat/write.ts';
import type { Answered } from './answered.ts';
import type { Visit } from './gate.ts';
import { identify } from './identify.ts';
import { phoneOffer } from './phone-offer.ts';

type Body = {
  id: string;
  text: string;
  choice?: string | undefined;
  after?: Place | undefined;
  page?: string | null | undefined;
  consent?: number | undefined;
  locale?: Locale | undefined;
  introduction?: Introduction;
};

/** Saves a message from the widget. Answers with its place in the chat, and with the phone in its text that may be kept. Refuses as `write` does. */
export async function accept(visit: Visit, body: Body, wantsPerson: boolean): Promise<Answered> {
  const { choice = null, after = null, page = null, consent = null, locale = null, ...said } = body;
  const written = await write(visit.companyId, identify(visit, locale), {
    ...said,
    choice,
    after,
    page,
    consent,
    wantsPerson,
  });
  if (!written.ok) return written;
  const { sent, isNew, visitor, company } = written;
  const offer = phoneOffer(said.text, visitor, company, locale ?? visitor.locale);
  return { ok: true, status: isNew ? 201 : 200, body: { ...sent, ...offer } };
}
