import type { DemoScenario, DemoStep } from "./demoProject.ts";
import type { DemoRow } from "./demoRow.ts";

interface Place {
  projectId: string;
  /** "2026-05-12" */
  today: string;
  itemIds: ReadonlyMap<string, string>;
  userIds: ReadonlyMap<string, string>;
  newId: () => string;
  /** The project's own rows, which the steps change. */
  rows: readonly DemoRow[];
}

/** The rows of a what-if over a demo project, step by step. */
export function planScenario({ name, note, owner, steps }: DemoScenario, place: Place): DemoRow[] {
  const { projectId, today, userIds, newId } = place;
  const scenarioId = newId();
  const made = new Map<string, string>();
  const own: DemoRow = {
    record: "scenario",
    id: scenarioId,
    values: { projectId, name, note, ownerId: userIds.get(owner) ?? null, beganAt: `${today}T09:00:00.000Z` },
  };
  const stepRows = steps.map((step, index): DemoRow => {
    const values = { projectId, scenarioId, seq: index + 1, label: step.label, ...changesOf(step, place, made) };
    return { record: "scenarioStep", id: newId(), values };
  });
  return [own, ...stepRows];
}

/** Rows of the demo are new, so that their version is 1. */
const version = 1;

function changesOf(step: DemoStep, place: Place, made: Map<string, string>): { edits: object[]; seen: object } {
  const { projectId, newId } = place;
  const idOf = (key: string) => {
    const id = made.get(key) ?? place.itemIds.get(key);
    if (id === undefined) throw new Error(`A scenario names "${key}", which is not there.`);
    return id;
  };
  const link = ([from, to]: readonly [string, string]) => ({
    op: "create",
    record: "dependency",
    id: newId(),
    values: { projectId, predecessorId: idOf(from), successorId: idOf(to) },
  });
  switch (step.kind) {
    case "duration": {
      const id = idOf(step.on);
      const before = place.rows.find((row) => row.id === id)?.values["duration"];
      const edit = { op: "update", record: "workItem", id, version, values: { duration: step.minutes } };
      return { edits: [edit], seen: { [id]: { duration: before } } };
    }
    case "unlink": {
      const [from, to] = step.between.map(idOf);
      const found = place.rows.find(
        ({ record, values }) =>
          record === "dependency" && values["predecessorId"] === from && values["successorId"] === to,
      );
      if (!found) throw new Error(`A scenario unlinks ${step.between.join(" and ")}, which are not linked.`);
      return { edits: [{ op: "delete", record: "dependency", id: found.id, version }], seen: {} };
    }
    case "add": {
      const id = newId();
      made.set(step.as, id);
      const { rank, parentId } = place.rows.find((row) => row.id === idOf(step.beside))?.values ?? {};
      const values = { projectId, parentId, rank: `${String(rank)}V`, name: step.name, duration: step.minutes };
      return { edits: [{ op: "create", record: "workItem", id, values }, ...step.links.map(link)], seen: {} };
    }
  }
}
