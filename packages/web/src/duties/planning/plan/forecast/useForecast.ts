import type { CostEstimate, Plan } from "@gantry/engine";
import {
  api,
  forecastCostsOf,
  forecastInputOf,
  planOf,
  promisedItems,
  risk,
  riskResponse,
  type ForecastResponse,
  type ForecastRisk,
  type LearnedKind,
} from "@gantry/records";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { call } from "../../../../platform/api/call.ts";
import { allRowsQuery } from "../../../../platform/records/rows.ts";
import { useSession } from "../../../../platform/session/session.ts";
import { showRefusal } from "../../../../ui/feedback/toasts.tsx";
import type { PlanStore } from "../sync/planStore.ts";
import type { ViewChoice } from "../view/viewChoice.ts";
import { forecastColumnIds } from "./forecastColumns.ts";
import { Forecaster } from "./forecaster.ts";
import type { ForecastRegister } from "./planForecast.ts";
import { forecastText } from "./texts.ts";

/** Keeps the forecast in step with the plan and the register of risks, while something of it is shown. */
export function useForecast(store: PlanStore, choice: Pick<ViewChoice, "columns" | "layers" | "forecast">): void {
  const isShown =
    choice.forecast || choice.layers.has("forecast") || choice.columns.some(({ id }) => forecastColumnIds.includes(id));
  const q = `projectId:${store.model.project.id}`;
  const risks = useQuery({ ...allRowsQuery(risk, { q }), enabled: isShown });
  const responses = useQuery({ ...allRowsQuery(riskResponse, { q }), enabled: isShown });
  const goesByPast = store.model.project.learnedEstimates;
  const mayLearn = useSession().permissions.includes("people.read");
  const learned = useQuery({
    queryKey: ["learnedEstimates"],
    queryFn: ({ signal }) => call(api.learnedEstimates.kinds, {}, { signal }),
    enabled: isShown && goesByPast && mayLearn,
  });
  const register = useRef<RegisterRows>({ risks: [], responses: [], learned: [] });
  const again = useRef<() => void>(() => undefined);
  useEffect(() => {
    if (!isShown) return undefined;
    const { ask, stop } = followPlan(store, () => register.current);
    again.current = ask;
    return () => {
      again.current = () => undefined;
      stop();
      store.showForecast(null);
    };
  }, [store, isShown]);
  const foundRisks = risks.data ?? (risks.isError ? NONE : null);
  const foundResponses = responses.data ?? (responses.isError ? NONE : null);
  const foundKinds = learned.data?.kinds ?? (learned.isLoading ? null : NONE);
  useEffect(() => {
    if (!foundRisks || !foundResponses || !foundKinds) return;
    register.current = { risks: foundRisks, responses: foundResponses, learned: goesByPast ? foundKinds : [] };
    if (isShown) again.current();
  }, [foundRisks, foundResponses, foundKinds, goesByPast, isShown]);
}

const NONE: never[] = [];
const DRAGGED_EVERY_MS = 250;
const REST_MS = 40;

interface RegisterRows {
  risks: readonly ForecastRisk[];
  responses: readonly ForecastResponse[];
  learned: readonly LearnedKind[];
}

function followPlan(store: PlanStore, rows: () => RegisterRows): { ask: () => void; stop: () => void } {
  const worker = new Worker(new URL("./forecast.worker.ts", import.meta.url), { type: "module" });
  let register: ForecastRegister | undefined;
  const forecaster = new Forecaster(worker, {
    first: (p80) => store.showFirstP80(p80),
    answered: (answer) => store.showForecast(answer, register),
    failed: (reason) => showRefusal(forecastText("panel.failed", { reason })),
  });
  const question = () => {
    const { model, scheduler } = store;
    const { risks, responses, learned } = rows();
    const plan = scheduler.live?.plan ?? planOf(model.records(), model.standardCalendarId);
    const made = forecastInputOf(plan, model.tables.workItem.values(), {
      risks,
      responses,
      learned,
      records: model.records(),
      costs: costsOf(store, plan),
    });
    register = { risks, responses, counted: made.input.risks?.length ?? 0, uncounted: made.uncounted };
    const isRest = !scheduler.isPreviewing;
    return {
      input: made.input,
      mitigations: isRest ? made.mitigations : [],
      curvesOf: isRest ? promisedItems(model.tables.workItem.values()).map(({ id }) => id) : [],
      thorough: isRest,
    };
  };
  let due: ReturnType<typeof setTimeout> | undefined;
  let draggedFrom: number | null = null;
  const ask = () => {
    clearTimeout(due);
    draggedFrom = null;
    forecaster.ask(question);
  };
  /** When the hand rests, else now and then: whoever drops a bar should not wait for what was asked while it was dragged. */
  const askNowAndThen = () => {
    clearTimeout(due);
    draggedFrom ??= performance.now();
    const wait = Math.min(REST_MS, draggedFrom + DRAGGED_EVERY_MS - performance.now());
    due = setTimeout(ask, Math.max(0, wait));
  };
  const unsubscribe = store.subscribe(({ kind }) => {
    if (kind === "preview" && store.scheduler.isPreviewing) askNowAndThen();
    else if (kind === "rows" || kind === "dates" || kind === "preview" || kind === "surroundings") ask();
  });
  const stop = () => {
    unsubscribe();
    clearTimeout(due);
    forecaster.close();
  };
  return { ask, stop };
}

/** What the plan costs; null where the reader may not see rates, so that a part is not taken for the whole. */
function costsOf({ model, comparing }: PlanStore, plan: Plan): CostEstimate[] | null {
  if (!comparing.showsCosts) return null;
  const { workItem, person, assignment } = model.tables;
  return forecastCostsOf(plan, {
    workItems: [...workItem.values()],
    people: [...person.values()],
    assignments: [...assignment.values()],
  });
}
