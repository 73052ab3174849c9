import { Button, Select } from "@mantine/core";
import { useMemo, useState } from "react";
import { useFormat } from "../../../../platform/format/useFormat.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { showDone } from "../../../../ui/feedback/toasts.tsx";
import { LoadingState } from "../../../../ui/states/LoadingState.tsx";
import { ProblemNotice } from "../../../../ui/states/ProblemNotice.tsx";
import { joinResource } from "../edit/editResources.ts";
import type { PlanStore } from "../sync/planStore.ts";
import type { Suggestion } from "./suggestionsFor.ts";
import classes from "./suggest.module.css";
import { suggestTexts } from "./texts.ts";
import { useSuggestions } from "./useSuggestions.ts";

const MOST = 8;
const LEVELS = ["1", "2", "3", "4", "5"] as const;

interface SuggestionListProps {
  store: PlanStore;
  rowId: string;
  /** When the work is. */
  start: number;
  finish: number;
}

/** People with how well they fit and why, the best first; one press assigns. */
export function SuggestionList({ store, rowId, start, finish }: SuggestionListProps) {
  const t = useTexts(suggestTexts);
  // What the row asks for and nobody on it has is what is looked for.
  const [lacking] = useState(() =>
    store.model.needs.matched(store.model, rowId, finish).find((each) => each.lacking > 0),
  );
  const [skillId, setSkillId] = useState<string | null>(lacking?.need.skill ?? null);
  const [level, setLevel] = useState<string>(String(lacking?.need.level ?? 3));
  const asked = useMemo(() => (skillId === null ? null : { skillId, level: Number(level) }), [skillId, level]);
  const { suggestions, learners, skills, error } = useSuggestions(store, { rowId, start, finish, asked });
  const assign = ({ person }: Suggestion) => {
    const item = store.model.item(rowId);
    const draft = joinResource(store.context, item, { personId: person.id, units: Math.min(1, person.maxUnits) });
    if (!draft) return;
    const step = store.commit(draft);
    showDone(t("assigned", { name: person.name, work: item.name }), { onUndo: () => store.takeBack(step) });
  };
  return (
    <div className={classes["suggest"]}>
      <div className={classes["asked"]}>
        <Select
          size="xs"
          label={t("skill")}
          placeholder={t("skill.any")}
          clearable
          searchable
          data={skills.map(({ id, name }) => ({ value: id, label: name }))}
          value={skillId}
          onChange={setSkillId}
        />
        <Select
          size="xs"
          label={t("level")}
          allowDeselect={false}
          disabled={skillId === null}
          data={[...LEVELS]}
          value={level}
          onChange={(value) => setLevel(value ?? level)}
        />
      </div>
      <ProblemNotice error={error} />
      {error === null && suggestions === null && <LoadingState rows={3} height={40} />}
      {suggestions?.length === 0 && <p className={classes["muted"]}>{t(asked ? "none.skill" : "none")}</p>}
      <ol className={classes["list"]} aria-label={t("open")}>
        {suggestions?.slice(0, MOST).map((suggestion) => (
          <li key={suggestion.person.id}>
            <SuggestionLine suggestion={suggestion} onAssign={() => assign(suggestion)} />
          </li>
        ))}
      </ol>
      {learners.length > 0 && (
        <p className={classes["muted"]}>
          {t("learners", {
            names: learners.map((id) => store.model.tables.person.get(id)?.name ?? "").join(", "),
          })}
        </p>
      )}
      {suggestions !== null && suggestions.length > 0 && <p className={classes["muted"]}>{t("how")}</p>}
    </div>
  );
}

interface SuggestionLineProps {
  suggestion: Suggestion;
  onAssign: () => void;
}

function SuggestionLine({ suggestion: { person, fit, level, free, needed }, onAssign }: SuggestionLineProps) {
  const t = useTexts(suggestTexts);
  const format = useFormat();
  const hours = (minutes: number) => format.number(Math.round(minutes / 6) / 10, 1);
  const reasons = [
    ...(level === null ? [] : [t("reason.level", { level })]),
    free < 0
      ? t("reason.over", { hours: hours(-free) })
      : t("reason.free", { free: hours(free), needed: hours(needed) }),
    ...(typeof person.costRate === "number" ? [t("reason.cost", { cost: format.money(person.costRate) })] : []),
  ];
  return (
    <>
      <span className={classes["score"]} title={t("score")}>
        {format.percent(fit.score)}
      </span>
      <span className={classes["who"]}>
        {person.name}
        <small>{[person.jobTitle, ...reasons].filter(Boolean).join(" · ")}</small>
      </span>
      <Button size="compact-xs" variant="light" aria-label={t("assign.who", { name: person.name })} onClick={onAssign}>
        {t("assign")}
      </Button>
    </>
  );
}
