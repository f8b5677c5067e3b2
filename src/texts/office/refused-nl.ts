/** Why a month was refused, and what to do about it, in Dutch. */
export const whyRefusedNl = {
  'not-json': 'De opgave kwam niet goed over. Vraag de tablet om haar opnieuw te versturen.',
  'too-large': 'De opgave was te groot. Bewaar het foutenlogboek van de tablet voor wie de hub beheert.',
  schema:
    'De opgave past niet bij wat de hub verwacht. Open Balieboek op de tablet opnieuw, zodat hij de nieuwste versie heeft.',
  digest: 'De opgave is onderweg veranderd. Verstuur haar opnieuw, bij Deze tablet.',
  'does-not-add-up':
    'De getallen kloppen niet met elkaar. Verstuur de maand opnieuw, bij Deze tablet. Dan telt hij eerst opnieuw.',
  'unknown-tablet': 'De hub kent de tablet niet meer. Koppel hem opnieuw.',
  'info-point': 'De tablet hoorde toen niet bij dit informatiepunt. Maak bij Afsluiten een correctie.',
  signature: 'De hub kent het geheugen van de tablet niet. Koppel de tablet opnieuw.',
};
