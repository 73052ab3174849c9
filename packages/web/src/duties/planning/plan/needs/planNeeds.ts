import { matchNeeds, type Finding, type HeldSkill, type Instant, type MatchedNeed } from "@gantry/engine";
import { formatPercent, type AssignmentRow, type Row, type skillNeed } from "@gantry/records";
import type { Outline } from "../model/outline.ts";
import type { PlanTables } from "../model/rows.ts";
import { needsText } from "./texts.ts";

export type NeedRow = Row<typeof skillNeed>;

/** What is known of needs and of who could meet them. */
export interface KnownNeeds {
  needs: readonly NeedRow[];
  /** Names by id. */
  skills: ReadonlyMap<string, string>;
  /** By person. */
  held: ReadonlyMap<string, readonly HeldSkill[]>;
}

const NONE: readonly never[] = [];

/** A need as the engine takes it. */
export const askedOf = ({ skillId, level, count, units, id }: NeedRow) => ({
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
  known: KnownNeeds = { needs: [], skills: new Map(), held: new Map() };
  #byItem: ReadonlyMap<string, readonly NeedRow[]> = new Map();

  set(known: KnownNeeds): void {
    const byItem = new Map<string, NeedRow[]>();
    for (const need of known.needs) {
      const list = byItem.get(need.workItemId);
      if (list) list.push(need);
      else byItem.set(need.workItemId, [need]);
    }
    this.known = known;
    this.#byItem = byItem;
  }

  of(itemId: string): readonly NeedRow[] {
    return this.#byItem.get(itemId) ?? NONE;
  }

  /** Rows that ask for skills. */
  get itemIds(): readonly string[] {
    return [...this.#byItem.keys()];
  }

  /** "Oracle 3 ×1" */
  worded({ skillId, level, count, units }: Pick<NeedRow, "skillId" | "level" | "count" | "units">): string {
    const name = this.known.skills.get(skillId) ?? needsText("skill.unknown");
    return `${name} ${level} ×${count}${units === 1 ? "" : ` (${formatPercent(units)})`}`;
  }

  /** All that a row asks for, in one line. */
  text(itemId: string): string {
    return this.of(itemId)
      .map((need) => this.worded(need))
      .join(", ");
  }

  /** Each need of a row with who on it meets it. */
  matched(plan: Assigned, itemId: string, finish: Instant | null): MatchedNeed<AskedNeed>[] {
    const people = plan
      .assignmentsOf(itemId)
      .flatMap(({ personId, units }) =>
        units > 0 && plan.tables.person.get(personId)?.kind === "work"
          ? [{ id: personId, skills: this.known.held.get(personId) ?? NONE }]
          : [],
      );
    return matchNeeds(this.of(itemId).map(askedOf), people, finish);
  }

  /** Needs of work that is not done, which nobody on it meets. */
  findings(plan: Planned, finishOf: (id: string) => Instant | null): Finding[] {
    return this.itemIds.flatMap((id): Finding[] => {
      const item = plan.tables.workItem.get(id);
      if (!item || !item.active || item.percentComplete >= 1 || plan.outline.children.has(id)) return [];
      return this.matched(plan, id, finishOf(id)).flatMap(({ need, lacking }): Finding[] => {
        if (lacking === 0) return [];
        const skill = this.known.skills.get(need.skill) ?? needsText("skill.unknown");
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
