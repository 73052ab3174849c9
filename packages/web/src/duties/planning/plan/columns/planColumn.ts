import type { EditorKind, PlanFormat } from "@gantry/gantt";
import type { WorkItemRow } from "@gantry/records";
import type { PlanComparing } from "../compare/planComparing.ts";
import type { EditContext, Outcome } from "../edit/draft.ts";
import type { PlanForecast } from "../forecast/planForecast.ts";
import type { PlanDates } from "../schedule/planScheduler.ts";

/** What cells are worded from. */
export interface Sight {
  context: EditContext;
  dates(id: string): PlanDates | undefined;
  format: PlanFormat;
  /** Share done of a summary, from the rows below it. */
  summaryPercent(id: string): number;
  forecast: PlanForecast;
  /** Baseline, variance and cost. */
  comparing: PlanComparing;
}

/** A column of the plan's grid: how a cell reads, and what typing into it does. */
export interface PlanColumn {
  id: string;
  /** Pixels. */
  width: number;
  align?: "end";
  frozen?: boolean;
  /** Spelled out on hover (`column.<id>.long`). */
  explained?: boolean;
  /** Head and explanation of columns whose words stand in another catalogue than the plan's. */
  title?(): string;
  explanation?(): string;
  text(item: WorkItemRow, sight: Sight): string;
  /** What the editor opens with, where that is not what is shown. */
  editText?(item: WorkItemRow, sight: Sight): string;
  editor?: EditorKind;
  choices?(item: WorkItemRow, sight: Sight): readonly string[];
  /** What it takes to edit; none: computed. */
  needs?: "plan.write" | "progress.write";
  /** Summaries get it from the rows below. */
  notOnSummaries?: boolean;
  edit?(context: EditContext, item: WorkItemRow, text: string): Outcome;
}
