import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/dialog.tsx';
import type { Outcome } from '../app/call.ts';
import { useApp } from '../app/context.ts';
import { useText } from '../app/words.ts';

type Props = {
  /** The name of the item on the screen. */
  title: string;
  /** The key of the command, so that a second click does not run it again. */
  id: string;
  text: { removed: string; removeTitle: (title: string) => string; removeText: string };
  remove: () => Promise<Outcome<unknown>>;
  onEdit: () => void;
};

/** The buttons that edit an item of a list and remove it; removing is confirmed first. */
export function EditRemove({ title, id, text, remove, onEdit }: Props) {
  const { commands } = useApp();
  const { common } = useText();
  const [asking, setAsking] = useState(false);
  const confirm = async () => {
    await commands.run(id, remove, { done: text.removed });
    setAsking(false);
  };
  return (
    <>
      <Button kind="quiet" icon="edit" label={`${common.edit}: ${title}`} onClick={onEdit} />
      <Button kind="quiet" icon="trash" label={`${common.remove}: ${title}`} onClick={() => setAsking(true)} />
      {asking && (
        <Confirm
          title={text.removeTitle(title)}
          text={text.removeText}
          confirm={common.remove}
          cancel={common.cancel}
          busy={commands.running.value.has(id)}
          onConfirm={() => void confirm()}
          onCancel={() => setAsking(false)}
        />
      )}
    </>
  );
}
