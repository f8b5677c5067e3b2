/** A hand-over that reached the coordinator, by file or by codes: opened here, its sealed months delivered one by one. */
import { Heading } from '@nl-design-system-candidate/heading-react';
import type { ReportRevision } from '#domain/report-revision.ts';
import { useHub } from '#office/session.ts';
import { useHandOverTexts } from '#texts/hand-over/use-hand-over-texts.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { type TakeIn, TakeInForm } from '#ui/take-in/take-in-form.tsx';
import { carriedAnswer } from '#wire/hand-over/carried-answer.ts';
import { openCollection } from '#wire/hand-over/collect-codes.ts';
import { openHandOver } from '#wire/hand-over/open-hand-over.ts';
import { reportAnswerSchema, reportsPath } from '#wire/report-exchange.ts';

type Props = { organisation: string; onDelivered: () => void };

export function TakeInMonths({ organisation, onDelivered }: Props) {
  const { fleet } = useOfficeTexts();
  const { takeIn: say, carried } = useHandOverTexts();
  const ask = useHub();

  const takeIn: TakeIn = async (file, words) => {
    const opened = await openHandOver(file, words, organisation);
    if ('fault' in opened) return opened;
    const { tablet, revisions } = opened.content;
    const lines: string[] = [];
    for (const revision of revisions) {
      const answer = await deliver(revision);
      // Nothing is kept here: whoever brings it has to come back, and what arrived already counts once.
      if (answer === undefined) return { fault: 'no-answer' };
      lines.push(carried(revision.month, revision.totals.visits, carriedAnswer(answer)));
    }
    onDelivered();
    return { taken: <Delivered about={say.monthsTaken(tablet, lines.length)} lines={lines} /> };
  };

  /** `undefined` unless it is the hub's own word on this very month. */
  async function deliver(revision: ReportRevision): Promise<string | undefined> {
    const heard = await ask(reportsPath, reportAnswerSchema, { method: 'POST', body: { revision } });
    if (heard.kind === 'answer') return heard.value.digest === revision.digest ? heard.value.answer : undefined;
    return heard.kind === 'problem' ? heard.problem.answer : undefined;
  }

  return (
    <section className="bb-section">
      <Heading level={2}>{fleet.file.title}</Heading>
      <p className="nl-paragraph">{fleet.file.about}</p>
      <TakeInForm say={say} openCollection={openCollection} onTakeIn={takeIn} />
    </section>
  );
}

function Delivered({ about, lines }: { about: string; lines: readonly string[] }) {
  return (
    <>
      <p>{about}</p>
      <ul>
        {lines.map((line, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two tablets may have the same month and count
          <li key={place}>{line}</li>
        ))}
      </ul>
    </>
  );
}
