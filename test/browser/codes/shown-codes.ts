/** Codes as the screen shows them: photographed one by one, or filmed for a browser whose camera is a file. */
import { writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';

/** Makes the codes, and shows them standing still. Answers the words that open them. */
export async function showCodes(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Maak de codes' }).click();
  const show = page.getByRole('button', { name: /^Toon de/ });
  await show.waitFor();
  const words = (await page.locator('.bb-words__own').textContent()) ?? '';
  await show.click();
  await page.getByRole('button', { name: 'Stilzetten' }).click();
  return words;
}

/** One picture of each code, beginning with the one in sight. */
export async function photographCodes(page: Page): Promise<Buffer[]> {
  const dialog = page.getByRole('dialog');
  const place = (await dialog.locator('.bb-series__place').textContent()) ?? '';
  const count = Number(/van (\d+)$/.exec(place)?.[1]);
  const photos: Buffer[] = [];
  for (let at = 0; at < count; at += 1) {
    photos.push(await dialog.getByRole('img').screenshot());
    await page.getByRole('button', { name: 'Volgende code' }).click();
  }
  return photos;
}

export const asPhotos = (photos: Buffer[]) =>
  photos.map((buffer, at) => ({ name: `code-${at}.png`, mimeType: 'image/png', buffer }));

const [width, height] = [960, 720];
/** So many pictures of each code, five to a second. */
const still = 5;

/** Writes the film (YUV4MPEG2, grey) that Chromium takes for what its camera sees: the codes before a dull wall. */
export async function filmCodes(page: Page, photos: readonly Buffer[], path: string): Promise<void> {
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F5:1 Ip A1:1 C420jpeg\n`);
  const colourless = Buffer.alloc((width * height) / 2, 128);
  const film = [head];
  for (const photo of photos) {
    const seen = Buffer.from(
      await page.evaluate(seenByCamera, { photo: photo.toString('base64'), width, height }),
      'base64',
    );
    for (let at = 0; at < still; at += 1) film.push(Buffer.from('FRAME\n'), seen, colourless);
  }
  await writeFile(path, Buffer.concat(film));
}

/** Runs in the page, which knows how to open a picture: the code a little askew, as hands hold a tablet. */
async function seenByCamera(asked: { photo: string; width: number; height: number }): Promise<string> {
  const bytes = Uint8Array.from(atob(asked.photo), (character) => character.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const canvas = new OffscreenCanvas(asked.width, asked.height);
  const drawn = canvas.getContext('2d');
  if (!drawn) throw new Error('expected a canvas');
  drawn.fillStyle = '#777';
  drawn.fillRect(0, 0, asked.width, asked.height);
  drawn.translate(asked.width / 2, asked.height / 2);
  drawn.rotate(0.06);
  drawn.drawImage(picture, -320, -320, 640, 640);
  const { data } = drawn.getImageData(0, 0, asked.width, asked.height);
  let grey = '';
  for (let at = 0; at < data.length; at += 4) grey += String.fromCharCode(data[at] ?? 0);
  return btoa(grey);
}
