/** Who did what with access and lists, the newest first. */
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useState } from 'react';
import { dutchDayOf } from '#domain/calendar.ts';
import { Answered } from '#office/parts/answered.tsx';
import { useHub, useHubAnswer } from '#office/session.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { Action } from '#ui/action.tsx';
import { Table } from '#ui/table.tsx';
import { type AuditEntry, auditPage, auditPath, auditSchema } from '#wire/access.ts';

export function AuditList() {
  const texts = useOfficeTexts().accessList;
  const say = texts.log;
  const ask = useHub();
  const newest = useHubAnswer(auditPath, auditSchema);
  const [older, setOlder] = useState<AuditEntry[]>([]);
  const [isEnd, setEnd] = useState(false);

  async function more(last: AuditEntry) {
    const found = await ask(`${auditPath}?voor=${encodeURIComponent(last.at)}`, auditSchema);
    if (found.kind !== 'answer') return;
    setOlder([...older, ...found.value]);
    setEnd(found.value.length < auditPage);
  }

  const inRow = ({ at, who, what, about }: AuditEntry) => {
    const moment = new Date(at);
    const words = say.what[what];
    const whom = about && (texts.roles[about] ?? about);
    return [say.when(dutchDayOf(moment).day, moment), who || say.nobody, whom ? `${words} (${whom})` : words];
  };

  return (
    <section className="bb-section">
      <Heading level={2}>{say.title}</Heading>
      <p className="nl-paragraph">{say.lead}</p>
      <Answered {...newest} fetching={texts.fetching}>
        {(entries) => {
          const all = [...entries, ...older];
          const last = all.at(-1);
          if (!last) return <p className="nl-paragraph">{say.none}</p>;
          return (
            <>
              <Table caption={say.caption} columns={say.columns} rows={all.map(inRow)} numeric={[]} />
              {entries.length === auditPage && !isEnd && (
                <div className="bb-actions">
                  <Action onAct={() => more(last)}>{say.older}</Action>
                </div>
              )}
            </>
          );
        }}
      </Answered>
    </section>
  );
}
