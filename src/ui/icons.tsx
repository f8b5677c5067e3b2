/** The app's own small set of drawings, by plain names that a list may use. Always beside a word, never instead of one. */
import {
  BookOpen,
  BriefcaseBusiness,
  Building2,
  CalendarDays,
  Car,
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

const drawings: Record<string, LucideIcon> = {
  address: Contact,
  book: BookOpen,
  briefcase: BriefcaseBusiness,
  building: Building2,
  calendar: CalendarDays,
  car: Car,
  check: SquareCheckBig,
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

type Props = { name: string | undefined; size?: number };

export function Icon({ name, size = 32 }: Props) {
  const Drawing = name ? drawings[name] : undefined;
  return Drawing ? <Drawing aria-hidden size={size} strokeWidth={1.75} className="bb-icon" /> : null;
}
