/** What stands in an export about what it rests on and lacks, in Dutch. */
export const completenessNl = {
  completeness: {
    title: 'Wat er is en wat ontbreekt',
    sheet: 'Wat ontbreekt',
    about: 'Waar deze cijfers op rusten. Niet geregistreerd is iets anders dan nul.',
    columns: ['Wat', 'Waarde'],
    state: 'Stand',
    notAsked: 'niet opgevraagd bij de hub',
    running: 'nog bezig: deze cijfers groeien nog',
    closedMonths: (closed: number, of: number) =>
      closed === 0 ? 'nog niet afgesloten' : closed === of ? 'afgesloten' : `afgesloten: ${closed} van de ${of}`,
    tablets: 'Tablets die iets leverden',
    ofTablets: 'Tablets die iets konden leveren',
    silent: 'Tablet zonder cijfers',
    none: 'geen',
    daysWithEntries: 'Dagen met bezoeken',
    openDays: 'Dagen open',
    hoursUnknown: 'openingstijden niet van elke dag bekend',
    openHours: 'Uren open',
    quietDays: 'Open dagen waarop echt niemand kwam',
    unrecordedDays: 'Open dagen waarvan niets is geregistreerd',
    quietSlots: 'Dagdelen zonder bezoekers, bevestigd door de balie',
    enteredAfterwards: 'Achteraf ingevoerde bezoeken',
    corrections: 'Correcties door de coördinator',
    closing: (infoPoint: string, month: string, number: number) => `Afsluiting ${number} van ${infoPoint}, ${month}`,
    addendum: (closedOn: string, visits: number, changed: number) =>
      `${closedOn}; na afsluiting: ${visits < 0 ? '' : '+'}${visits} in bezoekers, ${changed} gewijzigd`,
  },
  byMonth: {
    title: 'Maand voor maand',
    sheet: 'Per maand',
    about: 'De totalen van elke maand; samen zijn ze het totaal van het jaar.',
  },
};
