import { instantFromText } from "@gantry/records";
import type { PlanModel } from "../model/planModel.ts";
import type { PlanDates } from "../schedule/planScheduler.ts";

export const filterChips = ["critical", "late", "mine", "unfinished", "milestones"] as const;
export type FilterChip = (typeof filterChips)[number];

export interface PlanFilter {
  chips: ReadonlySet<FilterChip>;
  /** Typed: words of name, key, notes or people. */
  text: string;
}

export interface FilterSight {
  model: PlanModel;
  dates: ReadonlyMap<string, PlanDates>;
  /** Day number. */
  today: number;
  /** The reader as a resource; null for somebody nothing can be assigned to. */
  personId: string | null;
}

/** Ids of the rows that pass; null where nothing is filtered. */
export function passing(filter: PlanFilter, sight: FilterSight): Set<string> | null {
  const words = filter.text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  if (filter.chips.size === 0 && words.length === 0) return null;
  const found = new Set<string>();
  for (const { id, hasChildren } of sight.model.outline.rows) {
    const fitsChips = [...filter.chips].every((chip) => !hasChildren && passesChip(chip, sight, id));
    if (fitsChips && (words.length === 0 || hasWords(sight.model, id, words))) found.add(id);
  }
  return found;
}

function passesChip(chip: FilterChip, { model, dates, today, personId }: FilterSight, id: string): boolean {
  const item = model.item(id);
  const unfinished = item.percentComplete < 1 && item.actualFinish === null;
  const shown = dates.get(id);
  switch (chip) {
    case "critical":
      return unfinished && shown?.critical === true;
    case "late": {
      const deadline = item.deadline === null ? null : instantFromText(item.deadline);
      const missed = deadline !== null && shown?.finish != null && shown.finish > deadline;
      return (
        unfinished &&
        (missed || (shown?.totalFloat ?? 0) < 0 || (shown?.finish != null && shown.finish <= today * 1440))
      );
    }
    case "mine":
      return personId !== null && model.assignmentsOf(id).some((assignment) => assignment.personId === personId);
    case "unfinished":
      return unfinished;
    case "milestones":
      return item.kind === "milestone" || item.kind === "finishMilestone";
  }
}

function hasWords(model: PlanModel, id: string, words: readonly string[]): boolean {
  const item = model.item(id);
  const people = model.assignmentsOf(id).map(({ personId }) => model.tables.person.get(personId)?.name ?? "");
  const text = [item.name, model.keyOf(item), item.code ?? "", item.notes, ...people].join(" ").toLowerCase();
  return words.every((word) => text.includes(word));
}
