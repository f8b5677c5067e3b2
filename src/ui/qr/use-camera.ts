/** The camera, from the moment it is wanted until the part of the screen that wants it has gone. */
import { type RefObject, useEffect, useState } from 'react';
import { openCodeFinder } from './find-code.ts';

export type CameraState = 'starting' | 'on' | 'refused' | 'none' | 'failed';

/** Between two looks, in milliseconds. */
const pause = 120;

/** `onText` hears every code that comes before the camera, the same one many times. */
export function useCamera(video: RefObject<HTMLVideoElement | null>, onText: (text: string) => Promise<void>) {
  const [state, setState] = useState<CameraState>('starting');

  // biome-ignore lint/correctness/useExhaustiveDependencies: the camera is opened once, whoever listens by then
  useEffect(() => {
    let isOver = false;
    let stream: MediaStream | undefined;
    async function watch() {
      stream = await openCamera();
      const shown = video.current;
      if (isOver || !shown) return stop(stream);
      shown.srcObject = stream;
      await shown.play();
      setState('on');
      const find = await openCodeFinder();
      while (!isOver) {
        const text = await find(shown, 'moving');
        if (text && !isOver) await onText(text);
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
    watch().catch((fault: unknown) => {
      stop(stream);
      if (!isOver) setState(stateAfter(fault));
    });
    return () => {
      isOver = true;
      stop(stream);
    };
  }, []);

  return state;
}

function openCamera(): Promise<MediaStream> {
  if (!navigator.mediaDevices) throw new DOMException('no camera here', 'NotFoundError');
  const video = { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } };
  return navigator.mediaDevices.getUserMedia({ video, audio: false });
}

function stop(stream: MediaStream | undefined): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}

function stateAfter(fault: unknown): CameraState {
  const name = fault instanceof DOMException ? fault.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  return name === 'NotFoundError' ? 'none' : 'failed';
}
