/** The fault log of this tablet: counted while the page is looked at, handed over as JSON. */
import { useEffect, useState } from 'react';
import { FaultLogPart } from '#desk/storage/fault-log-part.tsx';
import { type Fault, faultsIn, openFaultLog } from '#storage/fault-log.ts';
import { handOver } from '#ui/hand-over.ts';

export function FaultLogOnTablet({ tablet }: { tablet: string }) {
  const [faults, setFaults] = useState<Fault[]>([]);
  useEffect(() => {
    const log = openFaultLog();
    faultsIn(log)
      .then(setFaults, () => undefined) // a log that cannot be read is an empty one: nothing hangs on it
      .finally(() => log.close());
  }, []);

  const download = () =>
    handOver(new Blob([JSON.stringify(faults, null, 2)], { type: 'application/json' }), `storingslog-${tablet}.json`);

  return <FaultLogPart faults={faults.length} onDownload={download} />;
}
