import { Button } from "@mantine/core";
import { UserSearch } from "lucide-react";
import { useState } from "react";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { usePlanVersion } from "../loading/usePlanVersion.ts";
import type { PlanStore } from "../sync/planStore.ts";
import { SuggestionList } from "./SuggestionList.tsx";
import { suggestTexts } from "./texts.ts";

/** Who could do a row: looked for when it is asked. */
export function Suggestions({ store, rowId }: { store: PlanStore; rowId: string }) {
  const t = useTexts(suggestTexts);
  const [open, setOpen] = useState(false);
  usePlanVersion(store, ["rows", "dates"]);
  const { start = null, finish = null } = store.scheduler.dates.get(rowId) ?? {};
  if (start === null || finish === null || finish <= start) return null;
  return (
    <>
      <Button
        mt={12}
        size="compact-sm"
        variant="subtle"
        aria-expanded={open}
        leftSection={<UserSearch size={15} aria-hidden />}
        onClick={() => setOpen(!open)}
      >
        {t("open")}
      </Button>
      {open && <SuggestionList store={store} rowId={rowId} start={start} finish={finish} />}
    </>
  );
}
