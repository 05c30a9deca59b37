import { FUNCTIONS, newVisitor } from './world.ts';

export const TEXT = 'Сколько стоит доставка?';

export const JSON_TYPE = { 'Content-Type': 'application/json' };

/** The address of a company in the visitor's HTTP function; `path` is a route such as "messages". */
export const companyUrl = (companyId: string, path: string) => `${FUNCTIONS}/visitor/companies/${companyId}/${path}`;

/** A visitor whose first message has been saved, with what the server answered. */
export async function begunIn(companyId: string) {
  const visitor = newVisitor(companyId);
  const sent = await visitor.write(TEXT);
  if (!sent.ok) throw new Error(sent.reason);
  return { visitor, ...sent.output };
}
