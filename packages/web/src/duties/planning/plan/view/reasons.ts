import { explainActivity, type DrivenBy, type ExplanationStep } from "@gantry/engine";
import type { PlanFormat } from "@gantry/gantt";
import { formatLag, instantFromText, type DependencyRow, type WorkItemRow } from "@gantry/records";
import { unitsOf } from "../edit/editDuration.ts";
import type { PlanStore } from "../sync/planStore.ts";
import { planText } from "../texts.ts";

export interface ReasonSight {
  store: PlanStore;
  format: PlanFormat;
}

/** Why a row stands where it does, in one sentence; null before the engine has run. */
export function reasonOf(sight: ReasonSight, item: WorkItemRow): string | null {
  const driver = sight.store.scheduler.dates.get(item.id)?.drivenBy;
  return driver ? worded(sight, item, driver) : null;
}

/** The reasons one after the other, from the row back to what everything rests on. */
export function reasonChain(
  { store, format }: ReasonSight,
  id: string,
): { id: string; name: string; reason: string; date: string }[] {
  const { live } = store.scheduler;
  if (!live) return [];
  return explainActivity(live, live.plan, id).steps.flatMap((step: ExplanationStep) => {
    const item = store.model.tables.workItem.get(step.activityId);
    if (!item || !step.drivenBy) return [];
    return [
      {
        id: item.id,
        name: item.name,
        reason: worded({ store, format }, item, step.drivenBy),
        date: step.start === null ? "" : format.date(step.start),
      },
    ];
  });
}

function worded({ store, format }: ReasonSight, item: WorkItemRow, driver: DrivenBy): string {
  const { model } = store;
  const name = (id: string) => model.tables.workItem.get(id)?.name ?? "";
  const on = (text: string | null) => (text === null ? "" : format.date(instantFromText(text) ?? 0));
  switch (driver.kind) {
    case "projectStart":
      return planText("why.projectStart", { date: on(model.project.start) });
    case "projectFinish":
      return planText("why.projectFinish", { date: on(model.project.finish) });
    case "dependency": {
      const link = model.tables.dependency.get(driver.dependencyId);
      return link ? linkReason({ store, format }, item, link) : planText("why.unknown");
    }
    case "constraint":
      return planText("why.constraint", {
        constraint: planText(`constraint.${item.constraintType}`),
        date: on(item.constraintDate),
      });
    case "parent":
      return planText("why.parent", { name: name(driver.activityId) });
    case "children":
      return planText("why.children");
    case "actual":
      return planText("why.actual");
    case "dataDate":
      return planText("why.dataDate", { date: on(model.project.dataDate) });
    case "manual":
      return planText("why.manual");
    case "resource":
      return planText("why.resource", { name: model.tables.person.get(driver.resourceId)?.name ?? "" });
    case "levelingDelay":
      return planText("why.levelingDelay");
    case "external":
      return planText("why.external");
    case "expectedFinish":
      return planText("why.expectedFinish");
    case "duration":
      return planText("why.duration");
  }
}

function linkReason({ store, format }: ReasonSight, item: WorkItemRow, link: DependencyRow): string {
  const { model, scheduler } = store;
  const dates = scheduler.dates.get(link.predecessorId);
  const instant = link.type.startsWith("F") ? dates?.finish : dates?.start;
  const lag = formatLag(link, unitsOf({ model }, item));
  const values = {
    name: model.tables.workItem.get(link.predecessorId)?.name ?? "",
    date: instant === null || instant === undefined ? "" : format.date(instant),
  };
  const sentence = planText(`why.${link.type}`, values);
  return lag === "" ? sentence : planText("why.lag", { sentence, lag });
}
