import type { Client } from '#domain/visitor.ts';
import { Moment } from '../time/moment.tsx';
import { useText } from '../work/words.ts';

/** When the client has agreed to the company's wording, and to which version of it; draws nothing where they were not asked. */
export function ConsentLine({ client: { agreedAt, agreedTo } }: { client: Client }) {
  const { facts } = useText();
  if (agreedAt === undefined || agreedTo === undefined) return null;
  return (
    <p class="plate panel plate-body">
      {facts.consent(agreedTo)} <Moment at={agreedAt} as="full" />
    </p>
  );
}
