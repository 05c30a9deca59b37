import type { ComponentChildren } from 'preact';
import { Button } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { useApp } from '../app/context.ts';
import { FormFrame } from './form-frame.tsx';
import type { Savable } from './savable.ts';
import { useText } from '../work/words.ts';
import './save-bar.css';

/** Where a form stands: in a dialog, in a plate at the side, as a part of a page, or as a whole page or a section of one, with a foot that stays in view. */
type Place = keyof typeof LOOKS;
const LOOKS = {
  dialog: { form: 'stack', foot: 'dialog-actions', isSmall: false },
  plate: { form: 'stack tight', foot: 'row end', isSmall: true },
  part: { form: 'stack', foot: 'row', isSmall: false },
  page: { form: 'page-body narrow', foot: 'save-bar panel', isSmall: false },
  section: { form: 'stack', foot: 'save-bar panel', isSmall: false },
} as const;

type Props = {
  of: Savable;
  place?: Place;
  /** The text of the button that saves. */
  label?: string;
  /** The toast after the form is saved; none where what comes next is seen. */
  said?: string | undefined;
  onSaved?: () => void;
  /** Leaves the form without saving. A form that is a part of a page has no such button. */
  onCancel?: () => void;
  children: ComponentChildren;
};

/** A form of the staff with its foot: the error that belongs to no field, the cancel button, and the button that saves. */
export function FormIn({ of, place = 'dialog', label, said, onSaved, onCancel, children }: Props) {
  const { toasts, unsaved } = useApp();
  const { common, savedTogether } = useText();
  const { form, foot, isSmall } = LOOKS[place];
  const isLong = place === 'page' || place === 'section';
  const saved = () => {
    if (said !== undefined) toasts.say(of.joined.value ? savedTogether : said);
    onSaved?.();
  };
  const trouble = of.trouble.value && (
    <p class={classes('field-problem', 'grow')} role="alert">
      {of.trouble.value}
    </p>
  );
  return (
    <FormFrame of={of} class={form} onSaved={saved}>
      {children}
      {!isLong && trouble}
      <div class={foot}>
        {isLong && (trouble || <span class="grow" />)}
        {onCancel && (
          <Button small={isSmall} onClick={() => unsaved.leave(onCancel, () => of.unsaved.value)}>
            {common.cancel}
          </Button>
        )}
        <Button kind="primary" type="submit" small={isSmall} busy={of.busy.value} off={!of.savable.value}>
          {label ?? common.save}
        </Button>
      </div>
    </FormFrame>
  );
}
