import type { Found } from "@gantry/records";
import type { Command } from "../../platform/keyboard/commands.ts";

/** Something one can choose in the palette. */
export type PaletteEntry = { id: string } & ({ found: Found } | { command: Command } | { everything: string });

export interface PaletteGroup {
  /** A record type, or a group of the palette's own. */
  kind: { record: string } | "recent" | "command" | "everything";
  entries: PaletteEntry[];
}

interface Offered {
  text: string;
  found: readonly Found[];
  recent: readonly Found[];
  commands: readonly Command[];
}

/** Recent places while nothing is typed, what is found by record type, commands, the way to all results: the order in which arrows go through them. */
export function paletteGroups({ text, found, recent, commands }: Offered): PaletteGroup[] {
  const typed = text !== "";
  const kinds = [...new Set(found.map(({ record }) => record))];
  const groups: PaletteGroup[] = [
    { kind: "recent", entries: typed ? [] : recent.map((each) => ({ id: `recent-${each.id}`, found: each })) },
    ...kinds.map((record) => ({
      kind: { record },
      entries: found.filter((each) => each.record === record).map((each) => ({ id: `found-${each.id}`, found: each })),
    })),
    { kind: "command", entries: commands.map((command) => ({ id: `command-${command.id}`, command })) },
    { kind: "everything", entries: text.length > 1 ? [{ id: "everything", everything: text }] : [] },
  ];
  return groups.filter(({ entries }) => entries.length > 0);
}

/** Place of the entry that an arrow leads to; goes round at the ends. */
export function movedBy(place: number, step: 1 | -1, count: number): number {
  return count === 0 ? 0 : (place + step + count) % count;
}
