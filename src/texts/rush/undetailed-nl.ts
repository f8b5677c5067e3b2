/** What is said of a visit that was only tallied, in Dutch; the same wherever a visit is said. */

export const undetailedNl = { undetailed: 'nog niet uitgewerkt' };
