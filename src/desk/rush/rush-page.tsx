/** The desk when it is busy: a visitor is one tap. What is not known yet can be said later, from a short list. */
import { useRef } from 'react';
import { TodayList } from '#desk/today/today-list.tsx';
import { useTileKeys } from '#desk/visit/use-tile-keys.ts';
import { nameOf } from '#desk/visit-words.ts';
import type { Day } from '#domain/calendar.ts';
import type { Catalogue, ChoiceId } from '#domain/catalogue.ts';
import { isUndetailed } from '#domain/kept-visit.ts';
import type { Visit } from '#domain/visit.ts';
import { useLanguage } from '#texts/language.ts';
import { useRushTexts } from '#texts/rush/use-rush-texts.ts';
import { useTexts } from '#texts/use-texts.ts';
import { Tile } from '#ui/tiles/tile.tsx';
import { TileGroup } from '#ui/tiles/tile-group.tsx';
import { groupOf, isTallied, type KeptTally } from './tallied.ts';
import { type UnkeptTap, UnkeptTaps } from './unkept-taps.tsx';
import { WaitingList } from './waiting-list.tsx';
import './rush-page.css';

type Props = {
  /** What can be tapped: as it was when the screen opened, so that no tile moves under the hand. */
  groups: Catalogue['topicGroups'];
  /** With which visits are said. */
  catalogue: Catalogue;
  today: Day;
  /** Every visit of today; left out until the disk has answered. */
  visits: readonly KeptTally[] | undefined;
  /** All that still wants its detail, newest day first. */
  waiting: readonly Visit[] | undefined;
  unkept: readonly UnkeptTap[];
  /** The newest tap that was read back from the disk. */
  kept: Visit | undefined;
  onTap: (group: ChoiceId) => void;
  onAgain: (visit: Visit) => void;
  onDrop: (id: string) => void;
  onVoid: (id: string) => Promise<boolean>;
  onRestore: (id: string) => Promise<boolean>;
  onFollow: (href: string) => void;
};

/** As many as can be taken back without looking for them. */
const newestShown = 2;

export function RushPage(props: Props) {
  const { groups, catalogue, visits, unkept } = props;
  const { rush: say } = useRushTexts();
  const language = useLanguage();
  const tiles = useRef<HTMLDivElement>(null);
  useTileKeys(tiles);

  const tallied = (visits ?? []).filter(isTallied);
  const counting = tallied.filter(({ voided }) => !voided).map(({ visit }) => visit);
  const wanting = counting.filter(isUndetailed).length;
  const tallyOf = (group: ChoiceId) => counting.filter((visit) => groupOf(visit) === group).length;

  return (
    <div className="bb-rush">
      <header className="bb-rush__head">
        <h1>{say.heading}</h1>
        <p className="bb-hint">{say.lead}</p>
      </header>
      <div className="bb-rush__state">
        <p className="bb-rush__sum">
          {visits && say.sum(counting.length)}
          {wanting > 0 && `, ${say.wanting(wanting)}`}
        </p>
        <KeptLine unkept={unkept} kept={counting.find(({ id }) => id === props.kept?.id)} catalogue={catalogue} />
      </div>
      <div className="bb-rush__tiles" ref={tiles}>
        <TileGroup legend={say.tiles} isLegendHidden>
          {groups.map(({ id, icon, ...name }) => {
            const tally = tallyOf(id);
            return (
              <Tile key={id} label={name[language]} icon={icon} onChoose={() => props.onTap(id)}>
                {tally > 0 && (
                  <span className="bb-tally">
                    <span aria-hidden="true">{tally}</span>
                    <span className="bb-heard">{say.tally(tally)}</span>
                  </span>
                )}
              </Tile>
            );
          })}
        </TileGroup>
      </div>
      <div className="bb-rush__fault">
        <UnkeptTaps unkept={unkept} groups={catalogue.topicGroups} onAgain={props.onAgain} onDrop={props.onDrop} />
      </div>
      <div className="bb-rush__side">
        {tallied.length > 0 && (
          <section aria-labelledby="bb-rush-last">
            <h2 id="bb-rush-last" className="bb-quiet-heading">
              {say.last}
            </h2>
            <TodayList
              visits={tallied}
              catalogue={catalogue}
              most={newestShown}
              onVoid={props.onVoid}
              onRestore={props.onRestore}
            />
          </section>
        )}
        {props.waiting && (
          <WaitingList visits={props.waiting} catalogue={catalogue} today={props.today} onFollow={props.onFollow} />
        )}
      </div>
    </div>
  );
}

/** "Bewaard" stands here only when nothing is on its way, and only of a visit that was read back and still counts. */
function KeptLine({ unkept, kept, catalogue }: Pick<Props, 'unkept' | 'catalogue'> & { kept: Visit | undefined }) {
  const { rush: say } = useRushTexts();
  const { visitForm } = useTexts();
  const language = useLanguage();
  const isWriting = unkept.some(({ fault }) => !fault);
  const isKept = kept !== undefined && unkept.length === 0;
  return (
    <p role="status" className={isKept ? 'bb-rush__kept bb-saved' : 'bb-rush__kept'}>
      {isWriting && visitForm.saving}
      {isKept && (
        <>
          {say.kept} <strong>{nameOf(catalogue.topicGroups, groupOf(kept), language)}</strong>
        </>
      )}
    </p>
  );
}
