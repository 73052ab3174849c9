import { formatResources, parseResources, type PersonRow, type WorkItemRow } from "@gantry/records";
import type { Patch } from "../model/patch.ts";
import { planText } from "../texts.ts";
import { assignedTo, workFieldsOf } from "./assignedWork.ts";
import { Crew } from "./crew.ts";
import { durationValues } from "./editDuration.ts";
import { rowNamed } from "./rowNamed.ts";
import { updateOf, type Draft, type EditContext, type Outcome } from "./draft.ts";
import { wordedMessage } from "../../../../platform/messages/wordedMessage.ts";

/** Who works on it, as it is typed: "Ana[50%], Bo". */
export function resourcesText({ model }: Pick<EditContext, "model">, item: WorkItemRow): string {
  const named = model.assignmentsOf(item.id).flatMap(({ personId, units }) => {
    const name = model.tables.person.get(personId)?.name;
    return name === undefined ? [] : [{ name, units }];
  });
  return formatResources(named);
}

/** Typed resources. Somebody who stays keeps the assignment with the work on it. */
export function editResources(context: EditContext, item: WorkItemRow, text: string): Outcome {
  const parsed = parseResources(text);
  if (!parsed.ok) return { refused: wordedMessage(parsed.problem.message) };
  const wanted = new Map<string, number>();
  for (const { name, units } of parsed.value) {
    const person = personNamed(context, name);
    if (typeof person === "string") return { refused: person };
    if (wanted.has(person.id)) return { refused: planText("refused.personTwice", { name: person.name }) };
    wanted.set(person.id, units);
  }
  const patches = assign(context, item, wanted);
  return patches.length === 0 ? null : { label: planText("step.resources", { name: item.name }), patches };
}

/** Somebody more on it, with these units; null where they are on it already. */
export function joinResource(
  context: EditContext,
  item: WorkItemRow,
  { personId, units }: { personId: string; units: number },
): Draft | null {
  const present = context.model.assignmentsOf(item.id);
  if (present.some((assignment) => assignment.personId === personId)) return null;
  const wanted = new Map([...present.map((each) => [each.personId, each.units] as const), [personId, units]]);
  return { label: planText("step.resources", { name: item.name }), patches: assign(context, item, wanted) };
}

/** Who leaves, who works with other units, who joins, and what duration and work make of it (WRK-4 … WRK-6). `wanted`: units by person. */
function assign(context: EditContext, item: WorkItemRow, wanted: ReadonlyMap<string, number>): Patch[] {
  const { model } = context;
  const present = model.assignmentsOf(item.id);
  const crew = new Crew(
    workFieldsOf(item),
    assignedTo(context, item),
    model.outline.byId.get(item.id)?.hasChildren ?? false,
  );
  const gone = present.filter(({ personId }) => !wanted.has(personId));
  for (const { id } of gone) crew.leave(id);
  for (const { id, personId, units } of present) {
    const other = wanted.get(personId);
    if (other !== undefined && other !== units) crew.change({ id, units: other });
  }
  const staying = new Set(present.map(({ personId }) => personId));
  const joining = [...wanted].filter(([personId]) => !staying.has(personId));
  const creations = joining.map(([personId, units]): Patch => {
    const id = context.newId();
    crew.join({ id, units, work: null, kind: model.tables.person.get(personId)?.kind ?? "work" });
    return {
      op: "create",
      record: "assignment",
      id,
      values: { projectId: item.projectId, workItemId: item.id, personId, units },
    };
  });
  const { duration, ...rest } = crew.activity;
  return [
    ...updateOf("workItem", item, {
      ...(duration === undefined ? {} : durationValues(context, item, { duration })),
      ...rest,
    }),
    ...gone.map(({ id }): Patch => ({ op: "delete", record: "assignment", id })),
    ...present
      .filter(({ personId }) => wanted.has(personId))
      .flatMap((assignment) => updateOf("assignment", assignment, crew.values(assignment.id))),
    ...creations.map((patch): Patch =>
      patch.op === "create" ? { ...patch, values: { ...patch.values, ...crew.values(patch.id) } } : patch,
    ),
  ];
}

function personNamed({ model }: EditContext, name: string): PersonRow | string {
  const found = rowNamed(model.tables.person.values(), name);
  if (found.row) return found.row;
  const { first, second, near } = found;
  if (first && second) return planText("refused.personAmbiguous", { name, first: first.name, second: second.name });
  return near ? planText("refused.personNear", { name, near: near.name }) : planText("refused.noPerson", { name });
}
