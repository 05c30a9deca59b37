import { useComputed } from '@preact/signals';
import type { AuditFilter } from '#domain/audit-query.ts';
import { AUDIT_KINDS } from '#domain/audit-query.ts';
import { dayOf } from '#domain/day.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import { useApp } from '../app/context.ts';
import { DayField } from '../filters/day-field.tsx';
import { Folded } from '../filters/folded.tsx';
import { optionsOf } from '../filters/options.ts';
import { useNameOf } from '../people/person-name.tsx';
import { zoneOf } from '../time/moments.ts';
import { useWork } from '../work/context.ts';
import { searchOf } from './address.ts';
import { useText } from './words.ts';
import './audit.css';

/** The filters of the audit. Each change is a new address, so that the browser's "back" undoes the change, and a link shows a colleague the same. */
export function AuditFilters({ filter }: { filter: AuditFilter }) {
  const { router } = useApp();
  const { team, company, clock } = useWork();
  const { audit } = useText();
  const nameOf = useNameOf();
  const today = useComputed(() => dayOf(clock.now.value, zoneOf(company)));
  const go = (next: AuditFilter) => router.go({ page: 'audit', search: searchOf(next) });
  const set = <K extends keyof AuditFilter>(part: K, value: AuditFilter[K]) => go({ ...filter, [part]: value });
  const people = team.everybody.value?.map(({ id, firstName }) => [id, nameOf(id) ?? firstName] as const);
  const count = Object.keys(filter).length;
  const words = { any: audit.anybody, gone: audit.unknownPerson };
  const commands = Object.entries(audit.commands).toSorted(([, a], [, b]) => a.localeCompare(b));
  return (
    <form class="audit-filters" role="search" aria-label={audit.filters} onSubmit={(event) => event.preventDefault()}>
      <Folded count={count}>
        <DayField
          label={audit.from}
          day={filter.from}
          max={filter.to ?? today.value}
          onDay={(day) => set('from', day)}
        />
        <DayField
          label={audit.to}
          day={filter.to}
          min={filter.from}
          max={today.value}
          onDay={(day) => set('to', day)}
        />
        <Select small label={audit.who} {...optionsOf(filter.by, people, words, (by) => set('by', by ?? undefined))} />
        <Select
          small
          label={audit.kind}
          {...optionsOf(
            filter.kind,
            AUDIT_KINDS.map((kind) => [kind, audit.kinds[kind]]),
            { any: audit.anyKind, gone: '' },
            (kind) =>
              set(
                'kind',
                AUDIT_KINDS.find((one) => one === kind),
              ),
          )}
        />
        <Select
          small
          label={audit.action}
          {...optionsOf(filter.command, commands, { any: audit.anyAction, gone: audit.oldAction }, (command) =>
            set('command', command ?? undefined),
          )}
        />
        {filter.about !== undefined && (
          <Button small icon="close" onClick={() => set('about', undefined)}>
            {audit.oneEnds}
          </Button>
        )}
        {count > 0 && (
          <Button small kind="quiet" icon="close" onClick={() => go({})}>
            {audit.reset}
          </Button>
        )}
      </Folded>
    </form>
  );
}
