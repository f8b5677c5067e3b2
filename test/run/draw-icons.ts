/** Draws `public/icons/drawings.svg`, the one file with the app's drawings, from Lucide (ISC). Run it after changing the list. */
import { writeFileSync } from 'node:fs';
import {
  BookOpen,
  BriefcaseBusiness,
  Building2,
  CalendarDays,
  Car,
  Check,
  CircleX,
  Coins,
  Contact,
  FileText,
  Footprints,
  GraduationCap,
  HeartPulse,
  House,
  KeyRound,
  Landmark,
  Laptop,
  type LucideIcon,
  MessageCircleQuestionMark,
  PencilLine,
  Phone,
  Signpost,
  SquareCheckBig,
  Store,
  UsersRound,
} from 'lucide-react';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

const drawings: Record<string, LucideIcon> = {
  address: Contact,
  book: BookOpen,
  briefcase: BriefcaseBusiness,
  building: Building2,
  calendar: CalendarDays,
  car: Car,
  check: SquareCheckBig,
  chosen: Check,
  coins: Coins,
  cross: CircleX,
  footprints: Footprints,
  graduation: GraduationCap,
  heart: HeartPulse,
  house: House,
  key: KeyRound,
  landmark: Landmark,
  laptop: Laptop,
  leaflet: FileText,
  pencil: PencilLine,
  people: UsersRound,
  phone: Phone,
  question: MessageCircleQuestionMark,
  signpost: Signpost,
  store: Store,
};

const symbols = Object.entries(drawings).map(([name, drawing]) => {
  const lines = renderToStaticMarkup(createElement(drawing)).replace(/^<svg[^>]*>|<\/svg>$/g, '');
  return `<symbol id="${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-linecap="round" stroke-linejoin="round">${lines}</symbol>`;
});

writeFileSync(
  'public/icons/drawings.svg',
  `<svg xmlns="http://www.w3.org/2000/svg">\n<!-- Lucide, ISC License, lucide.dev/license -->\n${symbols.join('\n')}\n</svg>\n`,
);
