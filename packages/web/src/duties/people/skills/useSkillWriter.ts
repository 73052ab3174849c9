import { personSkill, type EditsResult } from "@gantry/records";
import { applyEdits, createEdit, deleteEdit, updateEdit } from "../../../platform/records/edits.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { showUndoable } from "../../../ui/feedback/showUndoable.ts";
import { showProblem } from "../../../ui/feedback/toasts.tsx";
import type { HeldRow, SkilledPerson, SkillRow } from "./skillMatrix.ts";
import { skillTexts } from "./texts.ts";

/** A cell: whose, of which skill, and what is there. */
export interface SkillPlace<R extends HeldRow | null = HeldRow | null> {
  person: SkilledPerson;
  skill: SkillRow;
  row: R;
}

export interface SkillWriter {
  set: (place: SkillPlace, values: Partial<Pick<HeldRow, "level" | "certificate" | "expires">>) => void;
  clear: (place: SkillPlace<HeldRow>) => void;
}

/** Writes cells, each an action of its own that can be undone. */
export function useSkillWriter(): SkillWriter {
  const t = useTexts(skillTexts);
  const send = (edits: Promise<EditsResult>, said: string) => {
    edits.then((result) => showUndoable(said, result), showProblem);
  };
  return {
    set({ person, skill, row }, values) {
      const changed =
        row === null || Object.entries(values).some(([name, value]) => row[name as keyof HeldRow] !== value);
      if (!changed) return;
      const edit = row
        ? updateEdit(personSkill, row, values)
        : createEdit(personSkill, { personId: person.id, skillId: skill.id, ...values });
      send(
        applyEdits([edit]),
        t("saved", { person: person.name, skill: skill.name, level: values.level ?? row?.level ?? 3 }),
      );
    },
    clear({ person, skill, row }) {
      send(applyEdits([deleteEdit(personSkill, row)]), t("removed", { person: person.name, skill: skill.name }));
    },
  };
}
