import type { Memory } from '../../shared/memory.ts';

const KEY = 'rtno.company.';

/** The company that a person last worked for in this browser; null when unknown. The security rules decide whether they still belong to it. */
export const recallCompany = (memory: Memory, uid: string): string | null => memory.getItem(KEY + uid);

export const rememberCompany = (memory: Memory, uid: string, companyId: string): void =>
  memory.setItem(KEY + uid, companyId);

export const forgetCompany = (memory: Memory, uid: string): void => memory.removeItem(KEY + uid);

/** The person who was last signed in here and has not signed out, with their company; null when nobody. */
export function whoWasHere(memory: Memory): { uid: string; companyId: string } | null {
  const uid = memory.keys(KEY)[0]?.slice(KEY.length);
  const companyId = uid === undefined ? null : recallCompany(memory, uid);
  return uid === undefined || companyId === null ? null : { uid, companyId };
}

/** To be called when nobody is signed in any more. */
export const forgetCompanies = (memory: Memory): void => memory.keys(KEY).forEach((key) => memory.removeItem(key));
