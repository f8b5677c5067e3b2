/** Makes the PNG sizes that installing asks for from the two drawings of the app's mark in public/icons. */
import { readFile, writeFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { browserArguments, findBrowser } from '../support/browser.ts';

const folder = new URL('../../public/icons/', import.meta.url);
const pictures = [
  { name: 'icon-192.png', drawing: 'icon.svg', size: 192 },
  { name: 'icon-512.png', drawing: 'icon.svg', size: 512 },
  { name: 'icon-maskable-192.png', drawing: 'icon-maskable.svg', size: 192 },
  { name: 'icon-maskable-512.png', drawing: 'icon-maskable.svg', size: 512 },
  // iPadOS rounds the corners itself, and shows black where a picture is open.
  { name: 'apple-touch-icon.png', drawing: 'icon-maskable.svg', size: 180 },
];

const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArguments });
const page = await browser.newPage();
for (const { name, drawing, size } of pictures) {
  const svg = (await readFile(new URL(drawing, folder), 'utf8')).replace(
    '<svg ',
    `<svg width="${size}" height="${size}" `,
  );
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
  await writeFile(new URL(name, folder), await page.screenshot({ omitBackground: true }));
}
await browser.close();
