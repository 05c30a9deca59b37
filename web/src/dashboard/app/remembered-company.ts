import type { Memory } from '../../shared/memory.ts';

const KEY = 'rtno.company.';

/** The company that somebody worked for when they were here last; null when this browser does not know. The rules decide whether they still do. */
export const recallCompany = (memory: Memory, uid: string): string | null => memory.getItem(KEY + uid);

export const rememberCompany = (memory: Memory, uid: string, companyId: string): void =>
  memory.setItem(KEY + uid, companyId);

export const forgetCompany = (memory: Memory, uid: string): void => memory.removeItem(KEY + uid);

/** Who of which company was here last and has not signed out since; null when nobody. */
export function whoWasHere(memory: Memory): { uid: string; companyId: string } | null {
  const uid = memory.keys(KEY)[0]?.slice(KEY.length);
  const companyId = uid === undefined ? null : recallCompany(memory, uid);
  return uid === undefined || companyId === null ? null : { uid, companyId };
}

/** Nobody is here any more. */
export const forgetCompanies = (memory: Memory): void => memory.keys(KEY).forEach((key) => memory.removeItem(key));
