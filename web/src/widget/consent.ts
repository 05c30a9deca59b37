import { signal } from '@preact/signals';
import type { Memory } from '../shared/memory.ts';

/** Where the version that the visitor has agreed to is kept. */
const AGREED = 'agreed';

/** What the visitor has agreed to: kept in their browser and sent with whatever they write, so that a new identity of theirs has it, too. */
export function createConsent(storage: Memory) {
  const read = () => {
    const kept = storage.getItem(AGREED);
    return kept === null ? undefined : Number(kept);
  };
  const agreed = signal(read());
  return {
    version: () => agreed.peek(),
    /** Is the visitor to be asked? `asks`: the wording that the company asks for now. */
    wants: (asks: { version: number } | undefined) => asks !== undefined && agreed.value !== asks.version,
    agree(version: number): void {
      storage.setItem(AGREED, String(version));
      agreed.value = version;
    },
  };
}

export type Consent = ReturnType<typeof createConsent>;
