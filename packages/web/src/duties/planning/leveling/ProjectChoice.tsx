import { ApiProblem, type ProjectRow } from "@gantry/records";
import { Anchor, Button, Checkbox, NumberInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { wordedMessage } from "../../../platform/messages/wordedMessage.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { Section } from "../../../ui/page/Section.tsx";
import classes from "./across.module.css";
import type { OpenState } from "./openPlans.ts";
import { acrossTexts } from "./texts.ts";

interface ProjectChoiceProps {
  projects: readonly ProjectRow[];
  chosen: readonly string[];
  states: ReadonlyMap<string, OpenState>;
  priorityOf: (project: ProjectRow) => number;
  onChoose: (ids: readonly string[]) => void;
  onPriority: (id: string, priority: number) => void;
  onRetry: (id: string) => void;
}

/** Which projects are leveled together, how urgent each is, and whether its plan is there. */
export function ProjectChoice(props: ProjectChoiceProps) {
  const { projects, chosen, states, priorityOf, onChoose, onPriority, onRetry } = props;
  const t = useTexts(acrossTexts);
  const isChosen = new Set(chosen);
  const choose = (id: string, checked: boolean) =>
    onChoose(projects.flatMap((each) => ((each.id === id ? checked : isChosen.has(each.id)) ? [each.id] : [])));
  const settled = chosen.filter((id) => !["waiting", "loading", undefined].includes(states.get(id)?.status)).length;
  return (
    <Section title={t("projects.title")} description={t("projects.text")}>
      <Checkbox
        label={t("projects.all")}
        checked={chosen.length === projects.length}
        indeterminate={chosen.length > 0 && chosen.length < projects.length}
        onChange={({ currentTarget: { checked } }) => onChoose(checked ? projects.map(({ id }) => id) : [])}
      />
      <ul className={classes["projects"]}>
        {projects.map((project) => (
          <li key={project.id}>
            <Checkbox
              aria-label={t("projects.choose", { name: project.name })}
              checked={isChosen.has(project.id)}
              onChange={({ currentTarget: { checked } }) => choose(project.id, checked)}
            />
            <div className={classes["project"]}>
              <Anchor component={Link} to={`/projects/${project.id}/plan`}>
                {project.key} {project.name}
              </Anchor>
              {isChosen.has(project.id) && (
                <PlanState project={project} state={states.get(project.id)} onRetry={() => onRetry(project.id)} />
              )}
            </div>
            <NumberInput
              size="xs"
              className={classes["priority"]}
              aria-label={t("projects.priority", { name: project.name })}
              min={0}
              max={1000}
              step={50}
              allowDecimal={false}
              disabled={!isChosen.has(project.id)}
              value={priorityOf(project)}
              onChange={(value) => typeof value === "number" && onPriority(project.id, value)}
            />
          </li>
        ))}
      </ul>
      <p role="status" className={classes["muted"]}>
        {settled < chosen.length && t("loading.of", { done: settled, count: chosen.length })}
      </p>
    </Section>
  );
}

interface PlanStateProps {
  project: ProjectRow;
  state: OpenState | undefined;
  onRetry: () => void;
}

/** Whether a plan is there; why it is not, and what to do. */
function PlanState({ project, state, onRetry }: PlanStateProps) {
  const t = useTexts(acrossTexts);
  if (state === undefined || state.status === "waiting" || state.status === "loading" || state.status === "gone")
    return <small className={classes["muted"]}>{t(`state.${state?.status ?? "waiting"}`)}</small>;
  if (state.status === "ready") {
    const { model } = state.store;
    return (
      <small className={classes["muted"]}>
        {model.project.scheduleFrom === "finish"
          ? t("state.backwards")
          : t("state.ready", { count: model.outline.rows.length })}
      </small>
    );
  }
  const reason = state.error instanceof ApiProblem ? wordedMessage(state.error.problem.detail) : "";
  return (
    <small className={classes["bad"]}>
      {reason === "" ? t("state.failed.plain") : t("state.failed", { reason })}{" "}
      <Button size="compact-xs" variant="default" onClick={onRetry}>
        {t("state.retry", { name: project.name })}
      </Button>
    </small>
  );
}
