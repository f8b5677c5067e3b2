/** Keeps the hub's theme on the tablet. The kept one is used at once, so a slow network never holds up the desk; a new one is there at the next opening. */
export const themePath = '/theme.css';
const shelf = 'theme';

/** Fetches the theme and keeps it; a login page of a guest network is no theme. */
export async function keepTheme(): Promise<Response> {
  const answer = await fetch(themePath, { cache: 'no-cache' });
  const isTheme = answer.ok && !answer.redirected && answer.headers.get('content-type')?.startsWith('text/css');
  if (!isTheme) throw new Error('expected a style sheet');
  await (await caches.open(shelf)).put(themePath, answer.clone());
  return answer;
}

export async function answerWithTheme({ event }: { event: ExtendableEvent }): Promise<Response> {
  const fresh = keepTheme();
  const isOver = fresh.then(
    () => undefined,
    () => undefined, // without a network what is kept goes on being used
  );
  event.waitUntil(isOver);
  return (await caches.match(themePath)) ?? fresh.catch(ownStyle);
}

/** Nothing kept and nothing fetched: the desk opens in its own style. */
function ownStyle(): Response {
  return new Response('', { headers: { 'Content-Type': 'text/css' } });
}
