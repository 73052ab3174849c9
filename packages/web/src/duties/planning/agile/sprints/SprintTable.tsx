import type { SprintRow } from "@gantry/records";
import { Button, Menu, Table } from "@mantine/core";
import { EllipsisVertical } from "lucide-react";
import { useState } from "react";
import { useFormat } from "../../../../platform/format/useFormat.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import type { PlanStore } from "../../plan/sync/planStore.ts";
import { commitTold } from "../commitTold.ts";
import type { AgileFigures } from "../model/sprintFigures.ts";
import { agileTexts } from "../texts.ts";
import { CloseSprintDialog } from "./CloseSprintDialog.tsx";
import { SprintDialog } from "./SprintDialog.tsx";
import classes from "./sprints.module.css";
import { SprintWhen } from "./SprintWhen.tsx";

interface SprintTableProps {
  store: PlanStore;
  sprints: readonly SprintRow[];
  figures: AgileFigures;
  shownId: string;
  onShow: (id: string) => void;
}

/** All sprints, the latest first, with what can be done to each. */
export function SprintTable({ store, sprints, figures, shownId, onShow }: SprintTableProps) {
  const t = useTexts(agileTexts);
  const { number } = useFormat();
  const hours = (minutes: number) => number(minutes / 60, 0);
  const mayPlan = store.permissions.has("plan.write");
  return (
    <div className={classes["scroll"]}>
      <Table verticalSpacing="xs" className={classes["table"] ?? ""}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("sprints.column.sprint")}</Table.Th>
            <Table.Th>{t("sprints.column.when")}</Table.Th>
            <Table.Th className={classes["number"]}>{t("sprints.column.items")}</Table.Th>
            <Table.Th className={classes["number"]}>{t("sprints.column.points")}</Table.Th>
            <Table.Th className={classes["number"]}>{t("sprints.column.capacity")}</Table.Th>
            <Table.Th className={classes["number"]}>{t("sprints.column.remaining")}</Table.Th>
            {mayPlan && <Table.Th className={classes["number"]}>{t("sprints.column.actions")}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sprints.map((sprint) => {
            const of = figures.of(sprint);
            return (
              <Table.Tr key={sprint.id} data-shown={sprint.id === shownId || undefined}>
                <Table.Td>
                  <button
                    type="button"
                    className={classes["show"]}
                    aria-current={sprint.id === shownId ? "true" : undefined}
                    onClick={() => onShow(sprint.id)}
                  >
                    {sprint.name}
                  </button>
                </Table.Td>
                <Table.Td>
                  <span className={classes["when"]}>
                    <SprintWhen sprint={sprint} />
                  </span>
                </Table.Td>
                <Table.Td className={classes["number"]}>{t("sprints.of", { done: of.done, all: of.count })}</Table.Td>
                <Table.Td className={classes["number"]}>
                  {t("sprints.of", { done: number(of.donePoints, 1), all: number(of.points, 1) })}
                </Table.Td>
                <Table.Td className={classes["number"]}>{t("hours", { hours: hours(of.capacity) })}</Table.Td>
                <Table.Td className={classes["number"]}>{t("hours", { hours: hours(of.remaining) })}</Table.Td>
                {mayPlan && (
                  <Table.Td>
                    <SprintActions store={store} sprint={sprint} />
                  </Table.Td>
                )}
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function SprintActions({ store, sprint }: { store: PlanStore; sprint: SprintRow }) {
  const t = useTexts(agileTexts);
  const [dialog, setDialog] = useState<"edit" | "close" | null>(null);
  const { id, name } = sprint;
  const start = (state: "active" | "planned") =>
    commitTold(store, {
      label: t(state === "active" ? "step.start" : "step.unstart", { name }),
      patches: [{ op: "update", record: "sprint", id, values: { state } }],
    });
  const remove = () =>
    commitTold(store, { label: t("step.remove", { name }), patches: [{ op: "delete", record: "sprint", id }] });
  return (
    <span className={classes["actions"]}>
      {sprint.state === "planned" && (
        <Button size="compact-sm" variant="light" onClick={() => start("active")}>
          {t("sprint.start")}
        </Button>
      )}
      {sprint.state === "active" && (
        <Button size="compact-sm" variant="light" onClick={() => setDialog("close")}>
          {t("sprint.close")}
        </Button>
      )}
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button size="compact-sm" variant="subtle" color="gray" aria-label={t("sprint.menu", { name })}>
            <EllipsisVertical size={15} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setDialog("edit")}>{t("sprint.edit")}</Menu.Item>
          {sprint.state !== "planned" && (
            <Menu.Item onClick={() => start(sprint.state === "closed" ? "active" : "planned")}>
              {t(sprint.state === "closed" ? "sprint.reopen" : "sprint.unstart")}
            </Menu.Item>
          )}
          <Menu.Item onClick={remove}>{t("sprint.remove")}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {dialog === "edit" && <SprintDialog store={store} sprint={sprint} onClose={() => setDialog(null)} />}
      {dialog === "close" && <CloseSprintDialog store={store} sprint={sprint} onClose={() => setDialog(null)} />}
    </span>
  );
}
