import { isDone, type SprintRow } from "@gantry/records";
import { Select } from "@mantine/core";
import { useState } from "react";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { Dialog } from "../../../../ui/feedback/Dialog.tsx";
import type { PlanStore } from "../../plan/sync/planStore.ts";
import { commitTold } from "../commitTold.ts";
import { closeSprint } from "../edit/agileEdits.ts";
import { rankedItems, sprintsOf } from "../model/agileCards.ts";
import { agileTexts } from "../texts.ts";
import classes from "./sprints.module.css";

const BACKLOG = "backlog";
/** More are only counted. */
const LISTED = 12;

/** What closing a sprint does: what is done stays with it, what is not goes on; shown before it is done. */
export function CloseSprintDialog({
  store,
  sprint,
  onClose,
}: {
  store: PlanStore;
  sprint: SprintRow;
  onClose: () => void;
}) {
  const t = useTexts(agileTexts);
  const { model } = store;
  const own = rankedItems(model).filter((item) => item.sprintId === sprint.id);
  const unfinished = own.filter((item) => !isDone(item));
  const open = sprintsOf(model).filter(({ id, state }) => state !== "closed" && id !== sprint.id);
  const next = open.find(({ start }) => start >= sprint.start) ?? open[0];
  const [carryTo, setCarryTo] = useState(next?.id ?? BACKLOG);
  const finish = () => {
    commitTold(store, closeSprint(store.context, sprint, carryTo === BACKLOG ? null : carryTo));
    onClose();
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t("close.title", { name: sprint.name })}
      confirm={{ label: t("close.confirm"), run: finish }}
    >
      <p className={classes["text"]}>{t("close.done", { count: own.length - unfinished.length })}</p>
      {unfinished.length > 0 && (
        <>
          <p className={classes["text"]}>{t("close.unfinished", { count: unfinished.length })}</p>
          <ul className={classes["plain"]}>
            {unfinished.slice(0, LISTED).map((item) => (
              <li key={item.id}>
                {model.keyOf(item)} {item.name}
              </li>
            ))}
            {unfinished.length > LISTED && <li>{t("close.more", { count: unfinished.length - LISTED })}</li>}
          </ul>
          <Select
            label={t("close.carry")}
            data={[
              ...open.map(({ id, name }) => ({ value: id, label: name })),
              { value: BACKLOG, label: t("close.backlog") },
            ]}
            value={carryTo}
            onChange={(value) => value && setCarryTo(value)}
            allowDeselect={false}
          />
        </>
      )}
    </Dialog>
  );
}
