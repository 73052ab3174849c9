import { useNavigate, useSearch } from "@tanstack/react-router";
import { laneKinds, type LaneKind } from "./model/boardView.ts";

export interface AgileSearch {
  q?: string;
  /** Id of a sprint, "all", or "backlog"; left out: the active one. */
  sprint?: string;
  lanes?: LaneKind;
  /** Id of the phase whose items are shown. */
  phase?: string;
}

/** What the address may say of a board, a backlog, a list of sprints. */
export function agileSearch(raw: Record<string, unknown>): AgileSearch {
  const text = (name: string) => (typeof raw[name] === "string" && raw[name] !== "" ? { [name]: raw[name] } : {});
  const lanes = laneKinds.find((kind) => kind === raw["lanes"] && kind !== "none");
  return { ...text("q"), ...text("sprint"), ...text("phase"), ...(lanes ? { lanes } : {}) };
}

/** The view as the address says it, and how to change it. */
export function useAgileSearch(): [
  AgileSearch,
  (part: Partial<Record<keyof AgileSearch, string | undefined>>) => void,
] {
  const search = agileSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  return [
    search,
    (part) =>
      void navigate({
        to: ".",
        replace: true,
        search: ((now: Record<string, unknown>) => agileSearch({ ...now, ...part })) as never,
      }),
  ];
}
