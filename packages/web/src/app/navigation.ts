import {
  Award,
  Building2,
  CalendarClock,
  CalendarDays,
  ChartGantt,
  HandHelping,
  Share2,
  ShieldCheck,
  Target,
  Trash2,
  UserCog,
  Users,
  type LucideIcon,
} from "lucide-react";
import type { Permission, SessionInfo } from "@gantry/records";
import type { appTexts } from "./texts.ts";

export interface Destination {
  to: string;
  text: Extract<NonNullable<(typeof appTexts)["keys"]>, `nav.${string}`>;
  icon: LucideIcon;
  /** Chord that goes there. */
  keys: string;
  /** Shown only to those who hold it. */
  permission: Permission | null;
  section: "main" | "administration";
  /** Shown only to those it is for; left out: to everybody. */
  isFor?: (session: SessionInfo) => boolean;
}

const isGuest = ({ user }: SessionInfo) => user.role === "guest";
const isNoGuest = (session: SessionInfo) => !isGuest(session);

/** Where the navigation leads somebody. */
export function destinationsOf(session: SessionInfo): Destination[] {
  return destinations.filter(
    ({ permission, isFor }) =>
      (permission === null || session.permissions.includes(permission)) && (isFor?.(session) ?? true),
  );
}

/** Whether a page of the navigation is none of theirs: a guest came by an address, and would read nothing but refusals and empty lists. */
export function isClosedTo(session: SessionInfo, path: string): boolean {
  const leads = ({ to }: Destination) => to === path;
  return isGuest(session) && destinations.some(leads) && !destinationsOf(session).some(leads);
}

/** A new duty adds its line. */
const destinations: readonly Destination[] = [
  {
    to: "/projects",
    text: "nav.projects",
    icon: ChartGantt,
    keys: "g p",
    permission: null,
    section: "main",
    isFor: isNoGuest,
  },
  {
    to: "/shared",
    text: "nav.shared",
    icon: Share2,
    keys: "g h",
    permission: null,
    section: "main",
    isFor: (session) => isGuest(session) || session.shares.length > 0,
  },
  { to: "/owed", text: "nav.owed", icon: HandHelping, keys: "g w", permission: null, section: "main" },
  { to: "/people", text: "nav.people", icon: Users, keys: "g e", permission: "people.read", section: "main" },
  {
    to: "/capacity",
    text: "nav.capacity",
    icon: CalendarClock,
    keys: "g k",
    permission: "people.read",
    section: "main",
  },
  { to: "/skills", text: "nav.skills", icon: Award, keys: "g s", permission: "people.read", section: "main" },
  {
    to: "/forecasts",
    text: "nav.forecasts",
    icon: Target,
    keys: "g r",
    permission: null,
    section: "main",
    isFor: isNoGuest,
  },
  {
    to: "/calendars",
    text: "nav.calendars",
    icon: CalendarDays,
    keys: "g c",
    permission: "people.read",
    section: "main",
  },
  {
    to: "/trash",
    text: "nav.trash",
    icon: Trash2,
    keys: "g t",
    permission: null,
    section: "main",
    isFor: isNoGuest,
  },
  { to: "/users", text: "nav.users", icon: UserCog, keys: "g u", permission: "user.manage", section: "administration" },
  {
    to: "/roles",
    text: "nav.roles",
    icon: ShieldCheck,
    keys: "g l",
    permission: "role.manage",
    section: "administration",
  },
  {
    to: "/organisation",
    text: "nav.organisation",
    icon: Building2,
    keys: "g o",
    permission: "organisation.write",
    section: "administration",
  },
];
