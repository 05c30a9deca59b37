import { inaccessible } from './accessible.ts';
import { covered } from './covered.ts';
import { cut } from './cut.ts';
import type { Finding } from './finding.ts';
import { wide } from './wide.ts';

/** All findings of the audit for what the screen shows now, each once. `looks`: only what depends on the width of the window, without the rules of WCAG. */
export async function audit(looks = false): Promise<Finding[]> {
  const found = [...wide(), ...cut(), ...covered(), ...(looks ? [] : await inaccessible())];
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
}
