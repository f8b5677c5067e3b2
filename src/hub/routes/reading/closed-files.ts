/** Gives the files of closed months: the same bytes to whoever asks, whenever. */
import { problem } from '#hub/http/problems.ts';
import { type Route, route } from '#hub/http/route.ts';
import { type ClosedFileStore, closedFile } from '#hub/reading/closed-files.ts';
import { closedFileQuerySchema, closedFileSchema, closedFilesPath } from '#wire/reading/closed-files.ts';
import { scopeAsked } from './scope-asked.ts';

export function closedFiles(store: ClosedFileStore): Route {
  return route({
    method: 'GET',
    path: closedFilesPath,
    access: 'read-figures',
    operation: 'leesBestandVanAfsluiting',
    summary: 'Een bestand van een afgesloten maand opvragen, zoals het de eerste keer is gemaakt',
    tag: 'cijfers',
    query: closedFileQuerySchema,
    answer: closedFileSchema,
    status: 200,
    problems: [404, 409],
    handle: async ({ caller: { organisation }, query, now }) => {
      const within = await scopeAsked(store, organisation, query);
      if ('problem' in within) return within;
      const { maand: month, soort: kind, taal: language } = query;
      const file = await closedFile(store, organisation, { within, month, kind, language }, now);
      if (!file) return { problem: notAllClosed };
      const { bytes, ...about } = file;
      return { value: { ...about, content: Buffer.from(bytes).toString('base64') } };
    },
  });
}

const notAllClosed = problem(
  409,
  'niet-afgesloten',
  'Deze maand is nog niet helemaal afgesloten',
  'Sluit de maand eerst af, van elk informatiepunt dat in dit bestand komt.',
);
