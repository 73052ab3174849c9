import { skillNeed } from "@gantry/records";
import { ActionIcon, Button } from "@mantine/core";
import { Pencil, Plus, X } from "lucide-react";
import { useState } from "react";
import { applyEdits, createEdit, deleteEdit, updateEdit } from "../../../../platform/records/edits.ts";
import { useCan } from "../../../../platform/session/session.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { showUndoable } from "../../../../ui/feedback/showUndoable.ts";
import { showProblem } from "../../../../ui/feedback/toasts.tsx";
import { usePlanVersion } from "../loading/usePlanVersion.ts";
import type { PlanStore } from "../sync/planStore.ts";
import { draftOf, newNeed, type NeedDraft } from "./needDraft.ts";
import { NeedForm } from "./NeedForm.tsx";
import classes from "./needs.module.css";
import type { NeedRow } from "./planNeeds.ts";
import { needsTexts } from "./texts.ts";

/** The skills that a row asks for, with who on it has them; each is changed in its place and can be put back. */
export function NeedsSection({ store, rowId }: { store: PlanStore; rowId: string }) {
  const t = useTexts(needsTexts);
  usePlanVersion(store, ["rows", "dates", "surroundings"]);
  const [open, setOpen] = useState<NeedRow | "new" | null>(null);
  const [isSaving, setSaving] = useState(false);
  const mayRead = useCan("people.read");
  if (!mayRead) return null;
  const { model, scenario, asOf } = store;
  const { name, projectId } = model.item(rowId);
  const mayWrite = store.permissions.has("plan.write") && scenario === null && asOf === null;
  const finish = store.scheduler.dates.get(rowId)?.finish ?? null;
  const matched = new Map(model.needs.matched(model, rowId, finish).map((each) => [each.need.id, each]));
  const needs = model.needs.of(rowId);
  const save = (row: NeedRow | null, { share, ...draft }: NeedDraft & { skillId: string }) => {
    const values = { ...draft, units: share / 100 };
    const edit = row
      ? updateEdit(skillNeed, row, values)
      : createEdit(skillNeed, { projectId, workItemId: rowId, ...values });
    setSaving(true);
    applyEdits([edit])
      .then((result) => {
        // Only now: what was typed stays where it is refused.
        setOpen((now) => (now === open ? null : now));
        showUndoable(t("added", { name, need: model.needs.worded(values) }), result);
      }, showProblem)
      .finally(() => setSaving(false));
  };
  const remove = (row: NeedRow) =>
    applyEdits([deleteEdit(skillNeed, row)]).then(
      (result) => showUndoable(t("removed", { name, need: model.needs.worded(row) }), result),
      showProblem,
    );
  const standing = ({ id }: NeedRow) => {
    const { personIds = [], lacking = 0 } = matched.get(id) ?? {};
    const names = personIds.map((each) => model.tables.person.get(each)?.name ?? "").join(", ");
    return [
      ...(names === "" ? [] : [t("met", { names })]),
      ...(lacking === 0 ? [] : [t("lacking", { count: lacking })]),
    ].join("; ");
  };
  const form = (row: NeedRow | null) => (
    <NeedForm
      initial={row ? draftOf(row) : newNeed}
      isSaving={isSaving}
      onSave={(draft) => save(row, draft)}
      onCancel={() => setOpen(null)}
    />
  );
  return (
    <div className={classes["needs"]}>
      <h4 className={classes["title"]}>{t("title")}</h4>
      {needs.length === 0 && open === null && <p className={classes["muted"]}>{t("none")}</p>}
      <ul className={classes["list"]}>
        {needs.map((need) => {
          const words = model.needs.worded(need);
          const isLacking = (matched.get(need.id)?.lacking ?? 0) > 0;
          if (open !== "new" && open?.id === need.id) return <li key={need.id}>{form(need)}</li>;
          return (
            <li key={need.id} className={classes["need"]}>
              <span>
                {words}
                <small data-lacking={isLacking}>{standing(need)}</small>
              </span>
              {mayWrite && (
                <span className={classes["tools"]}>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t("change", { need: words })}
                    onClick={() => setOpen(need)}
                  >
                    <Pencil size={14} />
                  </ActionIcon>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t("remove", { need: words })}
                    onClick={() => void remove(need)}
                  >
                    <X size={15} />
                  </ActionIcon>
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {open === "new" && form(null)}
      {mayWrite && open === null && (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<Plus size={15} aria-hidden />}
          onClick={() => setOpen("new")}
        >
          {t("add")}
        </Button>
      )}
      {scenario !== null && <p className={classes["muted"]}>{t("scenario")}</p>}
    </div>
  );
}
