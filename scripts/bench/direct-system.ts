import { join } from 'node:path';
import { buildWebInto } from '../build.ts';
import { startDirect } from '../direct.ts';
import { ROOT, webFolder } from '../places.ts';
import { offsetOf } from '../ports.ts';
import type { System } from '../replay/system.ts';
import { openOwnSystem } from '../replay/system.ts';

/**
 * A separate system whose built web talks to the functions in one process, as Cloud Run serves them, or with `emulated` to the functions emulator.
 * In both cases the functions emulator runs the triggers. `base`: where that process serves them; null with `emulated`.
 */
export async function openDirectSystem({
  emulated,
}: {
  emulated: boolean;
}): Promise<System & { isEmulated: boolean; base: string | null }> {
  const system = await openOwnSystem();
  const direct = emulated ? null : await startDirect(system.env);
  const ports = { ...system.ports, ...(direct && { functions: Number(new URL(direct.base).port) }) };
  buildWebInto(join(ROOT, webFolder(offsetOf(system.ports))), ports);
  return {
    ...system,
    isEmulated: emulated,
    base: direct?.base ?? null,
    stop: async () => {
      await direct?.stop();
      await system.stop();
    },
  };
}
