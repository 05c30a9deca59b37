import { useModel } from '@preact/signals';
import type { Difference, Said } from '#domain/bot/foresee.ts';
import type { KnowledgeEntry } from '#domain/bot/knowledge.ts';
import type { Level } from '#domain/bot/level.ts';
import type { Day } from '#domain/day.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Progress } from '../../../ui/progress.tsx';
import { Table } from '../../../ui/table.tsx';
import { useApp } from '../../app/context.ts';
import { openTutor } from '../tutor.ts';
import { CompareModel } from './compare-model.ts';
import { useText } from './words.ts';
import './compare.css';

type Props = { entries: readonly KnowledgeEntry[]; today: Day; level: Level; onClose: () => void };

/** So many differences are drawn. */
const SHOWN = 100;

/** "Что изменится": real questions of clients, with what is said to them now and what would be said after publishing. */
export function CompareDialog({ entries, today, level, onClose }: Props) {
  const { desk, commands } = useApp();
  const { compare: text, publishing, common } = useText();
  const model = useModel(() => new CompareModel(desk, openTutor(), { entries, today, level }));
  const state = model.state.value;
  const publish = async () => {
    const outcome = await commands.run('publish', () => desk('publish', {}));
    if (outcome?.ok) onClose();
  };
  return (
    <Dialog title={text.title} closeLabel={common.close} large onClose={onClose}>
      <div class="stack">
        <p class="faint">{text.lead}</p>
        {state.is === 'asking' && <p role="status">{text.asking}</p>}
        {state.is === 'learning' && (
          <>
            <p role="status">{text.learning}</p>
            <Progress label={text.progress} share={state.share} />
          </>
        )}
        {state.is === 'failed' && (
          <Banner icon="warning" tone="danger" boxed>
            {state.text ?? text.failed}
          </Banner>
        )}
        {state.is === 'done' && <Found of={state.of} found={state.found} />}
        <div class="dialog-actions">
          <Button onClick={onClose}>{common.close}</Button>
          <Button
            kind="primary"
            icon="send"
            busy={commands.running.value.has('publish')}
            onClick={() => void publish()}
          >
            {publishing.publish}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function Found({ of, found }: { of: number; found: readonly Difference[] }) {
  const { compare: text } = useText();
  if (of === 0) return <p role="status">{text.none}</p>;
  if (found.length === 0) return <p role="status">{text.same(of)}</p>;
  return (
    <>
      <p role="status">{text.found(found.length, of)}</p>
      <Table label={text.title} columns={[text.question, text.before, text.after]}>
        {found.slice(0, SHOWN).map((one, at) => (
          <tr key={at} class="compared">
            <th scope="row" data-label={text.question}>
              {one.text}
            </th>
            <td data-label={text.before}>
              <Saying said={one.before} />
            </td>
            <td data-label={text.after}>
              <Saying said={one.after} />
            </td>
          </tr>
        ))}
      </Table>
      {found.length > SHOWN && <p class="faint">{text.more(found.length - SHOWN)}</p>}
    </>
  );
}

function Saying({ said }: { said: Said }) {
  const { compare: text } = useText();
  if (said.say === 'answer') return <>{said.text}</>;
  return <span class="faint">{said.say === 'clarify' ? text.clarify(said.buttons) : text[said.say]}</span>;
}
