import { useState } from 'preact/hooks';
import type { Chat } from '#domain/chat.ts';
import { Select } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { versionOf } from '#domain/form.ts';
import { isOffered } from '#domain/topic/life.ts';
import { routeOf } from '#domain/topic/route.ts';
import { ChoiceAsked } from '../form/choices.tsx';
import { useApp } from '../app/context.ts';
import { useWork } from '../work/context.ts';
import { choice } from '../form/choice.ts';
import { newId } from '../../shared/new-id.ts';
import { useText } from '../work/words.ts';

type Named = { topicId: string; subtopicId: string | null };
const namedOf = (topic: Chat['topic']): Named => ({
  topicId: topic?.topicId ?? '',
  subtopicId: topic?.subtopicId ?? null,
});

/** The topic and subtopic: chosen by the bot, changed by the operator. */
export function TopicPlate({ chat, editable }: { chat: Chat; editable: boolean }) {
  const { desk, commands } = useApp();
  const { company } = useWork();
  const { plates } = useText();
  const topics = company.topics.value ?? [];
  const has = chat.topic && routeOf(company.all.value ?? [], chat.topic);
  const topic = topics.find(({ id }) => id === has?.topicId);
  // What is retired stays in the chat that has it, and is offered for none.
  const offered = topics.filter((one) => isOffered(one) || one === topic);
  const subtopics = topic?.subtopics.filter(({ id, retired }) => !retired || id === has?.subtopicId) ?? [];
  const [chosen] = useState(() =>
    choice<Named>(
      (named, version) => desk('setTopic', { chatId: chat.id, ...named, version }),
      (now) => namedOf(now['topic'] as Chat['topic']),
    ),
  );
  const choose = (topicId: string, subtopicId: string | null) =>
    // Each choice has its own key, so none is dropped as a second click: going back to the first choice is meant.
    void commands.run(`topic:${newId()}`, () =>
      chosen.make(namedOf(chat.topic), versionOf(chat), { topicId, subtopicId }),
    );
  const titleOf = ({ topicId, subtopicId }: Named) => {
    const found = topics.find(({ id }) => id === topicId);
    const part = found?.subtopics.find(({ id }) => id === subtopicId);
    return [found, part].flatMap((one) => one?.title ?? []).join(' · ');
  };
  return (
    <section class="plate panel" aria-label={plates.topic}>
      <div class="plate-head">
        <Icon name="topics" />
        <h3>{plates.topic}</h3>
      </div>
      <div class="plate-body">
        <ChoiceAsked of={chosen} label={plates.topic} text={titleOf} />
        <Select
          label={plates.topicField}
          value={topic?.id ?? ''}
          disabled={!editable}
          options={[
            ...(topic ? [] : [{ value: '', label: plates.noTopic }]),
            ...offered.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          {...(chat.topic?.by === 'bot' && topic ? { hint: plates.topicByBot(chat.topic.confidence) } : {})}
          onChange={(topicId) => {
            if (topicId !== '') choose(topicId, null);
          }}
        />
        {topic && subtopics.length > 0 && (
          <Select
            label={plates.subtopicField}
            value={has?.subtopicId ?? ''}
            disabled={!editable}
            options={[
              { value: '', label: plates.noSubtopic },
              ...subtopics.map(({ id, title }) => ({ value: id, label: title })),
            ]}
            onChange={(subtopicId) => choose(topic.id, subtopicId === '' ? null : subtopicId)}
          />
        )}
      </div>
    </section>
  );
}
