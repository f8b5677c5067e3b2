/** How many generated years are tried: a few in every run, thirty by `npm run years`. */
export const yearsAsked = Number(process.env['YEARS'] ?? 3);
