import { Plus } from "lucide-react";
import { useState } from "react";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import type { PlanStore } from "../../plan/sync/planStore.ts";
import { createItem } from "../edit/agileEdits.ts";
import { agilePhases } from "../model/phases.ts";
import { agileTexts } from "../texts.ts";
import { useAgileSearch } from "../useAgileSearch.ts";
import classes from "./backlog.module.css";

/** A new item by typing its name and Enter; the field stays for the next one. */
export function CreateLine({ store, sprintId }: { store: PlanStore; sprintId: string | null }) {
  const t = useTexts(agileTexts);
  const [search] = useAgileSearch();
  const [name, setName] = useState("");
  const create = () => {
    if (name.trim() === "") return;
    // In a hybrid project an item is agile by the phase it lies in.
    const parentId =
      search.phase ?? (store.model.project.method === "agile" ? null : (agilePhases(store.model)[0]?.id ?? null));
    store.commit(createItem(store.context, name.trim(), { sprintId, parentId }));
    setName("");
  };
  return (
    <form
      className={classes["create"]}
      onSubmit={(event) => {
        event.preventDefault();
        create();
      }}
    >
      <Plus size={15} aria-hidden />
      <input
        className={classes["createField"]}
        aria-label={t("create.label")}
        placeholder={t("create.placeholder")}
        maxLength={500}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => event.key === "Escape" && setName("")}
      />
    </form>
  );
}
