import type { HistoryFilter } from '#domain/history.ts';
import { SCORES } from '#domain/history.ts';
import { Toggles } from '../../ui/toggles.tsx';
import { useText } from './words.ts';

type Scores = HistoryFilter['scores'];
type Props = { scores: Scores; unrated?: boolean; onChange: (scores: Scores) => void };

/** The ratings that a list shows; with `unrated` also the chats without one (null). Undefined shows all. */
export function ScoreToggles({ scores, unrated = false, onChange }: Props) {
  const { filters: text } = useText();
  const withoutRating = {
    on: scores === null,
    label: text.unrated,
    onToggle: (on: boolean) => onChange(on ? null : undefined),
  };
  return (
    <Toggles
      label={text.rating}
      toggles={[
        ...SCORES.map((score) => ({
          on: scores?.includes(score) ?? false,
          label: text.stars(score),
          shown: `★ ${score}`,
          onToggle: (on: boolean) => {
            const others = (scores ?? []).filter((other) => other !== score);
            const next = on ? [...others, score].toSorted() : others;
            onChange(next.length > 0 ? next : undefined);
          },
        })),
        ...(unrated ? [withoutRating] : []),
      ]}
    />
  );
}
