/** For who runs the hub: which libraries there are, how their tablets are, and who did what. No figure of any visit. */
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useState } from 'react';
import { dutchDayOf } from '#domain/calendar.ts';
import { AuditList } from '#office/access/audit-list.tsx';
import { Invitation } from '#office/access/invitation.tsx';
import { Answered, useFaultWords } from '#office/parts/answered.tsx';
import { PageHeading } from '#office/parts/heading.tsx';
import { useHub, useHubAnswer } from '#office/session.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { Action } from '#ui/action.tsx';
import { Notice } from '#ui/notice.tsx';
import { Table } from '#ui/table.tsx';
import type { HubAnswer } from '#wire/ask-hub.ts';
import {
  newLibraryAnswerSchema,
  newLibraryPath,
  type OperatedTablet,
  operatedPath,
  operatedSchema,
  operatedTabletsPath,
  operatedTabletsSchema,
} from '#wire/operating.ts';

export function OperatingPage() {
  const { operating: say } = useOfficeTexts();
  return (
    <>
      <PageHeading lead={say.lead}>{say.title}</PageHeading>
      <Libraries />
      <Tablets />
      <AuditList ofAll />
    </>
  );
}

function Libraries() {
  const { operating: say } = useOfficeTexts();
  const ask = useHub();
  const libraries = useHubAnswer(operatedPath, operatedSchema);
  const [link, setLink] = useState<string>();
  const [answer, setAnswer] = useState<HubAnswer<unknown>>();
  const fault = useFaultWords(answer);

  async function begin() {
    const found = await ask(newLibraryPath, newLibraryAnswerSchema, { method: 'POST', body: {} });
    setAnswer(found);
    if (found.kind === 'answer') setLink(found.value.link);
  }

  if (link !== undefined) {
    const words = { title: say.linkTitle, about: say.linkAbout, another: say.ready };
    return <Invitation link={link} {...words} onAnother={() => setLink(undefined)} />;
  }
  return (
    <section className="bb-section">
      <Heading level={2}>{say.libraries}</Heading>
      <Answered {...libraries} fetching={say.fetching}>
        {(all) =>
          all.length === 0 ? (
            <p className="nl-paragraph">{say.noLibraries}</p>
          ) : (
            <Table
              caption={say.librariesCaption}
              columns={say.libraryColumns}
              rows={all.map(({ name, ...counts }) => [
                name,
                ...[counts.infoPoints, counts.tablets, counts.people].map(String),
              ])}
              numeric={[1, 2, 3]}
            />
          )
        }
      </Answered>
      {fault && <Notice kind="fault">{fault}</Notice>}
      <div className="bb-actions">
        <Action onAct={begin}>{say.newLibrary}</Action>
      </div>
    </section>
  );
}

function Tablets() {
  const { operating: say, fleet } = useOfficeTexts();
  const tablets = useHubAnswer(operatedTabletsPath, operatedTabletsSchema);
  const inRow = (tablet: OperatedTablet) => [
    tablet.isRevoked ? say.revoked(tablet.name) : tablet.name,
    tablet.organisation.name,
    tablet.lastContact === null ? say.never : say.day(dutchDayOf(new Date(tablet.lastContact)).day),
    tablet.unsentDays === null ? say.unknown : say.unsent(tablet.unsentDays),
    tablet.appVersion ?? say.unknown,
    tablet.clockDifferenceSeconds === null
      ? say.unknown
      : fleet.facts.clocks(Math.round(tablet.clockDifferenceSeconds / 60)),
  ];
  return (
    <section className="bb-section">
      <Heading level={2}>{say.tablets}</Heading>
      <Answered {...tablets} fetching={say.fetching}>
        {(all) =>
          all.length === 0 ? (
            <p className="nl-paragraph">{say.noTablets}</p>
          ) : (
            <Table caption={say.tabletsCaption} columns={say.tabletColumns} rows={all.map(inRow)} numeric={[]} />
          )
        }
      </Answered>
    </section>
  );
}
