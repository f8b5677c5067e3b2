/** Beside which visits the desk offers a note. */
import { noteSettings } from '#domain/catalogue.ts';
import { noteSettingOf } from '#domain/note.ts';
import { useOfficeTexts } from '#texts/use-office-texts.ts';
import { Action } from '#ui/action.tsx';
import type { DraftLists } from './use-draft-lists.ts';
import './choices/choices.css';

export function NoteOffer({ lists }: { lists: DraftLists }) {
  const say = useOfficeTexts().lists;
  const chosen = noteSettingOf(lists.draft);
  return (
    <div className="bb-choices">
      <h2 className="bb-heard">{say.names.note}</h2>
      <p className="bb-choices__about">{say.about.note}</p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields; these are buttons that belong together */}
      <div role="group" className="bb-actions" aria-label={say.note.when}>
        {noteSettings.map((setting) => (
          <Action key={setting} isPressed={setting === chosen} onAct={() => void lists.take({ kind: 'note', setting })}>
            {say.note.settings[setting]}
          </Action>
        ))}
      </div>
      <p>{say.note.explained[chosen]}</p>
    </div>
  );
}
