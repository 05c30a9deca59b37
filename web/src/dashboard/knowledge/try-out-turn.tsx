import type { KnowledgeEntry } from '#domain/bot/knowledge.ts';
import type { BotTopic } from '#domain/bot/outcome.ts';
import type { Attempt, Step } from '#domain/bot/try-out.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { useWork } from '../work/context.ts';
import { useText } from './words.ts';
import '../form/item.css';
import './try-out.css';
import '../settings/preview.css';

type Props = {
  turn: { step: Step; attempt: Attempt };
  entries: readonly KnowledgeEntry[];
  /** Null when the bot has said more since, so that the buttons no longer work. */
  onChoose: ((entryId: string) => void) | null;
};

const percentOf = (share: number) => Math.round(share * 100);

/** One phrase of the try-out, the bot's reply, and how the bot understood the phrase. */
export function TryOutTurn({ turn: { step, attempt }, entries, onChoose }: Props) {
  const { tryOut: text } = useText();
  const titleOf = (entryId: string) => entries.find(({ id }) => id === entryId)?.title ?? '';
  return (
    <div class="try-out-turn">
      <TryOutStep step={step} entries={entries} />
      <Outcome outcome={attempt.outcome} onChoose={onChoose} />
      {step.does === 'write' && (
        <span class="item-tags">
          <TopicBadge topic={attempt.topic} />
        </span>
      )}
      {attempt.candidates.length > 0 && (
        <div>
          <span class="faint">{text.candidates}</span>
          <ol class="item-tags" aria-label={text.candidates}>
            {attempt.candidates.map(({ entryId, share }) => (
              <li key={entryId}>
                <Badge>{text.topic(titleOf(entryId), percentOf(share))}</Badge>
              </li>
            ))}
          </ol>
        </div>
      )}
    </div>
  );
}

/** What the client says in the try-out. */
export function TryOutStep({ step, entries }: { step: Step; entries: readonly KnowledgeEntry[] }) {
  const { tryOut: text } = useText();
  const titleOf = (entryId: string) => entries.find(({ id }) => id === entryId)?.title ?? '';
  return (
    <p>
      <strong>{text.client}:</strong> {step.does === 'write' ? step.text : text.chose(titleOf(step.entryId))}
    </p>
  );
}

function Outcome({ outcome, onChoose }: { outcome: Attempt['outcome']; onChoose: Props['onChoose'] }) {
  const { tryOut: text, reason } = useText();
  if (outcome.say === 'smalltalk') return <p>{text.smalltalk[outcome.kind]}</p>;
  if (outcome.say === 'hand-off') return <p>{text.handOff(reason[outcome.reason])}</p>;
  if (outcome.say === 'answer')
    return (
      <div class="preview">
        <span class="faint">{text.answer}</span>
        <p class="preview-bubble">{outcome.text}</p>
        {outcome.askHelped && <span class="faint">{text.askHelped}</span>}
        {outcome.open.length > 0 && <span class="faint">{text.partly}</span>}
      </div>
    );
  return (
    <div class="preview">
      <span class="faint">{outcome.options.length === 0 ? text.rephrase : text.clarify}</span>
      <span class="item-tags">
        {outcome.options.map(({ entryId, title }) => (
          <Button key={entryId} small off={onChoose === null} onClick={() => onChoose?.(entryId)}>
            {title}
          </Button>
        ))}
      </span>
    </div>
  );
}

function TopicBadge({ topic }: { topic: BotTopic }) {
  const { tryOut: text } = useText();
  const { company } = useWork();
  const found = company.named.value?.find(({ id }) => id === topic.topicId);
  if (!found) return <Badge>{text.noTopic}</Badge>;
  const subtopic = found.subtopics.find(({ id }) => id === topic.subtopicId);
  const title = subtopic ? `${found.title} · ${subtopic.title}` : found.title;
  return <Badge tone="accent">{text.topic(title, percentOf(topic.confidence))}</Badge>;
}
