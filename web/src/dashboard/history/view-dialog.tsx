import { versionOf } from '#domain/form.ts';
import type { ViewScope } from '#domain/saved-view.ts';
import { VIEW_SCOPES, mayEditViews } from '#domain/saved-view.ts';
import { Field, Select } from '../../ui/field.tsx';
import { useApp } from '../app/context.ts';
import { Choices } from '../form/choices.tsx';
import { toDesk } from '../form/errand.ts';
import { FormDialog } from '../form/form-dialog.tsx';
import { FormIn } from '../form/form-in.tsx';
import { useFields } from '../form/use-fields.ts';
import { useForm } from '../form/use-form.ts';
import { useWork } from '../work/context.ts';
import { countOf, filterOf } from './address.ts';
import type { ScopedView } from './views-model.ts';
import { plainSearch } from './views-model.ts';
import { useText } from './words.ts';

type Draft = { title: string; search: string; scope: ViewScope };

/** The form of a kept search: a new one of the search that is open, or an existing one, whose search may be replaced by the open one. */
export function ViewDialog({
  view,
  search,
  onClose,
}: {
  view: ScopedView | null;
  search: string;
  onClose: () => void;
}) {
  const { desk } = useApp();
  const { self } = useWork();
  const { history: text, filters, common } = useText();
  const scopes = VIEW_SCOPES.filter((scope) => mayEditViews(self.value.role, scope).ok);
  const initial: Draft = {
    title: view?.title ?? '',
    search: view?.search ?? search,
    scope: view?.scope ?? 'own',
  };
  const fields = useForm(
    initial,
    toDesk(desk, 'saveView', (values: Draft, version) => ({ viewId: view?.id ?? null, ...values, version })),
    view ? { version: versionOf(view), read: (now) => now as Omit<Draft, 'scope'> } : undefined,
  );
  const field = useFields(fields);
  const mayReplace = view !== null && search !== '' && plainSearch(view.search) !== search;
  return (
    <FormDialog title={view ? text.editView : text.saveView} onClose={onClose}>
      <FormIn of={fields} said={common.saved} onSaved={onClose} onCancel={onClose}>
        <Choices
          of={fields}
          shown={{
            title: { label: text.viewName },
            search: { label: text.viewSearch, text: (kept) => filters.chosen(countOf(filterOf(kept))) },
            scope: { label: text.viewScope, text: (scope) => text.viewScopes[scope] },
          }}
        />
        <Field label={text.viewName} autofocus maxLength={60} {...field('title')} />
        {mayReplace && (
          <Select
            label={text.viewSearch}
            options={[
              { value: view.search, label: text.viewAsItIs },
              { value: search, label: text.viewAsOpen },
            ]}
            {...field('search')}
          />
        )}
        {view === null && scopes.length > 1 && (
          <Select
            label={text.viewScope}
            options={scopes.map((value) => ({ value, label: text.viewScopes[value] }))}
            {...field('scope')}
          />
        )}
      </FormIn>
    </FormDialog>
  );
}
