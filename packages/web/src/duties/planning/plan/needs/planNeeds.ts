import { matchNeeds, type Finding, type HeldSkill, type Instant, type MatchedNeed } from "@gantry/engine";
import { formatNeeds, type AssignmentRow, type SkillNeedRow } from "@gantry/records";
import { grouped } from "../model/grouped.ts";
import type { Outline } from "../model/outline.ts";
import type { PlanTables } from "../model/rows.ts";
import { needsText } from "./texts.ts";

/** What is known of skills. */
export interface KnownSkills {
  /** Names by id; null where the reader may not see them, and before they are there. */
  names: ReadonlyMap<string, string> | null;
  /** By person; null where it is not known, so that nothing can be said to be lacking. */
  held: ReadonlyMap<string, readonly HeldSkill[]> | null;
}

const NONE: readonly never[] = [];

/** A need as the engine takes it. */
export const askedOf = ({ skillId, level, count, units, id }: SkillNeedRow) => ({
  kind: "skill" as const,
  id,
  skill: skillId,
  level,
  count,
  units,
});
export type AskedNeed = ReturnType<typeof askedOf>;

/** Who is on what. */
interface Assigned {
  tables: Pick<PlanTables, "person">;
  assignmentsOf(itemId: string): readonly Pick<AssignmentRow, "personId" | "units">[];
}

/** Of a plan as much as needs are looked at with. */
interface Planned extends Assigned {
  tables: Pick<PlanTables, "person" | "workItem">;
  outline: Pick<Outline, "children">;
}

/** The skills that rows of the plan ask for. */
export class PlanNeeds {
  known: KnownSkills = { names: null, held: null };
  readonly #rows: ReadonlyMap<string, SkillNeedRow>;
  #byItem: ReadonlyMap<string, readonly SkillNeedRow[]> | null = null;

  constructor(rows: ReadonlyMap<string, SkillNeedRow>) {
    this.#rows = rows;
  }

  /** Forgets which rows ask for what: needs have changed. */
  changed(): void {
    this.#byItem = null;
  }

  get #needsByItem(): ReadonlyMap<string, readonly SkillNeedRow[]> {
    return (this.#byItem ??= grouped(this.#rows.values(), ({ workItemId }) => workItemId));
  }

  of(itemId: string): readonly SkillNeedRow[] {
    return this.#needsByItem.get(itemId) ?? NONE;
  }

  /** Rows that ask for skills. */
  get itemIds(): readonly string[] {
    return [...this.#needsByItem.keys()];
  }

  nameOf(skillId: string): string {
    return this.known.names?.get(skillId) ?? needsText("skill.unknown");
  }

  /** "Oracle 3 ×1", as it is typed. */
  worded(...needs: readonly Pick<SkillNeedRow, "skillId" | "level" | "count" | "units">[]): string {
    return formatNeeds(needs.map(({ skillId, ...need }) => ({ skill: this.nameOf(skillId), ...need })));
  }

  /** All that a row asks for, in one line. */
  text(itemId: string): string {
    return this.known.names === null ? "" : this.worded(...this.of(itemId));
  }

  /** Each need of a row with who on it meets it. */
  matched(plan: Assigned, itemId: string, finish: Instant | null): MatchedNeed<AskedNeed>[] {
    const people = plan
      .assignmentsOf(itemId)
      .flatMap(({ personId, units }) =>
        units > 0 && plan.tables.person.get(personId)?.kind === "work"
          ? [{ id: personId, skills: this.known.held?.get(personId) ?? NONE }]
          : [],
      );
    return matchNeeds(this.of(itemId).map(askedOf), people, finish);
  }

  /** Needs of work that is not done, which nobody on it meets. */
  findings(plan: Planned, finishOf: (id: string) => Instant | null): Finding[] {
    if (this.known.held === null) return [];
    return this.itemIds.flatMap((id): Finding[] => {
      const item = plan.tables.workItem.get(id);
      if (!item || !item.active || item.percentComplete >= 1 || plan.outline.children.has(id)) return [];
      return this.matched(plan, id, finishOf(id)).flatMap(({ need, lacking }): Finding[] => {
        if (lacking === 0) return [];
        const skill = this.nameOf(need.skill);
        return [
          {
            code: "need.unmet",
            severity: "warning",
            message: needsText("finding", { name: item.name, count: lacking, skill, level: need.level }),
            where: { activityId: id },
            data: { needId: need.id, lacking },
            hint: needsText("finding.hint"),
          },
        ];
      });
    });
  }
}
