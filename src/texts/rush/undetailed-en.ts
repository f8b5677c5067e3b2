/** The same words in English; a missing key does not compile. */
import type { undetailedNl } from './undetailed-nl.ts';

export const undetailedEn: typeof undetailedNl = { undetailed: 'no detail yet' };
