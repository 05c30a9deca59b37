/** Now in ms since 1970, with parts of a millisecond. */
export const moment = () => performance.timeOrigin + performance.now();
