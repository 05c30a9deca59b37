import { computed, createModel } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { Ms } from '#domain/time.ts';
import type { Board } from '../board/board-model.ts';
import { truthNow } from '../board/truth.ts';
import type { Connection } from '../sending/connection.ts';

type Around = {
  board: Pick<Board, 'now' | 'known' | 'failed'>;
  connection: ReadonlySignal<Connection>;
  /** The server's time, ticking. */
  clock: ReadonlySignal<Ms>;
};

/** "Сейчас": the company's board, and since when it is no longer known to be true. */
export const WallModel = createModel(({ board, connection, clock }: Around) => {
  const known = computed(() => ({ ...board.known.value, connection: connection.value }));
  return { board: board.now, failed: board.failed, ...truthNow(known, clock) };
});
