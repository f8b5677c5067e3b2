/** Reads QR codes with the camera, and from photos where there is none. What the codes say is for whoever asked. */
import { type ReactNode, useId, useRef, useState } from 'react';
import { Notice } from '#ui/notice.tsx';
import './code-reader.css';
import { openCodeFinder } from './find-code.ts';
import { type CameraState, useCamera } from './use-camera.ts';

export type CodeReaderWords = {
  aim: string;
  camera: Record<Exclude<CameraState, 'on'>, string>;
  picture: string;
  photos: string;
  photosHint: string;
  photosBusy: string;
  /** So many photos in which nothing could be read. */
  unread: (count: number) => string;
};

type Props = { say: CodeReaderWords; onText: (text: string) => Promise<void>; children: ReactNode };

export function CodeReader({ say, onText, children }: Props) {
  const id = useId();
  const video = useRef<HTMLVideoElement>(null);
  const camera = useCamera(video, onText);
  const [unread, setUnread] = useState(0);
  const [isBusy, setIsBusy] = useState(false);

  async function readPhotos(photos: readonly File[]) {
    setIsBusy(true);
    setUnread(0);
    let without = 0;
    const find = await openCodeFinder();
    for (const photo of photos) {
      const text = await textIn(photo, find);
      if (text) await onText(text);
      else without += 1;
    }
    setUnread(without);
    setIsBusy(false);
  }

  return (
    <div className="bb-reader">
      {camera === 'on' && <p>{say.aim}</p>}
      {camera === 'starting' && <p>{say.camera.starting}</p>}
      {camera !== 'on' && camera !== 'starting' && <Notice kind="warning">{say.camera[camera]}</Notice>}
      <video
        ref={video}
        className="bb-reader__picture"
        hidden={camera !== 'on'}
        aria-label={say.picture}
        muted
        playsInline
      />
      {children}
      <label htmlFor={id} className="bb-file">
        {say.photos}
        <span className="bb-file__hint">{say.photosHint}</span>
        <input
          id={id}
          type="file"
          accept="image/*"
          multiple
          onChange={({ currentTarget }) => {
            void readPhotos([...(currentTarget.files ?? [])]);
            currentTarget.value = ''; // the same photo may be offered again
          }}
        />
      </label>
      {isBusy && <p role="status">{say.photosBusy}</p>}
      {unread > 0 && <Notice kind="warning">{say.unread(unread)}</Notice>}
    </div>
  );
}

async function textIn(photo: File, find: Awaited<ReturnType<typeof openCodeFinder>>): Promise<string | undefined> {
  try {
    const picture = await createImageBitmap(photo);
    const text = await find(picture, 'still');
    picture.close();
    return text;
  } catch {
    return undefined; // not a picture that this browser knows
  }
}
