import { formatPercent, parseDuration, type WorkItemRow } from "@gantry/records";
import { shownDuration, shownLength } from "../../../../platform/format/planNotation.ts";
import { chosen } from "../edit/chosen.ts";
import { itemDraft } from "../edit/draft.ts";
import { setMode } from "../edit/editDates.ts";
import { editDuration, setWork, unitsOf } from "../edit/editDuration.ts";
import { editPredecessors, predecessorsText, successorsText } from "../edit/editPredecessors.ts";
import { editPercent, editState } from "../edit/editProgress.ts";
import { editResources, resourcesText } from "../edit/editResources.ts";
import { planText } from "../texts.ts";
import { fieldStep } from "./identityColumns.ts";
import type { PlanColumn, Sight } from "./planColumn.ts";
import { wordedMessage } from "../../../../platform/messages/wordedMessage.ts";

const isSummary = (item: WorkItemRow, { context }: Sight) => context.model.outline.children.has(item.id);

function durationText(item: WorkItemRow, sight: Sight): string {
  const summary = isSummary(item, sight);
  const minutes = summary ? sight.dates(item.id)?.duration : item.duration;
  if (minutes === undefined) return "";
  return shownDuration(
    { minutes: Math.max(0, minutes), elapsed: !summary && item.elapsed, estimated: !summary && item.estimated },
    unitsOf(sight.context, item),
  );
}

/** Working time that may be negative, in whole minutes. */
export function floatText(minutes: number | null | undefined, item: WorkItemRow, sight: Sight): string {
  if (minutes === null || minutes === undefined) return "";
  const text = shownLength(minutes, unitsOf(sight.context, item));
  return minutes < 0 ? `−${text}` : text;
}

const percentOf = (item: WorkItemRow, sight: Sight) =>
  isSummary(item, sight) ? sight.summaryPercent(item.id) : item.percentComplete;

export const isDone = (item: WorkItemRow, sight: Sight) => percentOf(item, sight) === 1;

/** What is done can no longer hold anything up. */
export const isCritical = (item: WorkItemRow, sight: Sight) =>
  sight.dates(item.id)?.critical === true && !isDone(item, sight);

const modes = ["automatic", "manual"] as const;
const states = ["open", "inProgress", "done"] as const;
const modeWord = (mode: (typeof modes)[number]) => planText(`mode.${mode}`);
const stateWord = (state: (typeof states)[number]) => planText(`state.${state}`);

/** How much, after what, by whom, how far. */
export const workColumns: readonly PlanColumn[] = [
  {
    id: "duration",
    width: 88,
    align: "end",
    text: durationText,
    needs: "plan.write",
    notOnSummaries: true,
    edit: editDuration,
  },
  {
    id: "predecessors",
    width: 128,
    explained: true,
    text: (item, { context }) => predecessorsText(context, item),
    needs: "plan.write",
    edit: editPredecessors,
  },
  { id: "successors", width: 112, explained: true, text: (item, { context }) => successorsText(context, item) },
  {
    id: "resources",
    width: 160,
    explained: true,
    text: (item, { context }) => resourcesText(context, item),
    editor: "suggest",
    choices: (_, { context }) =>
      [...context.model.tables.person.values()]
        .filter((person) => person.active)
        .map((person) => person.name)
        .sort((a, b) => a.localeCompare(b)),
    needs: "plan.write",
    edit: editResources,
  },
  {
    id: "percentComplete",
    width: 72,
    align: "end",
    explained: true,
    text: (item, sight) => formatPercent(Math.round(percentOf(item, sight) * 100) / 100),
    editText: (item) => formatPercent(item.percentComplete),
    needs: "progress.write",
    notOnSummaries: true,
    edit: editPercent,
  },
  {
    id: "state",
    width: 104,
    text: (item, sight) => stateWord(isSummary(item, sight) ? stateOf(sight.summaryPercent(item.id)) : item.state),
    editor: "choice",
    choices: () => states.map(stateWord),
    needs: "progress.write",
    notOnSummaries: true,
    edit(context, item, text) {
      const state = chosen(text, states, stateWord);
      return typeof state === "object" ? state : editState(context, item, state);
    },
  },
  {
    id: "totalFloat",
    width: 88,
    align: "end",
    explained: true,
    text: (item, sight) => floatText(sight.dates(item.id)?.totalFloat, item, sight),
  },
  {
    id: "freeFloat",
    width: 88,
    align: "end",
    explained: true,
    text: (item, sight) => floatText(sight.dates(item.id)?.freeFloat, item, sight),
  },
  {
    id: "critical",
    width: 80,
    explained: true,
    text: (item, sight) => (isCritical(item, sight) ? planText("critical.yes") : ""),
  },
  {
    id: "calendarId",
    width: 136,
    text: (item, { context }) =>
      item.calendarId === null ? "" : (context.model.tables.calendar.get(item.calendarId)?.name ?? ""),
    editor: "choice",
    choices: (_, { context }) => [
      planText("calendar.project"),
      ...[...context.model.tables.calendar.values()].map(({ name }) => name),
    ],
    needs: "plan.write",
    edit(context, item, text) {
      const label = fieldStep("calendarId", item.name);
      const typed = text.trim().toLowerCase();
      if (typed === "" || typed === planText("calendar.project").toLowerCase())
        return itemDraft(item, { calendarId: null }, { label });
      const calendar = [...context.model.tables.calendar.values()].find(({ name }) => name.toLowerCase() === typed);
      return calendar
        ? itemDraft(item, { calendarId: calendar.id }, { label })
        : { refused: planText("refused.calendar", { text: text.trim() }) };
    },
  },
  {
    id: "mode",
    width: 96,
    explained: true,
    text: (item) => modeWord(item.mode),
    editor: "choice",
    choices: () => modes.map(modeWord),
    needs: "plan.write",
    edit(context, item, text) {
      const mode = chosen(text, modes, modeWord);
      return typeof mode === "object" ? mode : setMode(context, item, mode);
    },
  },
  {
    id: "priority",
    width: 80,
    align: "end",
    explained: true,
    text: (item) => String(item.priority),
    needs: "plan.write",
    edit(_, item, text) {
      const priority = Number(text.trim());
      if (text.trim() === "" || !Number.isInteger(priority) || priority < 0 || priority > 1000)
        return { refused: planText("refused.number", { text: text.trim(), min: 0, max: 1000 }) };
      return itemDraft(item, { priority }, { label: fieldStep("priority", item.name) });
    },
  },
  {
    id: "work",
    width: 80,
    align: "end",
    explained: true,
    text: (item, { context }) =>
      item.work === null
        ? ""
        : shownLength(item.work, { ...unitsOf(context, item), minutesPerDay: 60 }).replace(/[dt]$/, "h"),
    needs: "plan.write",
    edit(context, item, text) {
      const label = fieldStep("work", item.name);
      if (text.trim() === "") return itemDraft(item, { work: null }, { label });
      const parsed = parseDuration(/^\s*\d+([.,]\d+)?\s*$/.test(text) ? `${text}h` : text, unitsOf(context, item));
      return parsed.ok
        ? setWork(context, item, parsed.value.minutes, label)
        : { refused: wordedMessage(parsed.problem.message) };
    },
  },
];

function stateOf(percent: number): (typeof states)[number] {
  return percent === 0 ? "open" : percent >= 1 ? "done" : "inProgress";
}
