import { useModel } from '@preact/signals';
import { versionOf } from '#domain/form.ts';
import type { Operator } from '#domain/operator.ts';
import { Button } from '../../ui/button.tsx';
import { Check, Field } from '../../ui/field.tsx';
import { Loading } from '../../ui/spinner.tsx';
import { useApp } from '../app/context.ts';
import { later } from '../app/later.tsx';
import { useWork } from '../work/context.ts';
import { Choices } from '../form/choices.tsx';
import type { Profile } from '../database/reads.ts';
import { toDesk } from '../form/errand.ts';
import { FormIn } from '../form/form-in.tsx';
import { useFields } from '../form/use-fields.ts';
import { useForm } from '../form/use-form.ts';
import { ProfileModel } from './profile-model.ts';
import { LanguageSelect, ThemeSelect } from '../app/preferences.tsx';
import { OwnReviews } from '../reviews/own-reviews.tsx';
import { AlertsCard } from '../alerts/alerts-card.tsx';
import { REPORTS_WORDS } from '../reports/words.ts';
import { useText } from './words.ts';
import './profile.css';

/** It comes with the reports' code, which nobody needs who only changes a name. */
const OwnFigures = later(() => import('../reports/own-figures.tsx').then(({ OwnFigures }) => OwnFigures), {
  words: REPORTS_WORDS,
});

/** "Личный кабинет": the person's name and account. */
export function ProfilePage() {
  const { account, session, commands } = useApp();
  const { reads, self, company, habits } = useWork();
  const text = useText();
  const { profile } = useModel(() => new ProfileModel(reads, self.peek().id));
  const known = profile.value;
  const email = known?.email ?? session.user.value?.email ?? '';
  return (
    <div class="page-body narrow">
      <section class="section panel">
        <h2>{text.profile.name}</h2>
        {known === undefined ? (
          <Loading label={text.common.loading} />
        ) : (
          <NameForm operator={self.value} profile={known} />
        )}
      </section>
      <OwnFigures />
      <section class="section panel">
        <h2>{text.profile.account}</h2>
        <dl class="facts">
          <dt>{text.common.email}</dt>
          <dd>{email}</dd>
          <dt>{text.profile.company}</dt>
          <dd>{company.company.value?.name}</dd>
          <dt>{text.profile.role}</dt>
          <dd>{text.role[self.value.role]}</dd>
        </dl>
        <p class="profile-action">
          <Button
            busy={commands.running.value.has('password')}
            onClick={() =>
              void commands.run('password', () => account('resetPassword', { email }), {
                done: text.profile.changePasswordDone,
              })
            }
          >
            {text.profile.changePassword}
          </Button>
        </p>
      </section>
      <section class="section panel">
        <h2>{text.profile.interface}</h2>
        <div class="two">
          <LanguageSelect />
          <ThemeSelect />
        </div>
        <DevicePresence />
      </section>
      <section class="section panel stack">
        <h2>{text.profile.work}</h2>
        <Check label={text.profile.opensNext} checked={habits.opensNext.value} onChange={habits.setOpensNext} />
      </section>
      <OwnReviews />
      <AlertsCard />
    </div>
  );
}

/** Offers to count input in other programs as presence, where the browser supports it and the person agrees. */
function DevicePresence() {
  const { idle } = useWork();
  const { profile: text } = useText();
  const state = idle.state.value;
  if (state === 'none') return null;
  return (
    <p class="row wrap profile-action">
      <span class="grow faint profile-action-note">{text.device[state]}</span>
      {state === 'ask' && <Button onClick={() => void idle.ask()}>{text.deviceAsk}</Button>}
    </p>
  );
}

function NameForm({ operator, profile }: { operator: Operator; profile: Profile | null }) {
  const { desk } = useApp();
  const text = useText();
  const shown = { firstName: operator.firstName, lastName: profile?.lastName ?? '' };
  const fields = useForm(
    shown,
    toDesk(desk, 'rename', (names: typeof shown, version) => ({ ...names, version })),
    { version: versionOf(operator, profile ?? {}), read: (now) => now as Partial<typeof shown> },
  );
  const field = useFields(fields);
  return (
    <FormIn of={fields} place="part" said={text.profile.saved}>
      <p class="faint">{text.profile.lead}</p>
      <Choices
        of={fields}
        shown={{ firstName: { label: text.common.firstName }, lastName: { label: text.common.lastName } }}
      />
      <div class="two">
        <Field label={text.common.firstName} autocomplete="given-name" {...field('firstName')} />
        <Field label={text.common.lastName} autocomplete="family-name" {...field('lastName')} />
      </div>
    </FormIn>
  );
}
