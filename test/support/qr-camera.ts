/** A QR code drawn as a screen draws it and read as a camera sees it, without a screen or a camera. */
import { encodeQR } from 'qr';
import { decodeQR } from 'qr/decode.js';

/** Pixels to a module, and the white around it in modules. */
const [pixels, quiet] = [4, 4];

export function heldBeforeACamera(text: string): string {
  const rows = encodeQR(text, 'raw', { border: quiet, ecc: 'medium' });
  const side = rows.length * pixels;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      if (rows[Math.floor(y / pixels)]?.[Math.floor(x / pixels)])
        data.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
    }
  }
  return decodeQR({ width: side, height: side, data });
}
