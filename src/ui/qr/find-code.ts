/** Finds the QR code in a picture: with what the browser brings along, or with a few kilobytes that are loaded when somebody scans. */

type Picture = HTMLVideoElement | ImageBitmap;
type Native = { detect: (picture: Picture) => Promise<{ rawValue: string }[]> };
type NativeKind = (new (wish: { formats: string[] }) => Native) & { getSupportedFormats: () => Promise<string[]> };

/** In pixels: a camera's picture has to be read several times a second, a photo once. */
const sides = { moving: 1280, still: 2400 };
const patience = {
  moving: { effort: 2, timeLimit: 60 },
  still: { effort: Number.POSITIVE_INFINITY, timeLimit: 3_000 },
};

/** `undefined` when there is none to be read in it. */
export type FindCode = (picture: Picture, kind: 'moving' | 'still') => Promise<string | undefined>;

export async function openCodeFinder(): Promise<FindCode> {
  const native = await nativeFinder();
  let hasFailed = false;
  return async (picture, kind) => {
    if (native && !hasFailed) {
      try {
        const [found] = await native.detect(picture);
        if (found) return found.rawValue;
        if (kind === 'moving') return undefined;
      } catch {
        hasFailed = true; // some browsers name it and cannot do it
      }
    }
    return ownFinder(picture, kind);
  };
}

async function nativeFinder(): Promise<Native | undefined> {
  const Kind = (globalThis as { BarcodeDetector?: NativeKind }).BarcodeDetector;
  try {
    const formats = (await Kind?.getSupportedFormats()) ?? [];
    return Kind && formats.includes('qr_code') ? new Kind({ formats: ['qr_code'] }) : undefined;
  } catch {
    return undefined;
  }
}

async function ownFinder(picture: Picture, kind: 'moving' | 'still'): Promise<string | undefined> {
  const [width, height] =
    picture instanceof HTMLVideoElement ? [picture.videoWidth, picture.videoHeight] : [picture.width, picture.height];
  if (width === 0 || height === 0) return undefined; // a camera that is still starting
  const scale = Math.min(1, sides[kind] / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const drawn = canvas.getContext('2d', { willReadFrequently: true });
  if (!drawn) return undefined;
  drawn.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const { decodeQR } = await import('qr/decode.js');
  try {
    return decodeQR(drawn.getImageData(0, 0, canvas.width, canvas.height), patience[kind]);
  } catch {
    return undefined; // its way to say that there is none
  }
}
