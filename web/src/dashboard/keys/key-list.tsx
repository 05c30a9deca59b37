import { Dialog } from '../../ui/dialog.tsx';
import { Check } from '../../ui/field.tsx';
import { useMay, useWork } from '../work/context.ts';
import type { Group, Told } from './shortcuts.ts';
import { GROUPS, keysOf } from './shortcuts.ts';
import { capsOf } from './shown-keys.ts';
import { useText } from './list-words.ts';
import './key-list.css';

/** Shortcuts of those who may see every chat. */
const OF_ALL: ReadonlySet<Told> = new Set(['queue', 'beside', 'besideCard']);

/** "Горячие клавиши": all shortcuts, grouped by activity. */
export function KeyList() {
  const { keys } = useWork();
  const text = useText();
  const seesAll = useMay('see every chat');
  return (
    <Dialog title={text.keys.title} closeLabel={text.common.close} large onClose={keys.unlist}>
      <div class="key-groups">
        {(Object.entries(GROUPS) as [Group, readonly Told[]][]).map(([group, rows]) => (
          <section key={group}>
            <h3>{text.keyList.groups[group]}</h3>
            <dl>
              {rows
                .filter((row) => !OF_ALL.has(row) || seesAll)
                .map((row) => (
                  <Row key={row} told={row} />
                ))}
            </dl>
          </section>
        ))}
      </div>
      <Check label={text.keyList.questionMark} checked={keys.questionMark.value} onChange={keys.setQuestionMark} />
    </Dialog>
  );
}

function Row({ told }: { told: Told }) {
  const text = useText();
  return (
    <div class="key-row">
      <dt>{text.keyList.names[told]}</dt>
      <dd>
        {capsOf(keysOf(told)).map((cap) => (
          <kbd key={cap}>{cap}</kbd>
        ))}
      </dd>
    </div>
  );
}
