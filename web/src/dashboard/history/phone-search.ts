/** The end of a history's address that asks for one client's phone. It stands behind "#", so that it reaches no server's log. */
export const phoneSearch = (phone: string) => `#${new URLSearchParams({ phone }).toString()}`;
