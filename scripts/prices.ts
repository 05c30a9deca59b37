import { PRICE_FILE, readPrices } from './cost/prices.ts';

const { date, dollars } = readPrices(PRICE_FILE);
const of = (what: keyof typeof dollars) => dollars[what].price / dollars[what].per;

/** Google's prices in dollars for a second, in regions of the first price group such as europe-west1, out of the one file of prices. */
export const PRICES = {
  date,
  gibSecond: of('gibSeconds'),
  /** A processor of a warm instance that serves nobody, and of one that serves. */
  idleVcpuSecond: of('idleVcpuSeconds'),
  vcpuSecond: of('vcpuSeconds'),
} as const;
