import { createModel, signal } from '@preact/signals';
import type { DeskOutput } from '#domain/contract/desk.ts';
import type { ClientPart, ExportCursor } from '#domain/privacy/client-part.ts';
import type { Erasure } from '#domain/privacy/erasure.ts';
import type { FoundClient } from '#domain/privacy/found-client.ts';
import type { Desk } from '../app/call.ts';
import type { DeskInParts } from '../app/call-in-parts.ts';

/** How soon a page that shows a running erasure looks again. */
const AGAIN = 2_000;

/** Finding, exporting and erasing one client. */
export const ClientsModel = createModel((desk: Desk, inParts: DeskInParts) => {
  /** What the last search has found; null before the first. */
  const found = signal<readonly FoundClient[] | null>(null);
  const busy = signal(false);
  const trouble = signal<string | null>(null);
  const erasures = signal<readonly Erasure[]>([]);
  /** The client whose data is being exported, and how many parts have come. */
  const exporting = signal<{ id: string; parts: number } | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  /** Counts the searches: the answer of an older one is not shown for a newer. */
  let newest = 0;

  async function find(query: string): Promise<void> {
    const mine = ++newest;
    busy.value = true;
    found.value = null;
    const outcome = await desk('findClients', { query });
    if (mine !== newest) return;
    busy.value = false;
    trouble.value = outcome.ok ? null : outcome.text;
    if (outcome.ok) found.value = outcome.output.clients;
  }

  /** Shows the erasures, and how far they are while one runs. */
  async function look(): Promise<void> {
    clearTimeout(timer);
    const outcome = await desk('readErasures', {});
    if (outcome.ok) erasures.value = outcome.output.erasures;
    if (!isOver && erasures.value.some(({ state }) => state === 'running'))
      timer = setTimeout(() => void look(), AGAIN);
  }

  return {
    found,
    busy,
    trouble,
    erasures,
    exporting,
    find,
    look,
    stop: () => {
      isOver = true;
      clearTimeout(timer);
    },
    async erase({ id }: FoundClient): Promise<boolean> {
      busy.value = true;
      const outcome = await desk('eraseClient', { visitorId: id });
      busy.value = false;
      trouble.value = outcome.ok ? null : outcome.text;
      if (outcome.ok) found.value = found.value?.filter((client) => client.id !== id) ?? null;
      await look();
      return outcome.ok;
    },
    /** Every part of what is kept of a client; null when it broke off. An answer that ends before the last part is gone on with. */
    async parts(client: FoundClient): Promise<readonly ClientPart[] | null> {
      const parts: ClientPart[] = [];
      let after: ExportCursor | null = null;
      const stop = new AbortController();
      trouble.value = null;
      for (;;) {
        let last: DeskOutput<'exportClient'> | null = null;
        for await (const outcome of inParts('exportClient', { visitorId: client.id, after }, stop.signal)) {
          if (!outcome.ok) {
            trouble.value = outcome.text;
            exporting.value = null;
            return null;
          }
          last = outcome.output;
          parts.push(last.part);
          exporting.value = { id: client.id, parts: parts.length };
        }
        after = last?.after ?? null;
        if (after === null) break;
      }
      exporting.value = null;
      return parts;
    },
  };
});
