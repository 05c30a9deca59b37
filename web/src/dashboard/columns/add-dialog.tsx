import { Dialog } from '../../ui/dialog.tsx';
import { OpenChoices } from './open-choices.tsx';
import { useBeside } from './use-beside.ts';
import { useText } from './words.ts';

/** "Добавить чат": one of the open chats that stand in no column yet. */
export function AddDialog({ chatIds, onClose }: { chatIds: readonly string[]; onClose: () => void }) {
  const text = useText();
  const open = useBeside();
  return (
    <Dialog title={text.columns.addTitle} closeLabel={text.common.cancel} onClose={onClose}>
      <OpenChoices
        but={chatIds}
        onChoose={({ id }) => {
          onClose();
          open?.(id);
        }}
      />
    </Dialog>
  );
}
