import {
  formatDuration,
  formatLag,
  formatLinkType,
  formatPredecessors,
  type TypedDuration,
  type TypedLink,
  type WorkUnits,
} from "@gantry/records";
import { textLanguage } from "../texts/catalogue.ts";

const language = () => (textLanguage() === "de" ? "de" : "en");

/** "1.5d", for German readers "1,5 t". */
export function shownDuration(duration: TypedDuration, units: WorkUnits): string {
  return formatDuration(duration, units, language());
}

/** Working time without its sign: "2d". */
export function shownLength(minutes: number, units: WorkUnits, elapsed = false): string {
  return shownDuration({ minutes: Math.abs(minutes), elapsed, estimated: false }, units);
}

/** "+2d", "-50%"; an empty text where there is none. */
export function shownLag(link: Pick<TypedLink, "lag" | "lagUnit">, units: WorkUnits): string {
  return formatLag(link, units, language());
}

/** "SS", for German readers "AA". */
export function shownLinkType(type: TypedLink["type"]): string {
  return formatLinkType(type, language());
}

/** "3FS+2d, 5", as one types it. */
export function shownPredecessors(links: readonly Omit<TypedLink, "at" | "length">[], units: WorkUnits): string {
  return formatPredecessors(links, units, language());
}
