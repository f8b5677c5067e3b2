/** The road between a tablet and the hub, bent as roads are. Every bend is chosen by the seed and counted. */
import type { Chance } from '#demo/chance.ts';

export const bends = [
  'cut',
  'lost-before-commit',
  'lost-after-commit',
  'delayed',
  'doubled',
  'captive-portal',
  'empty-204',
  'redirect',
  'client-error',
  'server-error',
  'half-a-body',
  'answer-for-another',
  'newer-than-the-hub',
] as const;
export type BendOfRoad = (typeof bends)[number];

/** A letter that is still on its way: it arrives when the world says so, and nobody waits for its answer. */
export type Letter = { deliver: () => Promise<unknown>; posted: number };

export type Road = {
  door: typeof fetch;
  chance: Chance;
  /** Share of the questions that go wrong, from 0 to 1. */
  trouble: () => number;
  note: (bend: BendOfRoad) => void;
  onTheWay: Letter[];
  /** Counts what reached the hub, so that a late letter knows whether others were before it. */
  posted: { times: number };
  /** The last receipt that passed here: what a careless proxy may say again. */
  lastAnswer: { text: string | undefined };
};

const html = () =>
  new Response('<html>Welkom op de gast-wifi</html>', { status: 200, headers: { 'content-type': 'text/html' } });
const gone = () => new TypeError('Failed to fetch');

export function bentRoad({ door: hub, chance, trouble, note, onTheWay, posted, lastAnswer }: Road): typeof fetch {
  const door: typeof fetch = (...question) => {
    posted.times += 1;
    return hub(...question);
  };
  return async (...question) => {
    if (!chance.is(trouble())) {
      const answer = await door(...question);
      if (!answer.ok) return answer;
      const text = await answer.text();
      if (text.includes('"answer"')) lastAnswer.text = text;
      return new Response(text, answer);
    }
    const bend = chance.pick(bends);
    note(bend);
    switch (bend) {
      case 'cut':
      case 'lost-before-commit':
        throw gone();
      case 'lost-after-commit':
        await door(...question);
        throw gone();
      case 'delayed':
        onTheWay.push({ deliver: () => door(...question), posted: posted.times });
        throw gone();
      case 'doubled':
        await door(...question);
        return door(...question);
      case 'captive-portal':
        return html();
      case 'empty-204':
        return new Response(null, { status: 204 });
      case 'redirect':
        throw new TypeError('unexpected redirect'); // what `redirect: 'error'` makes of a 302
      case 'client-error':
        return new Response('no', { status: chance.pick([400, 404, 408, 409, 413, 429]) });
      case 'server-error':
        return new Response('<html>Bad gateway</html>', { status: chance.pick([500, 502, 503, 504]) });
      case 'half-a-body': {
        const whole = await (await door(...question)).text();
        return new Response(whole.slice(0, whole.length / 2), { status: 200 });
      }
      case 'answer-for-another':
        return new Response(lastAnswer.text ?? '{}', { status: 200 });
      case 'newer-than-the-hub':
        return door(question[0], ofNewerShape(question[1]));
    }
  };
}

/** As an app would send it that is newer than the hub: the hub asks to come back later. */
function ofNewerShape(init: RequestInit | undefined): RequestInit | undefined {
  if (typeof init?.body !== 'string') return init;
  const body = JSON.parse(init.body) as { revision?: { shape: number } };
  if (!body.revision) return init;
  return { ...init, body: JSON.stringify({ ...body, revision: { ...body.revision, shape: body.revision.shape + 1 } }) };
}
