import { useModel } from '@preact/signals';
import type { Operator } from '#domain/operator.ts';
import { useMay, useWork } from '../context.ts';
import { ProfileModel } from '../models/profile.ts';

/** A colleague's name: the last name too for those who may see it. */
export function PersonName({ operator }: { operator: Operator }) {
  const full = useMay('see last names');
  return <>{full ? <FullName operator={operator} /> : operator.firstName}</>;
}

function FullName({ operator }: { operator: Operator }) {
  const { reads } = useWork();
  const { profile } = useModel(() => new ProfileModel(reads, operator.id));
  return (
    <>
      {operator.firstName} {profile.value?.lastName}
    </>
  );
}
