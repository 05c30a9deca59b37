import type { ActiveChat } from '#domain/chat.ts';
import { helpIn, seniorsOf } from '#domain/chat/help.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useApp } from '../app/context.ts';
import { useNameOf } from '../people/person-name.tsx';
import { useWork } from '../work/context.ts';
import { useText } from '../work/words.ts';
import './help.css';

/** What has become of the person's own call in this chat: nobody is there, one is coming. */
export function OwnCall({ chat }: { chat: ActiveChat }) {
  const { desk, commands } = useApp();
  const { uid, team } = useWork();
  const text = useText();
  const { supervise } = text;
  const names = useNameOf();
  const help = helpIn(chat);
  if (help === null || chat.ownerId !== uid) return null;
  const key = `endHelp:${chat.id}`;
  const isAlone = team.everybody.value !== undefined && seniorsOf(team.everybody.value, uid).length === 0;
  const waits = isAlone ? supervise.nobody : supervise.called;
  return (
    <div class="help-mine" role="status">
      <Icon name="bell" />
      <p class="help-words">
        {help.answeredBy === null ? waits : supervise.coming(names(help.answeredBy) ?? text.desk.said.operator)}
      </p>
      <Button
        small
        busy={commands.running.value.has(key)}
        onClick={() => void commands.run(key, () => desk('endHelp', { chatId: chat.id, id: help.id }))}
      >
        {supervise.withdraw}
      </Button>
    </div>
  );
}
