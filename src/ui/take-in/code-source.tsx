/** A file that comes in as QR codes: what is read, what is still missing, and the whole once it is there. */
import { Check } from 'lucide-react';
import { useState } from 'react';
import { Notice } from '#ui/notice.tsx';
import { CodeReader, type CodeReaderWords } from '#ui/qr/code-reader.tsx';

type Bytes = Uint8Array<ArrayBuffer>;
type Collected = { fault: string } | { count: number; read: number[]; file?: Bytes | undefined };
export type Collect = (text: string) => Promise<Collected>;

export type CodeSourceWords = {
  reader: CodeReaderWords;
  progress: (read: number, count: number) => string;
  missing: (numbers: string) => string;
  whole: (count: number) => string;
  faults: Record<string, string>;
};

type Props = { say: CodeSourceWords; openCollection: () => Collect; onFile: (file: Bytes) => void };

export function CodeSource({ say, openCollection, onFile }: Props) {
  const [collect] = useState(openCollection);
  const [progress, setProgress] = useState<Extract<Collected, { count: number }>>();
  const [fault, setFault] = useState<string>();

  async function onText(text: string) {
    const collected = await collect(text);
    setFault('fault' in collected ? collected.fault : undefined);
    if ('fault' in collected) return;
    setProgress(collected);
    if (collected.file) onFile(collected.file);
  }

  if (progress?.file) return <Notice kind="good">{say.whole(progress.count)}</Notice>;
  const missing = progress && numbersUpTo(progress.count).filter((number) => !progress.read.includes(number));
  return (
    <CodeReader say={say.reader} onText={onText}>
      {progress && (
        <div className="bb-take-in__source">
          <p role="status">
            <strong>{say.progress(progress.read.length, progress.count)}</strong>{' '}
            {missing && say.missing(missing.join(', '))}
          </p>
          <ol className="bb-parts" aria-hidden="true">
            {numbersUpTo(progress.count).map((number) => (
              <li key={number} className={progress.read.includes(number) ? 'bb-parts__read' : undefined}>
                {progress.read.includes(number) && <Check size={18} strokeWidth={2.5} />}
                {number}
              </li>
            ))}
          </ol>
        </div>
      )}
      {fault && <Notice kind="warning">{say.faults[fault] ?? say.faults['damaged-code']}</Notice>}
    </CodeReader>
  );
}

function numbersUpTo(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at + 1);
}
