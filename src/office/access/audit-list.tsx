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
import { operatedAuditPath, operatedAuditSchema } from '#wire/operating.ts';

type Entry = AuditEntry & { organisation?: { name: string } };

/** `ofAll`: of every library on the hub, for who runs it. */
export function AuditList({ ofAll = false }: { ofAll?: boolean }) {
  const texts = useOfficeTexts().accessList;
  const say = texts.log;
  const ask = useHub();
  const [path, schema] = ofAll ? [operatedAuditPath, operatedAuditSchema] : [auditPath, auditSchema];
  const newest = useHubAnswer<Entry[]>(path, schema);
  const [older, setOlder] = useState<Entry[]>([]);
  const [isEnd, setEnd] = useState(false);

  async function more(last: Entry) {
    const found = await ask<Entry[]>(`${path}?voor=${encodeURIComponent(last.at)}`, schema);
    if (found.kind !== 'answer') return;
    setOlder([...older, ...found.value]);
    setEnd(found.value.length < auditPage);
  }

  const inRow = ({ at, who, what, about, organisation }: Entry) => {
    const moment = new Date(at);
    const words = say.what[what];
    const whom = about && (texts.roles[about] ?? about);
    const cells = [say.when(dutchDayOf(moment).day, moment), who || say.nobody, whom ? `${words} (${whom})` : words];
    return ofAll ? [...cells, organisation?.name ?? ''] : cells;
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
              <Table
                caption={say.caption}
                columns={ofAll ? [...say.columns, say.library] : say.columns}
                rows={all.map(inRow)}
                numeric={[]}
              />
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
