/** The words of a kept note, with its gaps marked. */
import { Fragment } from 'react';
import { partsOf } from '#anonymiser/note.ts';

export function KeptWords({ text }: { text: string }) {
  return partsOf(text).map(({ kind, words }, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a part of a sentence has no name but its place
    <Fragment key={place}>{kind ? <mark>{words}</mark> : words}</Fragment>
  ));
}
