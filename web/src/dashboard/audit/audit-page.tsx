import { useComputed, useModel } from '@preact/signals';
import { useApp } from '../app/context.ts';
import { filterOf } from './address.ts';
import { AuditModel } from './audit-model.ts';
import { AuditFilters } from './audit-filters.tsx';
import { Entries } from './entries.tsx';
import { AuditExport } from './audit-export.tsx';
import { useText } from './words.ts';

/** "Журнал": what the staff has changed, by filters that stand in the address. */
export function AuditPage({ search }: { search: string }) {
  const { desk, router } = useApp();
  const { audit } = useText();
  // A change of the part that holds no filter asks nothing anew.
  const asked = useComputed(() => {
    const route = router.route.value;
    return route.page === 'audit' ? route.search : search;
  });
  const filter = useComputed(() => filterOf(asked.value));
  const model = useModel(() => new AuditModel(desk, filter));
  const isFiltered = Object.keys(filter.value).length > 0;
  return (
    <div class="page-body">
      <div class="page-head">
        <p class="faint grow">{audit.lead}</p>
        <AuditExport filter={filter.value} />
      </div>
      <AuditFilters filter={filter.value} />
      <section class="panel">
        <Entries of={model} label={audit.list} empty={isFiltered ? audit.emptyFound : audit.emptyText} isInList />
      </section>
    </div>
  );
}
