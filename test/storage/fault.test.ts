import { expect, test } from 'vitest';
import { damagedSheetError, type StorageFault, storageFaultOf, wipedError } from '#storage/fault.ts';

const named = (name: unknown, more: object = {}) => Object.assign(new Error('x'), { name, ...more });

/** The browser's error in so many others, as `inner` or as `cause`. */
function wrapped(by: 'inner' | 'cause', times: number): unknown {
  let error = named('QuotaExceededError');
  for (let at = 0; at < times; at += 1) error = named('OuterError', { [by]: error });
  return error;
}

function circular(by: 'inner' | 'cause'): unknown {
  const error = named('OuterError');
  return Object.assign(error, { [by]: error });
}

test.each<[string, StorageFault]>([
  ['QuotaExceededError', 'full'],
  ['TimeoutError', 'silent'],
  ['VersionError', 'newer'],
  [wipedError, 'wiped'],
  ['DatabaseClosedError', 'closed'],
  ['InvalidStateError', 'closed'],
  ['MissingAPIError', 'closed'],
  [damagedSheetError, 'unknown'],
])('a %s is told as %s', (name, fault) => {
  expect(storageFaultOf(named(name))).toBe(fault);
});

test.each<[string, unknown, StorageFault]>([
  ['what is no error', 'QuotaExceededError', 'unknown'],
  ['nothing', undefined, 'unknown'],
  ['null', null, 'unknown'],
  ['an error whose name is no text', named(['QuotaExceededError']), 'unknown'],
  ['an error whose name is no text around one that has a name', named(5, { inner: named('VersionError') }), 'newer'],
  ['an error inside another', wrapped('inner', 1), 'full'],
  ['the cause of an error', wrapped('cause', 1), 'full'],
  ['a known one inside a name that says nothing', named('AbortError', { inner: wrapped('inner', 0) }), 'full'],
  ['the outermost of two known ones', named('TimeoutError', { inner: wrapped('inner', 0) }), 'silent'],
  ['an error four deep', wrapped('inner', 4), 'full'],
  ['a cause four deep', wrapped('cause', 4), 'full'],
  ['an error deeper than anything wraps', wrapped('inner', 5), 'unknown'],
  ['a cause deeper than anything wraps', wrapped('cause', 5), 'unknown'],
  ['an error inside itself', circular('inner'), 'unknown'],
  ['its own cause', circular('cause'), 'unknown'],
])('%s: its fault is found as far as it says one', (_, error, fault) => {
  expect(storageFaultOf(error)).toBe(fault);
});
