/** What stands on the screen when Balieboek cannot work here at all, and what to do about it. */
import type { StorageFault } from '#storage/fault.ts';
import { useStorageTexts } from '#texts/storage/use-storage-texts.ts';
import { useTexts } from '#texts/use-texts.ts';
import { Action } from '#ui/action.tsx';

/** Without https a browser gives no service worker and no signing key: nothing could be kept or proved. */
export function InsecureAddress() {
  const say = useTexts().insecure;
  return (
    <main className="bb-page bb-frame__main">
      <h1>{say.heading}</h1>
      <p>{say.body(location.host)}</p>
      <p>{say.action}</p>
      <p className="bb-hint">{say.forTheCoordinator}</p>
    </main>
  );
}

/** The memory could not be opened. `unknown`: the browser keeps nothing here at all; the rest may pass. */
export function NoStorage({ fault }: { fault: StorageFault }) {
  const say = useTexts().noStorage;
  const { start, trouble, tryAgain } = useStorageTexts();
  const isRefused = fault === 'unknown' || fault === 'closed';
  return (
    <main className="bb-page bb-frame__main">
      <h1>{isRefused ? say.heading : start.heading}</h1>
      <p role="alert">{isRefused ? say.body : trouble[fault]}</p>
      {!isRefused && <p>{start.kept}</p>}
      <Action purpose="primary" onAct={() => location.reload()}>
        {tryAgain}
      </Action>
    </main>
  );
}
