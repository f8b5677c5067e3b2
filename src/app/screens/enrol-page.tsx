/** The page on which a browser is told whose tablet it is. */

import { type EnrolFault, enrolBrowser } from '#app/browser/enrol.ts';
import { askPersistence } from '#app/browser/persistence.ts';
import { Evicted } from '#app/storage/evicted.tsx';
import { EnrolForm } from '#desk/enrol-form.tsx';
import type { Database } from '#storage/database.ts';

type Props = { database: Database; code: string; onFollow: (href: string) => void };

export function EnrolPage({ database, code, onFollow }: Props) {
  async function enrol(typed: string): Promise<EnrolFault | undefined> {
    const fault = await enrolBrowser(database, typed);
    if (fault) return fault;
    void askPersistence().catch(() => undefined); // not waited for: a browser may ask the person first, and go on asking
    onFollow('/');
    return undefined;
  }

  return (
    <main className="bb-frame__main">
      <div className="bb-page">
        <Evicted database={database} />
      </div>
      <EnrolForm code={code} onEnrol={enrol} onFollow={onFollow} />
    </main>
  );
}
