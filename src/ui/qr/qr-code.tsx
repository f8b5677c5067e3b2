/** A QR code as one path, dark on light in every colour scheme: a camera reads it no other way. */
import { encodeQR } from 'qr';
import './qr-code.css';

type Props = { title: string; content: string; isLarge?: boolean };

const quiet = 4;

export function QrCode({ title, content, isLarge = false }: Props) {
  const rows = encodeQR(content, 'raw', { border: quiet, ecc: 'medium' });
  const dark = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg
      className={isLarge ? 'bb-qr bb-qr--large' : 'bb-qr'}
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      role="img"
      shapeRendering="crispEdges"
    >
      <title>{title}</title>
      <rect width={rows.length} height={rows.length} fill="#fff" />
      <path d={dark.join('')} fill="#000" />
    </svg>
  );
}
