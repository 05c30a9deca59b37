/** Google's prices in dollars for a second, in regions of the first price group such as europe-west1 (https://cloud.google.com/run/pricing). */
export const PRICES = {
  date: '2026-11-28',
  gibSecond: 0.0000025,
  /** A processor of a warm instance that serves nobody, and of one that serves. */
  idleVcpuSecond: 0.0000025,
  vcpuSecond: 0.000024,
} as const;
