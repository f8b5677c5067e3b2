/** The ticks of one sheet, shared: each is asked for and kept by itself, and looked at anew while the page stands open. */
import { useCallback, useEffect, useState } from 'react';
import { useHub, useHubAnswer } from '#office/session.ts';
import { type Ticks, ticksSchema, transferTicksPath } from '#wire/transfer.ts';

/** A colleague's tick shows within this time. */
const lookAgain = 15_000;

export function useTicks(infoPoint: string, period: string) {
  const ask = useHub();
  const path = `${transferTicksPath}?${new URLSearchParams({ informatiepunt: infoPoint, periode: period })}`;
  const first = useHubAnswer(path, ticksSchema);
  const [newest, setNewest] = useState<Ticks>();
  const [isFailed, setFailed] = useState(false);

  useEffect(() => {
    const timer = setInterval(async () => {
      const answer = await ask(path, ticksSchema);
      if (answer.kind === 'answer') setNewest(answer.value);
    }, lookAgain);
    return () => clearInterval(timer);
  }, [ask, path]);

  const onTick = useCallback(
    async (place: string, count: number | null) => {
      const body = { infoPoint, period, place, count };
      const answer = await ask(transferTicksPath, ticksSchema, { method: 'POST', body });
      setFailed(answer.kind !== 'answer');
      if (answer.kind === 'answer') setNewest(answer.value);
    },
    [ask, infoPoint, period],
  );
  return { first, newest, isFailed, onTick };
}
