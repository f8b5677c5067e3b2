// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { openDesk, tile } from './at-the-desk.tsx';

afterEach(cleanup);

const dialog = async () => within(await screen.findByRole('dialog', { name: 'Telt dit?' }));
const choices = async () =>
  (await dialog()).getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);

test('beside the first tiles each group has its three examples', async () => {
  const { hand } = openDesk();

  await hand.click(tile('Telt dit?'));

  expect(await choices()).toHaveLength(12);
  expect((await dialog()).getAllByRole('listitem')).toHaveLength(36);
});

test('beside the topics the doubt is about their group, beside the outcomes about each of them', async () => {
  const { hand } = openDesk();
  await hand.click(tile('Zorg'));
  await hand.click(tile('Telt dit?'));
  const ofTopics = await choices();
  await hand.click((await dialog()).getByRole('button', { name: 'Sluiten' }));
  await hand.click(tile('Langdurige zorg aanvragen'));

  await hand.click(tile('Telt dit?'));

  expect(ofTopics).toEqual(['Zorg']);
  expect(await choices()).toContain('Niet gelukt');
});

test('a referral that is half said has the examples of that referral', async () => {
  const { hand } = openDesk();
  await hand.click(tile('Zorg'));
  await hand.click(tile('Langdurige zorg aanvragen'));
  await hand.click(tile('Doorverwezen naar een lokale partner'));

  await hand.click(tile('Telt dit?'));

  expect(await choices()).toEqual(['Doorverwezen naar een lokale partner']);
});

test('a question mark opens it, Escape or its button closes it, and the tiles behind it have no keys meanwhile', async () => {
  const { drafts, hand } = openDesk();
  tile('DigiD').focus();

  await hand.keyboard('?');
  await dialog();
  await hand.keyboard('5');
  await hand.click((await dialog()).getByRole('button', { name: 'Sluiten' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const behind = drafts.length;
  await hand.keyboard('5');

  expect(behind).toBe(0);
  expect(drafts).toHaveLength(1);
});

test('the whole page is one link away where the open visit is kept as a draft', async () => {
  const followed: string[] = [];
  const { hand } = openDesk({ onFollow: (href) => followed.push(href) });
  await hand.click(tile('Telt dit?'));

  await hand.click((await dialog()).getByRole('link', { name: 'Wat leg je vast, en wat niet' }));

  expect(followed).toEqual(['/wat-leg-je-vast']);
});

test('where leaving would cost somebody the open visit there is no link', async () => {
  const { hand } = openDesk();
  await hand.click(tile('Telt dit?'));

  expect((await dialog()).queryByRole('link')).toBeNull();
});
