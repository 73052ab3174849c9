import type { Command } from "../../platform/keyboard/commands.ts";
import type { Found } from "./useFound.ts";

/** Something one can choose in the palette. */
export type PaletteEntry = { id: string } & ({ found: Found } | { command: Command });

export interface PaletteGroup {
  kind: "project" | "workItem" | "person" | "command";
  entries: PaletteEntry[];
}

/** Found things by kind, then commands: the order in which arrows go through them. */
export function paletteGroups(found: readonly Found[], commands: readonly Command[]): PaletteGroup[] {
  const kinds = ["project", "workItem", "person"] as const;
  const groups: PaletteGroup[] = kinds.map((kind) => ({
    kind,
    entries: found.filter(({ record }) => record === kind).map((each) => ({ id: `found-${each.id}`, found: each })),
  }));
  groups.push({ kind: "command", entries: commands.map((command) => ({ id: `command-${command.id}`, command })) });
  return groups.filter(({ entries }) => entries.length > 0);
}

/** Place of the entry that an arrow leads to; goes round at the ends. */
export function movedBy(place: number, step: 1 | -1, count: number): number {
  return count === 0 ? 0 : (place + step + count) % count;
}
