import { useEffect } from 'preact/hooks';
import { useApp } from './context.ts';

/** Renews the page when a worker has failed, since the worker's code may be of a version that is gone. */
export function useRenewal(hasFailed: boolean): void {
  const { renew } = useApp();
  useEffect(() => {
    if (hasFailed) void renew();
  }, [hasFailed]);
}
