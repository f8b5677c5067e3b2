/** What stands in an export about what it rests on and lacks, in English. */
export const completenessEn = {
  completeness: {
    title: 'What there is and what is missing',
    sheet: 'What is missing',
    about: 'What these figures rest on. Not recorded is something else than zero.',
    columns: ['What', 'Value'],
    state: 'State',
    notAsked: 'not asked of the hub',
    running: 'still going on: these figures still grow',
    closedMonths: (closed: number, of: number) =>
      closed === 0 ? 'not closed yet' : closed === of ? 'closed' : `closed: ${closed} of ${of}`,
    tablets: 'Tablets that delivered something',
    ofTablets: 'Tablets that could have',
    silent: 'Tablet without figures',
    none: 'none',
    daysWithEntries: 'Days with visits',
    openDays: 'Days open',
    hoursUnknown: 'opening hours not known of every day',
    openHours: 'Hours open',
    quietDays: 'Open days on which truly nobody came',
    unrecordedDays: 'Open days of which nothing was recorded',
    quietSlots: 'Parts of a day without visitors, confirmed by the desk',
    enteredAfterwards: 'Visits entered afterwards',
    corrections: 'Corrections by the coordinator',
    closing: (infoPoint: string, month: string, number: number) => `Closing ${number} of ${infoPoint}, ${month}`,
    addendum: (closedOn: string, visits: number, changed: number) =>
      `${closedOn}; after closing: ${visits < 0 ? '' : '+'}${visits} in visitors, ${changed} changed`,
  },
  byMonth: {
    title: 'Month by month',
    sheet: 'By month',
    about: 'The totals of each month; together they are the total of the year.',
  },
};
