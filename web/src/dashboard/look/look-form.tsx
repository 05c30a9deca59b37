import { versionOf } from '#domain/form.ts';
import { LOCALES } from '#domain/locale.ts';
import type { Look } from '#domain/look/look.ts';
import { PLAIN_LOOK, SIDES, TITLE_MAX } from '#domain/look/look.ts';
import { Area, Field, Select } from '../../ui/field.tsx';
import { Toggles } from '../../ui/toggles.tsx';
import { useApp } from '../app/context.ts';
import type { Shown } from '../form/choices.tsx';
import { Choices } from '../form/choices.tsx';
import { toDesk } from '../form/errand.ts';
import { FormIn } from '../form/form-in.tsx';
import { problemOf } from '../form/problem.ts';
import { useFields } from '../form/use-fields.ts';
import { useForm } from '../form/use-form.ts';
import { AvatarField } from './avatar-field.tsx';
import { ColorField } from './color-field.tsx';
import type { LookDraft } from './look-draft.ts';
import { placeInLook, toCall, toDraft } from './look-draft.ts';
import { LookPreview } from './look-preview.tsx';
import { useText } from './words.ts';
import './look.css';

/** The form of the chat's look, and the chat as it will look. `saved` is null while the company has chosen nothing. */
export function LookForm({ saved, company }: { saved: Look | null; company: string }) {
  const { desk } = useApp();
  const text = useText();
  const { look, common } = text;
  const form = useForm(
    toDraft(saved ?? PLAIN_LOOK),
    {
      ...toDesk(desk, 'saveLook', (draft: LookDraft, version) => ({ ...toCall(draft), version })),
      placeOf: placeInLook,
    },
    { version: versionOf(saved ?? {}), read: (now) => toDraft(now as Look) },
  );
  const bound = useFields(form);
  const field = <K extends keyof LookDraft & string>(name: K) => {
    const wrong = look.wrong[form.problems.value[name] ?? ''];
    return wrong === undefined ? bound(name) : { ...bound(name), problem: wrong };
  };
  const draft = form.values.value;
  const shown: Shown<LookDraft> = {
    color: { label: look.color },
    side: { label: look.side, text: (side) => look.sides[side] },
    aside: { label: look.aside },
    above: { label: look.above },
    titleRu: { label: look.titleRu },
    titleEn: { label: look.titleEn },
    avatar: { label: look.avatar, text: (picture) => (picture ? look.avatarOwn : look.avatarNone) },
    languages: { label: look.languages, text: (all) => all.map((one) => common.languages[one]).join(', ') },
    sites: { label: look.sites },
  };
  return (
    <FormIn of={form} place="section" said={look.saved}>
      <section class="section panel stack">
        <h3>{look.button}</h3>
        <div class="two">
          <ColorField {...field('color')} />
          <Select
            label={look.side}
            options={SIDES.map((value) => ({ value, label: look.sides[value] }))}
            {...field('side')}
          />
          <Field type="number" min={0} label={look.aside} {...field('aside')} />
          <Field type="number" min={0} label={look.above} {...field('above')} />
        </div>
      </section>
      <section class="section panel stack">
        <h3>{look.head}</h3>
        <div class="two">
          <Field label={look.titleRu} hint={look.titleHint} maxLength={TITLE_MAX} {...field('titleRu')} />
          <Field label={look.titleEn} maxLength={TITLE_MAX} {...field('titleEn')} />
        </div>
        <AvatarField {...field('avatar')} />
      </section>
      <LookPreview draft={draft} company={company} />
      <section class="section panel stack">
        <Toggles
          label={look.languages}
          toggles={LOCALES.map((one) => ({
            on: draft.languages.includes(one),
            label: common.languages[one],
            onToggle: (on) =>
              form.set(
                'languages',
                LOCALES.filter((other) => (other === one ? on : draft.languages.includes(other))),
              ),
          }))}
        />
        <p class="field-hint">{look.languagesHint}</p>
        {problemOf(form.problems.value, 'languages', text) && (
          <p class="field-problem" role="alert">
            {problemOf(form.problems.value, 'languages', text)}
          </p>
        )}
        <Area label={look.sites} hint={look.sitesHint} rows={4} {...field('sites')} />
      </section>
      <Choices of={form} shown={shown} />
    </FormIn>
  );
}
