import type { SkillNeedRow } from "@gantry/records";
import { ActionIcon, Button } from "@mantine/core";
import { Pencil, Plus, X } from "lucide-react";
import { useState } from "react";
import { useCan } from "../../../../platform/session/session.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { showDone } from "../../../../ui/feedback/toasts.tsx";
import { isRefusal, type Outcome } from "../edit/draft.ts";
import { usePlanVersion } from "../loading/usePlanVersion.ts";
import type { PlanStore } from "../sync/planStore.ts";
import { draftOf, newNeed, type NeedDraft } from "./needDraft.ts";
import { NeedForm } from "./NeedForm.tsx";
import classes from "./needs.module.css";
import { needsStep } from "./editNeeds.ts";
import { needsTexts } from "./texts.ts";

/** The skills that a row asks for, with who on it has them; each is changed in its place and can be put back. */
export function NeedsSection({ store, rowId }: { store: PlanStore; rowId: string }) {
  const t = useTexts(needsTexts);
  usePlanVersion(store, ["rows", "dates", "surroundings"]);
  const [open, setOpen] = useState<SkillNeedRow | "new" | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const mayRead = useCan("people.read");
  if (!mayRead) return null;
  const { model, asOf } = store;
  const item = model.item(rowId);
  const { name } = item;
  const mayWrite = store.permissions.has("plan.write") && asOf === null;
  const finish = store.scheduler.dates.get(rowId)?.finish ?? null;
  const matched = new Map(model.needs.matched(model, rowId, finish).map((each) => [each.need.id, each]));
  const needs = model.needs.of(rowId);
  const opening = (which: typeof open) => {
    setRefused(null);
    setOpen(which);
  };
  const make = (outcome: Outcome, told: string) => {
    if (outcome === null) return setOpen(null);
    // What was typed stays where it is refused.
    if (isRefusal(outcome)) return setRefused(outcome.refused);
    const step = store.commit(outcome);
    opening(null);
    showDone(told, { onUndo: () => store.takeBack(step) });
  };
  const save = (row: SkillNeedRow | null, { share, ...draft }: NeedDraft & { skillId: string }) => {
    const values = { ...draft, units: share / 100 };
    const wanted = row ? needs.map((each) => (each.id === row.id ? values : each)) : [...needs, values];
    make(needsStep(store.context, item, wanted.map(askedFor)), t("added", { name, need: model.needs.worded(values) }));
  };
  const remove = (row: SkillNeedRow) => {
    const wanted = needs.filter(({ id }) => id !== row.id).map(askedFor);
    make(needsStep(store.context, item, wanted), t("removed", { name, need: model.needs.worded(row) }));
  };
  const standing = ({ id }: SkillNeedRow) => {
    const { personIds = [], lacking = 0 } = matched.get(id) ?? {};
    const names = personIds.map((each) => model.tables.person.get(each)?.name ?? "").join(", ");
    return [
      ...(names === "" ? [] : [t("met", { names })]),
      ...(lacking === 0 ? [] : [t("lacking", { count: lacking })]),
    ].join("; ");
  };
  const form = (row: SkillNeedRow | null) => (
    <NeedForm
      initial={row ? draftOf(row) : newNeed}
      refused={refused}
      onSave={(draft) => save(row, draft)}
      onCancel={() => opening(null)}
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
                    onClick={() => opening(need)}
                  >
                    <Pencil size={14} />
                  </ActionIcon>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t("remove", { need: words })}
                    onClick={() => remove(need)}
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
          onClick={() => opening("new")}
        >
          {t("add")}
        </Button>
      )}
    </div>
  );
}

/** What is asked for, without whose row it is. */
const askedFor = ({ skillId, level, count, units }: Parameters<typeof needsStep>[2][number]) => ({
  skillId,
  level,
  count,
  units,
});
