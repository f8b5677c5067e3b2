/** Which tablets count, when they were last heard of, and how a further one is added. */
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useState } from 'react';
import { type Day, dutchDayOf } from '#domain/calendar.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { Notice } from '#ui/notice.tsx';
import { Table } from '#ui/table.tsx';
import { infoPointsPath } from '#wire/accounts.ts';
import { infoPointsAnswerSchema, type KeptInfoPoint } from '#wire/info-points.ts';
import { type Tablet, tabletsAnswerSchema, tabletsPath } from '#wire/tablets.ts';
import { Answered } from './parts/answered.tsx';
import { PageHeading } from './parts/heading.tsx';
import { InfoPointList } from './points/info-point-list.tsx';
import { useHubAnswer } from './session.ts';
import { EnrolForm } from './tablets/enrol-form.tsx';
import type { EnrolThisBrowser } from './tablets/enrol-this-browser.ts';
import { EnrolmentCode } from './tablets/enrolment-code.tsx';
import { FleetCare } from './tablets/fleet-care.tsx';
import { HeldList } from './tablets/held-list.tsx';
import { InfoPointForm } from './tablets/info-point-form.tsx';
import { TakeInMonths } from './tablets/take-in-months.tsx';
import type { Drawn } from './tablets/use-drawn-code.ts';
import { howManyToPhone, whomToPhone } from './tablets/whom-to-phone.ts';

type Props = {
  organisationId: string;
  today: Day;
  navigate: (path: string) => void;
  onEnrolThisBrowser: EnrolThisBrowser;
};

export function TabletsPage({ organisationId, today, navigate, onEnrolThisBrowser }: Props) {
  const { tablets: say, fetching } = useOfficeTexts();
  const tablets = useHubAnswer(tabletsPath, tabletsAnswerSchema);
  const points = useHubAnswer(infoPointsPath, infoPointsAnswerSchema);
  const [drawn, setDrawn] = useState<Drawn>();
  const [known, setKnown] = useState<KeptInfoPoint[]>([]);
  // The points as last heard stay while they are asked again, so that no half-filled form leaves the screen.
  if (points.answer?.kind === 'answer' && points.answer.value !== known) setKnown(points.answer.value);

  const nameOf = (id: string) => known.find((point) => point.id === id)?.name ?? id;
  const listed = tablets.answer?.kind === 'answer' ? tablets.answer.value : [];

  return (
    <>
      <PageHeading>{say.title}</PageHeading>
      {listed.length > 0 && <ToPhone tablets={listed} nameOf={nameOf} today={today} />}
      <Answered {...tablets} fetching={fetching.tablets}>
        {(list) => (list.length > 0 ? <TabletTable tablets={list} nameOf={nameOf} /> : <p>{say.none}</p>)}
      </Answered>
      <HeldList nameOf={nameOf} />
      {listed.length > 0 && !drawn && (
        <FleetCare tablets={listed} infoPoints={known} onChanged={tablets.onAgain} onDrawn={setDrawn} />
      )}
      <section className="bb-section">
        <Heading level={2}>{say.enrolTitle}</Heading>
        {drawn && (
          <EnrolmentCode
            drawn={drawn}
            navigate={navigate}
            onEnrolThisBrowser={onEnrolThisBrowser}
            onReady={() => {
              setDrawn(undefined);
              tablets.onAgain();
            }}
          />
        )}
        {!drawn && known.length > 0 && <EnrolForm infoPoints={known} onDrawn={setDrawn} />}
        {known.length === 0 && (
          <Answered {...points} fetching={fetching.infoPoints}>
            {() => null}
          </Answered>
        )}
      </section>
      <TakeInMonths organisation={organisationId} onDelivered={tablets.onAgain} />
      {known.length > 0 && <InfoPointList infoPoints={known} onChanged={points.onAgain} />}
      <section className="bb-section">
        <Heading level={2}>{say.infoPointTitle}</Heading>
        <InfoPointForm onAdded={points.onAgain} />
      </section>
    </>
  );
}

type PhoneProps = { tablets: readonly Tablet[]; nameOf: (infoPoint: string) => string; today: Day };

function ToPhone({ tablets, nameOf, today }: PhoneProps) {
  const say = useOfficeTexts().fleet.phone;
  const first = whomToPhone(tablets, today);
  if (!first) return <Notice kind="good">{say.nobody}</Notice>;
  const others = howManyToPhone(tablets, today) - 1;
  const where = first.tablet.infoPoints.map(nameOf).join(', ');
  return (
    <Notice kind="warning">
      <p>{say.call(where, first.tablet.name, say.why[first.reason](first.days))}</p>
      {others > 0 && <p>{say.others(others)}</p>}
    </Notice>
  );
}

function TabletTable({ tablets, nameOf }: { tablets: readonly Tablet[]; nameOf: (infoPoint: string) => string }) {
  const say = useOfficeTexts().tablets;
  const contact = (at: Date) => say.contact(dutchDayOf(at).day, at);
  const waits = ({ unsentDays, lastContact }: Tablet) =>
    unsentDays !== null ? say.waits(unsentDays) : lastContact ? say.nothingWaits : say.waitsUnknown;

  return (
    <Table
      caption={say.caption}
      columns={say.columns}
      numeric={[]}
      rows={tablets.map((tablet) => [
        tablet.name,
        tablet.infoPoints.map(nameOf).join(', '),
        tablet.lastContact ? contact(new Date(tablet.lastContact)) : say.never,
        waits(tablet),
      ])}
    />
  );
}
