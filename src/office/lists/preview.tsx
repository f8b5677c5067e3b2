/** The list as tiles, the way the desk will show them. A picture to look at: nothing in it can be tapped or is read aloud. */
import { Heading } from '@nl-design-system-candidate/heading-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { type ComponentProps, useId } from 'react';
import type { Day } from '#domain/calendar.ts';
import type { Catalogue, Choice } from '#domain/catalogue.ts';
import { choosableOn } from '#domain/choosable.ts';
import { useLanguage } from '#texts/language.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { useTexts } from '#texts/use-texts.ts';
import { Tile } from '#ui/tiles/tile.tsx';
import { TileGroup } from '#ui/tiles/tile-group.tsx';
import type { Part } from './list-chooser.tsx';

/** A note is no tile. */
type Tiled = Part & { list: Exclude<Part['list'], 'note'> };

type Props = { part: Tiled; catalogue: Catalogue; today: Day };

export function Preview({ part, catalogue, today }: Props) {
  const say = useOfficeTexts().lists.preview;
  const rows = useRows(part, choosableOn(catalogue, today));
  const id = useId();
  return (
    <section className="bb-section" aria-labelledby={id}>
      <div className="bb-heading">
        <Heading level={2} id={id}>
          {say.title}
        </Heading>
        <Paragraph>{say.about}</Paragraph>
      </div>
      <div inert className="bb-preview">
        {rows.map(({ legend, layout, choices, toneOf }) => (
          <Tiles key={legend} legend={legend} layout={layout} choices={choices} toneOf={toneOf} />
        ))}
      </div>
    </section>
  );
}

type Tone = NonNullable<ComponentProps<typeof Tile>['tone']>;
type Row = {
  legend: string;
  layout: NonNullable<ComponentProps<typeof TileGroup>['layout']>;
  choices: readonly Choice[];
  toneOf: (place: number) => Tone;
};

function Tiles({ legend, layout, choices, toneOf }: Row) {
  const language = useLanguage();
  return (
    <TileGroup legend={legend} layout={layout}>
      {choices.map(({ id, icon, ...name }, place) => (
        <Tile key={id} label={name[language]} icon={icon} tone={toneOf(place)} onChoose={() => undefined} />
      ))}
    </TileGroup>
  );
}

/** As in the desk's own steps: which tiles stand together, under which words, and how they look. */
function useRows({ list, group }: Tiled, catalogue: Catalogue): Row[] {
  const { visitForm: say, details } = useTexts();
  const row = (legend: string, choices: readonly Choice[], tone: Tone = 'plain', layout: Row['layout'] = 'list') => [
    { legend, layout, choices, toneOf: () => tone },
  ];
  switch (list) {
    case 'favourites': {
      const { favourites, topics } = catalogue;
      const chosen = favourites.flatMap((id) => topics.filter((topic) => topic.id === id));
      return row(say.favourites, chosen, 'quiet', 'row');
    }
    case 'topicGroups':
      return row(say.step.group, catalogue.topicGroups, 'plain', 'grid');
    case 'topics':
      return row(
        say.step.topic,
        catalogue.topics.filter((topic) => topic.group === group),
      );
    case 'outcomes': {
      const ends = catalogue.outcomes.filter(({ refersTo }) => !refersTo);
      const referrals = catalogue.outcomes.filter(({ refersTo }) => refersTo);
      const toneOf = (place: number): Tone => (place < 2 ? 'main' : 'plain');
      return [
        { legend: say.step.outcome, layout: 'grid', choices: ends, toneOf },
        ...row(say.refer, referrals, 'warm'),
      ];
    }
    case 'ways':
      return [
        ...row(
          say.warm,
          catalogue.ways.filter(({ warm }) => warm),
          'warm',
        ),
        ...row(
          say.cold,
          catalogue.ways.filter(({ warm }) => !warm),
        ),
      ];
    case 'localPartners':
    case 'courses':
      return row(say.step.target, catalogue[list], 'quiet');
    case 'settings':
      return row(details.setting, catalogue.settings, 'quiet');
    case 'arrivals':
      return row(details.arrival, catalogue.arrivals, 'quiet');
    case 'helpAreas':
      return row(details.helpArea, catalogue.helpAreas, 'quiet');
    default:
      return row(details[list], catalogue[list], 'quiet');
  }
}
