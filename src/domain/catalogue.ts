/** The lists staff choose from. Ids are data and never change; code names one of them and asks the rest of the entry. */
import * as z from 'zod/mini';
import { daySchema } from './calendar.ts';

export const choiceIdSchema = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/));
export type ChoiceId = z.infer<typeof choiceIdSchema>;

/** The first of three choices the code knows by name: staff saw nothing they could tell. */
export const notKnown: ChoiceId = 'niet-bekend';

/** The second: topic and outcome of a question that was only tallied, while it was busy. Counted as such, never guessed. */
export const undetailed: ChoiceId = 'niet-uitgewerkt';

/** The third: the topic of a question that fits none, beside which a note may stand. */
export const somethingElse: ChoiceId = 'anders';

/** Beside which visits the desk offers a note: none, those about something else, or all. */
export const noteSettings = ['never', 'there', 'always'] as const;
export const noteSettingSchema = z.enum(noteSettings);
export type NoteSetting = z.infer<typeof noteSettingSchema>;

export const referralTargetKinds = ['national-organisation', 'local-partner', 'municipality', 'course'] as const;
export const referralTargetKindSchema = z.enum(referralTargetKinds);
export type ReferralTargetKind = z.infer<typeof referralTargetKindSchema>;

const named = {
  id: choiceIdSchema,
  nl: z.string(),
  en: z.string(),
  /** One of the app's own drawings; a name it does not know is shown without. */
  icon: z.optional(z.string()),
  /** The first day on which it can no longer be chosen. It stays on its list, so that what was counted keeps its name. */
  retiredFrom: z.optional(daySchema),
  /** The choice that took over on that day, so that years can be laid side by side. */
  mergedInto: z.optional(choiceIdSchema),
};

// Sources and other particulars of the starting lists are left behind at this doorway: z.object drops what it does not name.
export const choiceSchema = z.object(named);
export type Choice = z.infer<typeof choiceSchema>;

const outcomeSchema = z.object({
  ...named,
  refersTo: z.optional(referralTargetKindSchema),
  enrols: z.optional(z.boolean()),
});
export type Outcome = z.infer<typeof outcomeSchema>;

export const catalogueSchema = z.object({
  version: z.int().check(z.positive()),
  favourites: z.array(choiceIdSchema).check(z.maxLength(4)),
  questionKinds: z.array(choiceSchema),
  topicGroups: z.array(z.object({ ...named, mainKind: choiceIdSchema })),
  topics: z.array(z.object({ ...named, group: choiceIdSchema, organisations: z.optional(z.array(choiceIdSchema)) })),
  targetGroups: z.array(choiceSchema),
  helpAreas: z.array(choiceSchema),
  outcomes: z.array(outcomeSchema),
  ways: z.array(z.object({ ...named, warm: z.boolean() })),
  lengths: z.array(z.object({ ...named, minMinutes: z.int() })),
  nationalOrganisations: z.array(z.object({ ...named, municipal: z.optional(z.boolean()) })),
  localPartners: z.array(choiceSchema),
  courses: z.array(choiceSchema),
  settings: z.array(choiceSchema),
  arrivals: z.array(choiceSchema),
  signs: z.array(choiceSchema),
  /** Lists from before there were notes say nothing of it: see `noteSettingOf`. */
  note: z.optional(noteSettingSchema),
});
export type Catalogue = z.infer<typeof catalogueSchema>;

/** To whom an outcome of this kind can refer. */
export function referralTargetsOf(catalogue: Catalogue, kind: ReferralTargetKind): Choice[] {
  switch (kind) {
    case 'national-organisation':
      return catalogue.nationalOrganisations.filter(({ municipal }) => !municipal);
    case 'local-partner':
      return catalogue.localPartners;
    case 'municipality':
      return catalogue.nationalOrganisations.filter(({ municipal }) => municipal);
    case 'course':
      return catalogue.courses;
  }
}

/** The entry with this id, or a thrown error: a choice made on this list must be on it. */
export function choiceOf<T extends Choice>(list: readonly T[], id: ChoiceId): T {
  const found = list.find((choice) => choice.id === id);
  if (!found) throw new Error(`expected "${id}" on the list in use`);
  return found;
}
