/** Where a coordinator changes what can be chosen at the desk: collected here, shown as tiles, and published in one go. */
import { useState } from 'react';
import type { Day } from '#domain/calendar.ts';
import { type Catalogue, catalogueSchema } from '#domain/catalogue.ts';
import type { CatalogueChange } from '#domain/lists/catalogue-changes.ts';
import { Answered, useFaultWords } from '#office/parts/answered.tsx';
import { PageHeading } from '#office/parts/heading.tsx';
import { useHubAnswer } from '#office/session.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { cataloguePath } from '#wire/enrolment.ts';
import { ChoiceList } from './choices/choice-list.tsx';
import { Favourites } from './favourites.tsx';
import { ListChooser, type Part } from './list-chooser.tsx';
import { NoteOffer } from './note-offer.tsx';
import { Pending } from './pending.tsx';
import { Preview } from './preview.tsx';
import { useDraftLists } from './use-draft-lists.ts';
import './lists.css';

/** The changes live above this page, so that a look at another one costs none of them. */
type Props = {
  today: Day;
  changes: readonly CatalogueChange[];
  onChanges: (changes: CatalogueChange[]) => void;
};

export function ListsPage(props: Props) {
  const say = useOfficeTexts().lists;
  const lists = useHubAnswer(cataloguePath, catalogueSchema);
  const [seen, setSeen] = useState(lists.answer);
  const [base, setBase] = useState(lists.answer?.kind === 'answer' ? lists.answer.value : undefined);
  const fault = useFaultWords(lists.answer);
  // The lists as last heard stay in sight while they are asked again, so that no half-filled form leaves the screen.
  if (lists.answer && lists.answer !== seen) {
    setSeen(lists.answer);
    if (lists.answer.kind === 'answer') setBase(lists.answer.value);
  }

  return (
    <>
      <PageHeading lead={say.lead}>{say.title}</PageHeading>
      {base ? (
        <Editor {...props} base={base} fault={fault} onPublished={setBase} onFetch={lists.onAgain} />
      ) : (
        <Answered {...lists} fetching={say.fetching}>
          {() => null}
        </Answered>
      )}
    </>
  );
}

type EditorProps = Props & {
  base: Catalogue;
  /** Why newer lists could not be fetched. */
  fault: string | undefined;
  onPublished: (catalogue: Catalogue) => void;
  onFetch: () => void;
};

function Editor({ base, today, changes, onChanges, fault, onPublished, onFetch }: EditorProps) {
  const lists = useDraftLists(base, changes, onChanges);
  const [part, setPart] = useState<Part>({ list: 'topics', group: base.topicGroups[0]?.id ?? '' });
  const { list, group } = part;
  return (
    <>
      <div className="bb-lists">
        <div className="bb-lists__work">
          <ListChooser part={part} catalogue={lists.draft} onChoose={setPart} />
          {list === 'favourites' ? (
            <Favourites lists={lists} today={today} />
          ) : list === 'note' ? (
            <NoteOffer lists={lists} />
          ) : (
            <ChoiceList key={`${list} ${group}`} list={list} group={group} lists={lists} today={today} />
          )}
        </div>
        <Pending lists={lists} fault={fault} onPublished={onPublished} onChanges={onChanges} onFetch={onFetch} />
      </div>
      {list !== 'note' && <Preview part={{ list, group }} catalogue={lists.draft} today={today} />}
    </>
  );
}
