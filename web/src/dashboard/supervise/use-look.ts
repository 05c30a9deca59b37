import { useEffect, useState } from 'preact/hooks';
import type { Chat } from '#domain/chat.ts';
import { newId } from '../../shared/new-id.ts';
import { useApp } from '../app/context.ts';
import { ownerOf } from '../inbox/card.ts';
import { useMay, useWork } from '../work/context.ts';

/** Tells the audit, once for each opening, that a supervisor looks into an open chat that is not theirs. Nobody else learns of it. */
export function useLook(chat: Chat): void {
  const { desk } = useApp();
  const { uid } = useWork();
  const [id] = useState(newId);
  const looks = useMay('see every chat') && chat.state !== 'closed' && ownerOf(chat) !== uid;
  useEffect(() => {
    if (looks) void desk('look', { chatId: chat.id, id });
  }, [looks]);
}
