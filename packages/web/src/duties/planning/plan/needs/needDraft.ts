import type { SkillNeedRow } from "@gantry/records";

/** A need as it is being typed. */
export interface NeedDraft {
  skillId: string | null;
  level: number;
  count: number;
  /** Per cent of each one's time. */
  share: number;
}

export const newNeed: NeedDraft = { skillId: null, level: 3, count: 1, share: 100 };

export function draftOf({ skillId, level, count, units }: SkillNeedRow): NeedDraft {
  return { skillId, level, count, share: Math.round(units * 100) };
}
