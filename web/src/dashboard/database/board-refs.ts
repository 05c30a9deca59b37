import type { DocumentReference } from 'firebase/firestore';
import { collection, doc, onSnapshot } from 'firebase/firestore';
import type { BoardNow } from '#domain/board/board.ts';
import type { TeamPart } from '#domain/board/team-part.ts';
import { TIMES } from '#domain/document/times.ts';
import { failing, listenOne, one, read } from './listen.ts';
import type { Reads } from './reads.ts';
import { together } from './together.ts';

/** The reads of the company's board. A part of `companyReads` (refs.ts). */
export function boardReads(company: DocumentReference): Pick<Reads, 'board' | 'teamPart'> {
  const board = collection(company, 'board');
  return {
    board: (next, fail) =>
      together((hand) =>
        onSnapshot(
          doc(board, 'now'),
          { includeMetadataChanges: true },
          (found) =>
            hand(() => {
              const fresh = !found.metadata.fromCache;
              if (found.exists() || fresh) next({ value: one(found, read<BoardNow>(TIMES.board)), fresh });
            }),
          failing(hand, fail),
        ),
      ),
    teamPart: (part) => listenOne(doc(board, `team-${part}`), read<TeamPart>(TIMES.teamPart)),
  };
}
