import type { Memory } from '../../shared/memory.ts';

const KEY = 'rtno.company.';

/** The company that somebody worked for when they were here last; null when this browser does not know. The rules decide whether they still do. */
export const recallCompany = (memory: Memory, uid: string): string | null => memory.getItem(KEY + uid);

export const rememberCompany = (memory: Memory, uid: string, companyId: string): void =>
  memory.setItem(KEY + uid, companyId);

export const forgetCompany = (memory: Memory, uid: string): void => memory.removeItem(KEY + uid);

/** Was somebody of a company here, who has not signed out since? */
export const wasSomebodyHere = (memory: Memory): boolean => memory.keys(KEY).length > 0;

/** Nobody is here any more. */
export const forgetCompanies = (memory: Memory): void => memory.keys(KEY).forEach((key) => memory.removeItem(key));
