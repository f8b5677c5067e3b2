/**
 * What is typed in a field and what may be kept of it. What was typed stands in one input element and nowhere else; it
 * goes when the note is taken, when the field or the page is left, and when nobody touches the tablet.
 */
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { type Choices, noChoices } from '#anonymiser/choices.ts';
import { type KeptNote, keepNote } from '#anonymiser/keep-note.ts';
import type { Lists } from '#anonymiser/words/lists.ts';
import { nothingNoted, type OpenNote, type Settled } from './open-note.ts';

/** `unread`: the lists are being opened, or could not be; without them nothing is kept. */
export type Look = KeptNote | 'unread' | undefined;

export function useNote(note: OpenNote, input: RefObject<HTMLInputElement | null>, openLists: () => Promise<Lists>) {
  const [look, setLook] = useState<Look>();
  const [settled, setSettled] = useState(note.settled);
  const [hasFailed, setHasFailed] = useState(false);
  /** A new element each time: the browser can bring nothing back into it. */
  const [round, setRound] = useState(0);
  const wantsFocus = useRef(false);
  const lists = useRef<Lists>(undefined);
  const choices = useRef<Choices>(noChoices);

  function looked(typed: string): Look {
    if (typed.trim() === '') return undefined;
    if (!lists.current) return 'unread';
    const whole = note.settled.text === '' ? typed : `${note.settled.text} ${typed}`;
    const look = () => keepNote(whole, lists.current as Lists, choices.current, () => performance.now());
    const first = look();
    // The tablet itself may have been busy: only a note that is slow twice is too hard to check.
    return !first.kept && first.why === 'slow' ? look() : first;
  }

  function onInput() {
    if (note.settled.isDropped) show({ ...note.settled, isDropped: false });
    setLook(looked(input.current?.value ?? ''));
  }

  async function onOpen() {
    if (lists.current) return;
    try {
      lists.current = await openLists();
      setHasFailed(false);
      onInput();
    } catch {
      setHasFailed(true); // said on the screen; the next touch asks again
    }
  }

  function show(changed: Settled) {
    note.settled = changed;
    setSettled(changed);
  }

  /** What the element holds becomes what is kept of it. */
  function settle(element: HTMLInputElement | null) {
    const kept = looked(element?.value ?? '');
    if (!element || kept === undefined) return;
    wantsFocus.current = document.activeElement === element;
    element.value = '';
    const isKept = kept !== 'unread' && kept.kept;
    // A word that was put back stays; what was taken out has no place to be remembered.
    choices.current = { ...noChoices, restored: choices.current.restored };
    show({ text: isKept ? kept.text : note.settled.text, isDropped: !isKept });
  }

  function empty() {
    if (input.current) input.current.value = '';
    choices.current = noChoices;
    show(nothingNoted);
    renew();
  }

  function renew() {
    setLook(undefined);
    setRound((last) => last + 1);
  }

  const latest = useRef({ settle, empty, renew });
  latest.current = { settle, empty, renew };

  // biome-ignore lint/correctness/useExhaustiveDependencies: each element has its own life, and is emptied at its end
  useLayoutEffect(() => {
    const element = input.current;
    const settleNow = () => {
      if (!element?.value) return;
      latest.current.settle(element);
      latest.current.renew();
    };
    const whenHidden = () => document.visibilityState === 'hidden' && settleNow();
    note.control = { settle: settleNow, empty: () => latest.current.empty() };
    if (wantsFocus.current) element?.focus({ preventScroll: true });
    wantsFocus.current = false;
    addEventListener('blur', settleNow);
    addEventListener('pagehide', settleNow);
    document.addEventListener('visibilitychange', whenHidden);
    return () => {
      removeEventListener('blur', settleNow);
      removeEventListener('pagehide', settleNow);
      document.removeEventListener('visibilitychange', whenHidden);
      latest.current.settle(element);
      note.control = undefined;
    };
  }, [round, note]);

  return {
    look,
    settled,
    hasFailed,
    round,
    onInput,
    onOpen: () => void onOpen(),
    restore(word: string) {
      choices.current = { ...choices.current, restored: [...choices.current.restored, word.toLowerCase()] };
      onInput();
    },
    remove(word: string) {
      choices.current = { ...choices.current, removed: [...choices.current.removed, word.toLowerCase()] };
      onInput();
    },
    empty,
  };
}
