/** Changes of the lists in plain words: each as a sentence, all together as a sum. */
import type { ChoiceId } from '#domain/catalogue.ts';
import type { CatalogueChange } from '#domain/lists/catalogue-changes.ts';
import type { ListName } from '#domain/lists/catalogue-rules.ts';
import { useLanguage } from '#texts/language.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import type { Together } from './collected.ts';
import type { DraftLists } from './use-draft-lists.ts';

export function useStepWords({ base, draft }: DraftLists) {
  const language = useLanguage();
  const say = useOfficeTexts().lists;
  const nameOf = (list: ListName, id: ChoiceId, before = false) => {
    const named = [base, draft].map((catalogue) => catalogue[list].find((choice) => choice.id === id)?.[language]);
    return (before ? named[0] : named[1]) ?? named[0] ?? id;
  };

  function step({ changes: [first, ...more] }: Together): string {
    const change = more.at(-1) ?? first;
    switch (change.kind) {
      case 'add':
        return say.step.add(change[language]);
      case 'rename':
        return say.step.rename(nameOf(change.list, change.id, true), change[language]);
      case 'move':
        return say.step.move(placeOf(change));
      case 'retire':
        return say.step.stop(nameOf(change.list, change.id), change.from);
      case 'bring-back':
        return say.step.bringBack(nameOf(change.list, change.id));
      case 'merge':
        return say.step.merge(nameOf(change.list, change.id), nameOf(change.list, change.into), change.from);
      case 'favourites':
        return change.ids.length > 0
          ? say.step.favourites(change.ids.map((id) => nameOf('topics', id)).join(', '))
          : say.step.noFavourites;
      case 'note':
        return say.step.note(say.note.settings[change.setting]);
    }
  }

  function placeOf({ list, id }: CatalogueChange & { kind: 'move' }): string {
    const group = list === 'topics' && draft.topics.find((topic) => topic.id === id)?.group;
    return group ? `${say.names.topics}: ${nameOf('topicGroups', group)}` : say.names[list];
  }

  function sum(things: readonly Together[]): string {
    const number = (kind: CatalogueChange['kind']) =>
      things.filter(({ changes }) => changes.at(-1)?.kind === kind).length;
    const counted: [CatalogueChange['kind'], (count: number) => string][] = [
      ['add', say.pending.added],
      ['rename', say.pending.renamed],
      ['move', say.pending.moved],
      ['retire', say.pending.stopped],
      ['bring-back', say.pending.broughtBack],
      ['merge', say.pending.merged],
      ['favourites', () => say.pending.favourites],
      ['note', () => say.pending.note],
    ];
    return counted.flatMap(([kind, words]) => (number(kind) > 0 ? [words(number(kind))] : [])).join(', ');
  }

  return { step, sum };
}
