import { expect, test } from 'vitest';
import { type BrowserPlaces, lookForBrowser } from '../support/browser.ts';

const nowhere = async () => undefined;
const places = (some: Partial<BrowserPlaces>): BrowserPlaces => ({
  named: undefined,
  installed: nowhere,
  fromApt: nowhere,
  fromNpm: nowhere,
  ...some,
});

test('a browser is taken as named, else as installed, else from apt, else from npm', async () => {
  const [installed, fromApt, fromNpm] = ['/installed', '/apt', '/npm'].map((path) => async () => path);
  if (!installed || !fromApt || !fromNpm) throw new Error('expected three places');

  expect(await lookForBrowser(places({ named: process.execPath, installed, fromApt, fromNpm }))).toBe(process.execPath);
  expect(await lookForBrowser(places({ installed, fromApt, fromNpm }))).toBe('/installed');
  expect(await lookForBrowser(places({ fromApt, fromNpm }))).toBe('/apt');
  expect(await lookForBrowser(places({ fromNpm }))).toBe('/npm');
});

test('with no browser at all it says what to do', async () => {
  await expect(lookForBrowser(places({}))).rejects.toThrow('set CHROMIUM_PATH');
  await expect(lookForBrowser(places({ named: '/nowhere/chromium' }))).rejects.toThrow('there is no such file');
});
