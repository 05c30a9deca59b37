import { inaccessible } from './accessible.ts';
import { covered } from './covered.ts';
import { cut } from './cut.ts';
import type { Finding } from './finding.ts';
import { wide } from './wide.ts';

/** All findings of the audit for what the screen shows now, each once. */
export async function audit(): Promise<Finding[]> {
  const found = [...wide(), ...cut(), ...covered(), ...(await inaccessible())];
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
}
