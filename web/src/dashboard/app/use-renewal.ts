import { useEffect } from 'preact/hooks';
import { useApp } from './context.ts';

/** A worker has failed: its code may be of a version that is gone. */
export function useRenewal(hasFailed: boolean): void {
  const { renew } = useApp();
  useEffect(() => {
    if (hasFailed) void renew();
  }, [hasFailed]);
}
