import type { Chat } from '#domain/chat.ts';
import { Button } from '../../ui/button.tsx';
import { useApp } from '../app/context.ts';
import { useWork } from '../work/context.ts';
import { useText } from '../work/words.ts';
import { ownerOf } from './card.ts';

/** The groups that a chat can be given to instead of a person. */
export function GroupChoices({ chat, onDone }: { chat: Chat; onDone: () => void }) {
  const { desk, commands } = useApp();
  const { company } = useWork();
  const { queue, transfer } = useText();
  const groups = company.groups.value?.filter(({ retired }) => !retired) ?? [];
  if (groups.length === 0) return null;
  const give = async (groupId: string, title: string) => {
    const wish = { chatId: chat.id, groupId, expectedOwnerId: ownerOf(chat), note: '' };
    const done = transfer.toGroupSent(title);
    const outcome = await commands.run(`assign:${chat.id}`, () => desk('toGroup', wish), { done });
    if (outcome?.ok) onDone();
  };
  return (
    <div class="stack" role="group" aria-label={queue.toGroup}>
      <span class="field-label">{queue.toGroup}</span>
      <div class="assignees-groups">
        {groups.map(({ id, title }) => (
          <Button key={id} small onClick={() => void give(id, title)}>
            {title}
          </Button>
        ))}
      </div>
    </div>
  );
}
