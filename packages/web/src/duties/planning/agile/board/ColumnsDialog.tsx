import { ranksBetween, type BoardColumnRow } from "@gantry/records";
import { ActionIcon, Button, NumberInput, Select, TextInput } from "@mantine/core";
import { ArrowDown, ArrowUp, Plus, X } from "lucide-react";
import { useState } from "react";
import { uuidV7 } from "../../../../platform/api/uuidV7.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { Dialog } from "../../../../ui/feedback/Dialog.tsx";
import { updateOf } from "../../plan/edit/draft.ts";
import type { Patch } from "../../plan/model/patch.ts";
import type { PlanStore } from "../../plan/sync/planStore.ts";
import { commitTold } from "../commitTold.ts";
import { draft } from "../edit/agileEdits.ts";
import { boardColumns, type BoardColumn } from "../model/boardView.ts";
import { agileTexts } from "../texts.ts";
import classes from "./board.module.css";

const STATES = ["open", "inProgress", "done"] as const;

/** The columns of the board: names, what state each means, limits, order. One edit when it is saved. */
export function ColumnsDialog({ store, onClose }: { store: PlanStore; onClose: () => void }) {
  const t = useTexts(agileTexts);
  const [columns, setColumns] = useState(() => boardColumns(store.model, (state) => t(`state.${state}`)));
  const set = (key: string, part: Partial<BoardColumn>) =>
    setColumns((all) => all.map((each) => (each.key === key ? { ...each, ...part } : each)));
  const shift = (at: number, by: number) =>
    setColumns((all) => {
      const moved = all[at];
      return moved ? all.toSpliced(at, 1).toSpliced(at + by, 0, moved) : all;
    });
  const add = () =>
    setColumns((all) => [...all, { key: uuidV7(), id: null, name: "", category: "inProgress", wipLimit: null }]);
  const unnamed = columns.some(({ name }) => name.trim() === "");
  const save = () => {
    commitTold(store, draft(t("columns.changed"), columnPatches(store, columns)));
    onClose();
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t("columns.title")}
      size="lg"
      confirm={{ label: t("columns.save"), run: save, disabled: unnamed || columns.length === 0 }}
    >
      <p>{t("columns.text")}</p>
      <ol className={classes["columnList"]}>
        {columns.map((column, index) => (
          <li key={column.key} className={classes["columnLine"]}>
            <TextInput
              maxLength={100}
              aria-label={t("columns.name")}
              placeholder={t("columns.name")}
              value={column.name}
              onChange={(event) => set(column.key, { name: event.currentTarget.value })}
            />
            <Select
              aria-label={t("columns.category", { name: column.name })}
              data={STATES.map((value) => ({ value, label: t(`state.${value}`) }))}
              value={column.category}
              onChange={(value) => value && set(column.key, { category: value })}
              allowDeselect={false}
              w={140}
            />
            <NumberInput
              aria-label={t("columns.limit", { name: column.name })}
              placeholder={t("columns.noLimit")}
              value={column.wipLimit ?? ""}
              onChange={(value) => set(column.key, { wipLimit: typeof value === "number" ? value : null })}
              min={1}
              max={1000}
              allowDecimal={false}
              w={110}
            />
            <IconButton
              label={t("columns.up", { name: column.name })}
              icon={ArrowUp}
              disabled={index === 0}
              run={() => shift(index, -1)}
            />
            <IconButton
              label={t("columns.down", { name: column.name })}
              icon={ArrowDown}
              disabled={index === columns.length - 1}
              run={() => shift(index, 1)}
            />
            <IconButton
              label={t("columns.remove", { name: column.name })}
              icon={X}
              disabled={columns.length === 1}
              run={() => setColumns((all) => all.filter(({ key }) => key !== column.key))}
            />
          </li>
        ))}
      </ol>
      <Button variant="subtle" leftSection={<Plus size={16} />} onClick={add} style={{ alignSelf: "start" }}>
        {t("columns.add")}
      </Button>
    </Dialog>
  );
}

function IconButton({
  label,
  icon: Icon,
  disabled,
  run,
}: {
  label: string;
  icon: typeof ArrowUp;
  disabled: boolean;
  run: () => void;
}) {
  return (
    <ActionIcon variant="subtle" color="gray" aria-label={label} title={label} disabled={disabled} onClick={run}>
      <Icon size={16} aria-hidden />
    </ActionIcon>
  );
}

/** What the dialog says against what is there. Ranks are given anew only where the order is another one. */
function columnPatches(store: PlanStore, columns: readonly BoardColumn[]): Patch[] {
  const { project, tables } = store.model;
  const ranks = ranksBetween(null, null, columns.length);
  const kept = columns.flatMap(({ id }) => (id === null ? [] : [id]));
  const before = [...tables.boardColumn.values()].sort((a, b) => (a.rank < b.rank ? -1 : 1));
  const inOrder = columns.every(({ id }, index) => id !== null && before[index]?.id === id);
  const gone = before.filter(({ id }) => !kept.includes(id));
  return [
    ...gone.map(({ id }): Patch => ({ op: "delete", record: "boardColumn", id })),
    ...columns.flatMap(({ id, name, category, wipLimit }, index): Patch[] => {
      const row = id === null ? undefined : tables.boardColumn.get(id);
      const values: Partial<BoardColumnRow> = { name: name.trim(), category, wipLimit };
      if (!inOrder) values.rank = ranks[index] as string;
      if (row) return updateOf("boardColumn", row, values);
      return [
        {
          op: "create",
          record: "boardColumn",
          id: uuidV7(),
          values: { projectId: project.id, rank: ranks[index], ...values },
        },
      ];
    }),
  ];
}
