/** Which words come back in the notes of this tablet, for whoever keeps the lists. */
import type { ReturningWord } from '#anonymiser/returning-words.ts';
import { useNoteTexts } from '#texts/note/use-note-texts.ts';

export function ReturningPart({ words }: { words: readonly ReturningWord[] }) {
  const { returning: say } = useNoteTexts();
  return (
    <section>
      <h2>{say.heading}</h2>
      {words.length === 0 ? (
        <p>{say.none}</p>
      ) : (
        <>
          <p>{say.about}</p>
          <ul>
            {words.map(({ word, notes }) => (
              <li key={word}>{say.word(word, notes)}</li>
            ))}
          </ul>
        </>
      )}
      <p className="bb-hint">{say.stays}</p>
    </section>
  );
}
