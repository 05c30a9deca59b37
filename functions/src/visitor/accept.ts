import type { Introduction } from '../domain/introduce.ts';
import type { Locale } from '../domain/locale.ts';
import type { Visit } from './gate.ts';
import type { Answered } from './answered.ts';
import { write } from './write.ts';

type Body = {
  id: string;
  text: string;
  choice?: string | undefined;
  locale?: Locale | undefined;
  introduction?: Introduction;
};

/** Takes a message. Refuses as `write` does. */
export async function accept(visit: Visit, body: Body, wantsPerson: boolean): Promise<Answered> {
  const { companyId, credentials, network } = visit;
  const { choice = null, locale = null, ...said } = body;
  const written = await write(companyId, credentials, network, { ...said, choice, locale, wantsPerson });
  if (!written.ok) return written;
  return { ok: true, status: written.isNew ? 201 : 200, body: written.sent };
}
