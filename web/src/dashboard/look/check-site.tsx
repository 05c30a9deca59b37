import { useSignal } from '@preact/signals';
import type { DeskOutput } from '#domain/contract/desk.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { useApp } from '../app/context.ts';
import { useText } from './words.ts';

type Checked = DeskOutput<'checkSite'>;

/** "Проверить сайт": reads a page of the company's and says what stands in the chat's way there. */
export function CheckSite() {
  const { desk, commands } = useApp();
  const { look } = useText();
  const address = useSignal('');
  const problem = useSignal<string | undefined>(undefined);
  const checked = useSignal<Checked | null>(null);
  const check = async () => {
    if (address.value.trim() === '') return void (problem.value = look.checkEmpty);
    problem.value = undefined;
    checked.value = null;
    const outcome = await commands.run('checkSite', () => desk('checkSite', { address: address.value }), {
      quiet: true,
    });
    if (outcome?.ok) checked.value = outcome.output;
    else if (outcome) problem.value = outcome.text;
  };
  return (
    <section class="section panel stack">
      <h3>{look.check}</h3>
      <p class="faint">{look.checkLead}</p>
      <form
        class="row"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void check();
        }}
      >
        <div class="grow">
          <Field
            label={look.checkAddress}
            placeholder="shop.ru"
            value={address.value}
            problem={problem.value}
            onInput={(typed) => (address.value = typed)}
          />
        </div>
        <Button type="submit" busy={commands.running.value.has('checkSite')}>
          {look.checkGo}
        </Button>
      </form>
      <div role="status">{checked.value && <Findings checked={checked.value} />}</div>
    </section>
  );
}

/** What was found, each with what to do about it. */
function Findings({ checked: { address, line, manager, blocks, allowed } }: { checked: Checked }) {
  const { look } = useText();
  const isFine = line === 'found' && blocks.length === 0 && allowed;
  return (
    <div class="stack tight">
      <p>
        <Badge tone={isFine ? 'success' : 'warning'}>{isFine ? look.checkFine : look.checkNotYet}</Badge>{' '}
        <span class="faint look-address">{address}</span>
      </p>
      <ul class="look-findings">
        <li>{line === 'missing' && manager ? look.checkManager : look.checkLine[line]}</li>
        {blocks.map((what) => (
          <li key={what}>{look.checkBlocks(what, location.origin)}</li>
        ))}
        {!allowed && <li>{look.checkUnlisted}</li>}
      </ul>
    </div>
  );
}
