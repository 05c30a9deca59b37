import type { Locale } from '#domain/locale.ts';
import type { Company } from '#domain/company.ts';
import { openingWords } from '#domain/hours/opening-words.ts';
import type { TextKey } from '#domain/text/company-texts.ts';
import type { Values } from '#domain/text/fill-text.ts';
import { spanWords } from '#domain/text/span-words.ts';
import { DAY, MINUTE } from '#domain/time.ts';
import type { Text } from './words.ts';

type Around = { company: Company; language: Locale; texts: Text['texts'] };

/** What a preview fills in: made up where only a chat could tell it. */
export function sampleValues(
  key: TextKey,
  { company: { name, settings, createdAt }, language, texts }: Around,
): Values {
  const left = key === 'botReminderText' ? settings.botWarnMs || 5 * MINUTE : settings.silenceCloseMs;
  return {
    company: name,
    operator: texts.sampleName,
    position: '3',
    wait: spanWords(5 * MINUTE, language),
    left: spanWords(left, language),
    opening: openingWords(createdAt + DAY, createdAt, settings.timeZone, language),
  };
}

const STAR = 'M12 2.8l2.8 5.9 6.4.8-4.7 4.4 1.2 6.4-5.7-3.1-5.7 3.1 1.2-6.4L2.8 9.5l6.4-.8z';

/** A text where the client meets it: in a bubble, as a notice, at the top of the chat, or above the stars. */
export function Sample({
  of,
  said,
  company,
  texts,
}: {
  of: TextKey;
  said: string;
  company: string;
  texts: Text['texts'];
}) {
  switch (of) {
    case 'greetingText':
    case 'clarifyText':
      return (
        <div class="line them bot">
          <p class="author">{texts.sampleBot}</p>
          <p class="bubble">{said}</p>
          {of === 'clarifyText' && (
            <div class="choices">
              {texts.sampleChoices.map((choice) => (
                <span key={choice} class="pill">
                  {choice}
                </span>
              ))}
            </div>
          )}
        </div>
      );
    case 'queueText':
      return (
        <header>
          <div class="words">
            <h1>{company}</h1>
            <p class="state queued">{said}</p>
          </div>
        </header>
      );
    case 'ratingText':
      return (
        <section class="rating">
          <fieldset>
            <legend>{said}</legend>
            {[1, 2, 3, 4, 5].map((mark) => (
              <label key={mark} class={mark < 5 ? 'on' : ''}>
                <svg viewBox="0 0 24 24" aria-hidden="true">
                  <path d={STAR} />
                </svg>
              </label>
            ))}
          </fieldset>
        </section>
      );
    default:
      return <p class="notice">{said}</p>;
  }
}
