import { Button, Select } from "@mantine/core";
import { Settings2 } from "lucide-react";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { Toolbar, ToolbarSpace } from "../../../../ui/page/Toolbar.tsx";
import type { PlanStore } from "../../plan/sync/planStore.ts";
import { ItemFilter } from "../ItemFilter.tsx";
import { sprintsOf } from "../model/agileCards.ts";
import { laneKinds } from "../model/boardView.ts";
import { agilePhases } from "../model/phases.ts";
import { agileTexts } from "../texts.ts";
import type { AgileSearch, useAgileSearch } from "../useAgileSearch.ts";

interface BoardToolbarProps {
  store: PlanStore;
  search: AgileSearch;
  sprint: string;
  problems: readonly string[];
  change: ReturnType<typeof useAgileSearch>[1];
  onColumns: () => void;
}

export function BoardToolbar({ store, search, sprint, problems, change, onColumns }: BoardToolbarProps) {
  const t = useTexts(agileTexts);
  const sprints = sprintsOf(store.model)
    .reverse()
    .map(({ id, name, state }) => ({ value: id, label: `${name} (${t(`sprint.state.${state}`)})` }));
  const phases = agilePhases(store.model).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Toolbar label={t("board.tools")}>
      <Select
        size="sm"
        w={210}
        aria-label={t("board.sprint")}
        data={[{ value: "all", label: t("board.all") }, { value: "backlog", label: t("board.backlog") }, ...sprints]}
        value={sprint}
        onChange={(value) => change({ sprint: value ?? undefined })}
        allowDeselect={false}
      />
      {phases.length > 0 && (
        <Select
          size="sm"
          w={180}
          aria-label={t("board.phase")}
          placeholder={t("board.phase.all")}
          data={phases}
          value={search.phase ?? null}
          onChange={(value) => change({ phase: value ?? undefined })}
          clearable
        />
      )}
      <Select
        size="sm"
        w={170}
        aria-label={t("lanes.label")}
        data={laneKinds.map((value) => ({ value, label: t(`lanes.${value}`) }))}
        value={search.lanes ?? "none"}
        onChange={(value) => change({ lanes: value ?? undefined })}
        allowDeselect={false}
      />
      <ItemFilter text={search.q ?? ""} problems={problems} onChange={(q) => change({ q })} />
      <ToolbarSpace />
      {store.permissions.has("plan.write") && (
        <Button variant="default" size="sm" leftSection={<Settings2 size={16} />} onClick={onColumns}>
          {t("columns.edit")}
        </Button>
      )}
    </Toolbar>
  );
}
