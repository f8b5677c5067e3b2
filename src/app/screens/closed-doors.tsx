/** What stands on the screen when Balieboek cannot work here at all, and what to do about it. */
import { useTexts } from '#texts/use-texts.ts';

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

export function NoStorage() {
  const say = useTexts().noStorage;
  return (
    <main className="bb-page bb-frame__main">
      <h1>{say.heading}</h1>
      <p role="alert">{say.body}</p>
    </main>
  );
}
