import type { ProjectRow } from "@gantry/records";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import classes from "./across.module.css";
import { AcrossSearch } from "./AcrossSearch.tsx";
import { chosenIds } from "./chosenIds.ts";
import { ProjectChoice } from "./ProjectChoice.tsx";
import { usualChoice } from "../plan/leveling/searchChoice.ts";
import { useOpenPlans } from "./useOpenPlans.ts";
import { useSameList } from "./useSameList.ts";

/** Which projects, and what is found for them. The address holds which. */
export function AcrossWorkspace({ projects }: { projects: readonly ProjectRow[] }) {
  const navigate = useNavigate();
  const { projects: asked } = useSearch({ strict: false });
  const ids = chosenIds(projects, asked);
  const [priorities, setPriorities] = useState<ReadonlyMap<string, number>>(new Map());
  const { states, retry } = useOpenPlans(ids);
  const opened = ids.flatMap((id) => {
    const state = states.get(id);
    return state?.status === "ready" ? [state.store] : [];
  });
  const usable = opened.filter(({ model }) => model.project.scheduleFrom !== "finish");
  // What was found holds for these plans; with others, or one of them loaded anew, the search begins again.
  const { list: stores, version } = useSameList(usable);
  const [sought, setSought] = useState(usualChoice);
  const pending = ids.filter((id) => ["waiting", "loading", undefined].includes(states.get(id)?.status)).length;
  const priorityOf = (project: ProjectRow) => priorities.get(project.id) ?? project.priority;
  return (
    <div className={classes["layout"]}>
      <ProjectChoice
        projects={projects}
        chosen={ids}
        states={states}
        priorityOf={priorityOf}
        onChoose={(next) =>
          void navigate({ to: ".", search: { projects: next.join() || "none" } as never, replace: true })
        }
        onPriority={(id, priority) => setPriorities(new Map(priorities).set(id, priority))}
        onRetry={retry}
      />
      <AcrossSearch
        key={version}
        stores={stores}
        priorities={new Map(projects.map((project) => [project.id, priorityOf(project)]))}
        isLoading={pending > 0}
        sought={sought}
        onSought={setSought}
      />
    </div>
  );
}
