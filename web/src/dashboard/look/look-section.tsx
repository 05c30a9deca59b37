import { createModel, useModel } from '@preact/signals';
import type { Company } from '#domain/company.ts';
import { Empty } from '../../ui/empty.tsx';
import { Loading } from '../../ui/spinner.tsx';
import { live } from '../database/live.ts';
import type { Reads } from '../database/reads.ts';
import { useWork } from '../work/context.ts';
import { CheckSite } from './check-site.tsx';
import { EmbedCode } from './embed-code.tsx';
import { LookForm } from './look-form.tsx';
import { useText } from './words.ts';

const LookModel = createModel((reads: Pick<Reads, 'look'>) => live(reads.look));

/** "Чат на сайте": how the chat looks, where it works, and the line that puts it there. */
export function LookSection({ company }: { company: Company }) {
  const { reads } = useWork();
  const { common, connection } = useText();
  const { data, failed } = useModel(() => new LookModel(reads));
  if (data.value === undefined)
    return failed.value ? (
      <Empty icon="offline" title={connection.pageFailedTitle} text={connection.pageFailedText} />
    ) : (
      <Loading label={common.loading} />
    );
  return (
    <>
      <EmbedCode companyId={company.id} look={data.value} />
      <CheckSite />
      <LookForm saved={data.value} company={company.name} />
    </>
  );
}
