/** A series of QR codes, one at a time: by itself at a calm pace, or step by step. The screen stays on meanwhile. */
import { useEffect, useState } from 'react';
import { Action } from '#ui/action.tsx';
import './code-series.css';
import { QrCode } from './qr-code.tsx';

export type CodeSeriesWords = {
  place: (number: number, count: number) => string;
  previous: string;
  next: string;
  run: string;
  hold: string;
};

/** Time enough to point a camera, in milliseconds. */
const pace = 3_000;

export function CodeSeries({ codes, say }: { codes: readonly string[]; say: CodeSeriesWords }) {
  const [at, setAt] = useState(0);
  const [isRunning, setIsRunning] = useState(() => codes.length > 1 && !wantsStillness());
  useScreenOn();

  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => setAt((before) => (before + 1) % codes.length), pace);
    return () => clearInterval(timer);
  }, [isRunning, codes.length]);

  function step(by: number) {
    setIsRunning(false);
    setAt((at + by + codes.length) % codes.length);
  }

  const place = say.place(at + 1, codes.length);
  return (
    <div className="bb-series">
      <QrCode title={place} content={codes[at] ?? ''} isLarge />
      <div className="bb-series__hand">
        {/* Said aloud only when somebody steps: else it would be said over and over. */}
        <p className="bb-series__place" aria-live={isRunning ? 'off' : 'polite'}>
          {place}
        </p>
        {codes.length > 1 && (
          <>
            <Action onAct={() => step(-1)}>{say.previous}</Action>
            <Action onAct={() => step(1)}>{say.next}</Action>
            <Action onAct={() => setIsRunning(!isRunning)}>{isRunning ? say.hold : say.run}</Action>
          </>
        )}
      </div>
    </div>
  );
}

function wantsStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** A tablet that dims half-way can be read no more. The browser lets go by itself when the page is out of sight. */
function useScreenOn(): void {
  useEffect(() => {
    let isOver = false;
    let lock: WakeLockSentinel | undefined;
    async function ask() {
      if (isOver || document.visibilityState !== 'visible') return;
      try {
        lock = await navigator.wakeLock?.request('screen');
        if (isOver) await lock?.release();
      } catch {
        // a browser that does not give it dims as it always does
      }
    }
    const onVisible = () => void ask();
    void ask();
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      isOver = true;
      document.removeEventListener('visibilitychange', onVisible);
      void lock?.release().catch(() => undefined);
    };
  }, []);
}
