import { Radio, Table } from "@mantine/core";
import { useEffect, useState } from "react";
import { useFormat } from "../../../../platform/format/useFormat.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { Dialog } from "../../../../ui/feedback/Dialog.tsx";
import type { FieldConflict } from "../sync/conflicts.ts";
import type { PlanEvent } from "../sync/planEvents.ts";
import type { PlanStore } from "../sync/planStore.ts";
import { planTexts } from "../texts.ts";
import { fieldText, fieldTitle } from "../view/fieldWords.ts";

type Told = Extract<PlanEvent, { kind: "conflict" }>;

/** Two people changed the same: both values side by side, for each field a choice. Closing keeps what the other wrote. */
export function ConflictDialog({ store }: { store: PlanStore }) {
  const t = useTexts(planTexts);
  const format = useFormat();
  const [told, setTold] = useState<Told | null>(null);
  const [mine, setMine] = useState<ReadonlySet<FieldConflict>>(new Set());
  useEffect(
    () =>
      store.subscribe((event) => {
        if (event.kind !== "conflict") return;
        setTold(event);
        setMine(new Set(event.conflicts));
      }),
    [store],
  );
  if (!told) return null;
  const decide = (kept: ReadonlySet<FieldConflict>) => {
    setTold(null);
    told.choose(told.conflicts.filter((conflict) => !kept.has(conflict)));
  };
  const keep = (conflict: FieldConflict, yours: boolean) => {
    const next = new Set(mine);
    if (yours) next.add(conflict);
    else next.delete(conflict);
    setMine(next);
  };
  const [first] = told.conflicts;
  return (
    <Dialog
      opened
      title={t("conflict.title")}
      size="lg"
      onClose={() => decide(new Set())}
      confirm={{ label: t("conflict.apply"), run: () => decide(mine) }}
    >
      <p>
        {t("conflict.text", {
          name: first?.by ?? t("history.system"),
          step: told.step.label,
          when: first?.at ? format.ago(first.at) : "",
        })}
      </p>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("conflict.field")}</Table.Th>
            <Table.Th>{t("conflict.yours")}</Table.Th>
            <Table.Th>{t("conflict.theirs", { name: first?.by ?? t("history.system") })}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {told.conflicts.map((conflict, index) => {
            const field = conflict.field === null ? t("conflict.wholeRow") : fieldTitle(conflict.field);
            const value = (of: unknown) =>
              conflict.field === null
                ? t("conflict.deleteAnyway")
                : (placeName(store, conflict.field, of) ?? fieldText(conflict.field, of, format));
            return (
              <Table.Tr key={`${conflict.id}-${conflict.field ?? ""}`}>
                <Table.Th scope="row">
                  {itemName(store, conflict)} · {field}
                </Table.Th>
                <Table.Td>
                  <Radio
                    name={`conflict-${index}`}
                    label={value(conflict.yours)}
                    checked={mine.has(conflict)}
                    onChange={() => keep(conflict, true)}
                  />
                </Table.Td>
                <Table.Td>
                  <Radio
                    name={`conflict-${index}`}
                    label={conflict.field === null ? t("conflict.keepRow") : value(conflict.theirs)}
                    checked={!mine.has(conflict)}
                    onChange={() => keep(conflict, false)}
                  />
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Dialog>
  );
}

/** What the work item is called that a row is, or hangs on. */
function itemName({ model: { tables } }: PlanStore, { id }: FieldConflict): string | undefined {
  const hanging = tables.assignment.get(id) ?? tables.skillNeed.get(id);
  return tables.workItem.get(hanging?.workItemId ?? id)?.name;
}

/** The name of a sprint or column, which rows hold by their ids. */
function placeName({ model: { tables } }: PlanStore, field: string, value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  if (field === "sprintId") return tables.sprint.get(value)?.name;
  return field === "boardColumnId" ? tables.boardColumn.get(value)?.name : undefined;
}
