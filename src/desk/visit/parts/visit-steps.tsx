/** The tiles of the present step. Each step shows one list; a tap answers it and leads on. */
import { useState } from 'react';
import type { Step } from '#desk/visit/question-steps.ts';
import type { QuickRow } from '#desk/visit/quick-topics.ts';
import { type Catalogue, type Choice, choiceOf, notKnown, referralTargetsOf } from '#domain/catalogue.ts';
import type { QuestionAnswers } from '#domain/visit.ts';
import { useLanguage } from '#texts/language.ts';
import { useTexts } from '#texts/use-texts.ts';
import { FreePlace, Tile } from '#ui/tiles/tile.tsx';
import { TileGroup } from '#ui/tiles/tile-group.tsx';

type Props = {
  step: Step;
  question: QuestionAnswers;
  catalogue: Catalogue;
  /** The row on the first step, place by place. */
  quick: QuickRow;
  onAnswer: (answer: Partial<QuestionAnswers>) => void;
};

export function VisitSteps({ step, question, catalogue, quick, onAnswer }: Props) {
  switch (step) {
    case 'group':
      return <GroupStep catalogue={catalogue} quick={quick} onAnswer={onAnswer} />;
    case 'topic':
      return <TopicStep catalogue={catalogue} group={question.group} onAnswer={onAnswer} />;
    case 'outcome':
      return <OutcomeStep catalogue={catalogue} onAnswer={onAnswer} />;
    case 'target':
      return <TargetStep catalogue={catalogue} question={question} onAnswer={onAnswer} />;
    case 'way':
      return <WayStep catalogue={catalogue} onAnswer={onAnswer} />;
  }
}

type StepProps = Pick<Props, 'catalogue' | 'onAnswer'>;

function GroupStep({ catalogue, quick, onAnswer }: StepProps & Pick<Props, 'quick'>) {
  const say = useTexts().visitForm;
  const language = useLanguage();
  return (
    <>
      <TileGroup legend={say.favourites} layout="row">
        {quick.map((id, place) => {
          const topic = catalogue.topics.find((one) => one.id === id);
          // biome-ignore lint/suspicious/noArrayIndexKey: a place in the row has no other name
          if (!topic) return <FreePlace key={place} />;
          const { group } = topic;
          return (
            <Tile
              key={topic.id}
              tone="quiet"
              label={topic[language]}
              onChoose={() => onAnswer({ group, topic: topic.id })}
            />
          );
        })}
      </TileGroup>
      <TileGroup legend={say.step.group}>
        {catalogue.topicGroups.map(({ id, icon, ...name }) => (
          <Tile key={id} label={name[language]} icon={icon} onChoose={() => onAnswer({ group: id })} />
        ))}
      </TileGroup>
    </>
  );
}

function TopicStep({ catalogue, group, onAnswer }: StepProps & { group: string | null }) {
  const say = useTexts().visitForm;
  const language = useLanguage();
  return (
    <TileGroup legend={say.step.topic} layout="list">
      {catalogue.topics
        .filter((topic) => topic.group === group)
        .map(({ id, ...name }) => (
          <Tile key={id} label={name[language]} onChoose={() => onAnswer({ topic: id })} />
        ))}
    </TileGroup>
  );
}

function OutcomeStep({ catalogue, onAnswer }: StepProps) {
  const say = useTexts().visitForm;
  const language = useLanguage();
  const ends = catalogue.outcomes.filter(({ refersTo }) => !refersTo);
  const referrals = catalogue.outcomes.filter(({ refersTo }) => refersTo);
  return (
    <>
      <TileGroup legend={say.step.outcome}>
        {ends.map(({ id, icon, ...name }, place) => (
          <Tile
            key={id}
            tone={place < 2 ? 'main' : 'plain'}
            label={name[language]}
            icon={icon}
            onChoose={() => onAnswer({ outcome: id })}
          />
        ))}
      </TileGroup>
      <TileGroup legend={say.refer} layout="list">
        {referrals.map(({ id, icon, ...name }) => (
          <Tile
            key={id}
            tone="warm"
            label={name[language]}
            icon={icon}
            onChoose={() => onAnswer({ outcome: id, ...onlyTarget(catalogue, id) })}
          />
        ))}
      </TileGroup>
    </>
  );
}

/** Where there is only one to refer to, as with the municipality, nobody has to say which. */
function onlyTarget(catalogue: Catalogue, outcome: string): Partial<QuestionAnswers> {
  const { refersTo } = choiceOf(catalogue.outcomes, outcome);
  const [target, ...others] = refersTo ? referralTargetsOf(catalogue, refersTo) : [];
  return target && others.length === 0 ? { target: target.id } : {};
}

function TargetStep({ catalogue, question, onAnswer }: StepProps & { question: QuestionAnswers }) {
  const say = useTexts().visitForm;
  const language = useLanguage();
  const [sought, setSought] = useState('');
  const { refersTo } = choiceOf(catalogue.outcomes, question.outcome ?? '');
  const suggested = catalogue.topics.find(({ id }) => id === question.topic)?.organisations ?? [];
  const targets = refersTo ? referralTargetsOf(catalogue, refersTo) : [];
  const ordered = [
    ...targets.filter(({ id }) => suggested.includes(id)),
    ...targets.filter(({ id }) => !suggested.includes(id)),
  ];
  const found = ordered.filter((choice) => isLike(choice, sought));
  return (
    <>
      <label className="bb-search">
        {say.search}
        <input
          type="search"
          autoComplete="off"
          value={sought}
          onChange={({ currentTarget }) => setSought(currentTarget.value)}
        />
      </label>
      <TileGroup legend={say.step.target} layout="list">
        {found.map(({ id, ...name }) => (
          <Tile key={id} tone="quiet" label={name[language]} onChoose={() => onAnswer({ target: id })} />
        ))}
        <Tile tone="quiet" label={say.unknownTarget} onChoose={() => onAnswer({ target: notKnown })} />
      </TileGroup>
      {found.length === 0 && <p role="status">{say.nothingFound}</p>}
    </>
  );
}

function isLike({ nl, en }: Choice, sought: string): boolean {
  return `${nl} ${en}`.toLowerCase().includes(sought.trim().toLowerCase());
}

function WayStep({ catalogue, onAnswer }: StepProps) {
  const say = useTexts().visitForm;
  const language = useLanguage();
  const rows = [
    { legend: say.warm, tone: 'warm' as const, ways: catalogue.ways.filter(({ warm }) => warm) },
    { legend: say.cold, tone: 'plain' as const, ways: catalogue.ways.filter(({ warm }) => !warm) },
  ];
  return (
    <>
      <p className="bb-step-question">{say.step.way}</p>
      {rows.map(({ legend, tone, ways }) => (
        <TileGroup key={legend} legend={legend} layout="list">
          {ways.map(({ id, icon, ...name }) => (
            <Tile key={id} tone={tone} label={name[language]} icon={icon} onChoose={() => onAnswer({ way: id })} />
          ))}
        </TileGroup>
      ))}
    </>
  );
}
