/** A reason why the hub cannot start, as one sentence that says what to do. Anything else that is thrown is a mistake of ours. */
const mark = Symbol('start fault');

export function startFault(sentence: string): Error {
  return Object.assign(new Error(sentence), { [mark]: true });
}

export function isStartFault(thrown: unknown): thrown is Error {
  return thrown instanceof Error && mark in thrown;
}
