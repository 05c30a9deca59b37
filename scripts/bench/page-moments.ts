import type { BrowserContext, Frame, Page } from 'playwright-core';

/** A moment of a page, ms since 1970: a request that it `sent`, with the body, or a piece of an answer that `came`. */
export type PageMoment = { what: 'sent' | 'came'; url: string; at: number; text: string };

/** Makes every page of a browser note what it sends and what comes. This takes the page some time itself, so it is done only where that is asked for. */
export async function notePages(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const moments: PageMoment[] = [];
    const now = () => performance.timeOrigin + performance.now();
    const send = globalThis.fetch;
    globalThis.fetch = async (input, init) => {
      const url = input instanceof Request ? input.url : String(input);
      moments.push({ what: 'sent', url, at: now(), text: typeof init?.body === 'string' ? init.body : '' });
      const answer = await send(input, init);
      if (answer.body === null) return answer;
      const decoder = new TextDecoder();
      const noted = new TransformStream<Uint8Array, Uint8Array>({
        transform(piece, controller) {
          moments.push({ what: 'came', url, at: now(), text: decoder.decode(piece, { stream: true }) });
          controller.enqueue(piece);
        },
      });
      return new Response(answer.body.pipeThrough(noted), answer);
    };
    Object.assign(globalThis, { moments });
  });
}

/** What a page has noted so far; nothing where nobody has asked it to. */
export const momentsOf = (page: Page | Frame): Promise<PageMoment[]> =>
  page.evaluate(() => (globalThis as unknown as { moments?: PageMoment[] }).moments ?? []);
