/** A QR code as one path, dark on light in every colour scheme: a camera reads it no other way. */
import { encode } from 'uqr';
import './qr-code.css';

type Props = { title: string; content: string };

const quiet = 4;

export function QrCode({ title, content }: Props) {
  const { size, data } = encode(content, { border: quiet, ecc: 'M' });
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg className="bb-qr" viewBox={`0 0 ${size} ${size}`} role="img" shapeRendering="crispEdges">
      <title>{title}</title>
      <rect width={size} height={size} fill="#fff" />
      <path d={dark.join('')} fill="#000" />
    </svg>
  );
}
