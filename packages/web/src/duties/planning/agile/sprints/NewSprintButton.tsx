import { Button } from "@mantine/core";
import { Plus } from "lucide-react";
import { useState } from "react";
import { useCommands } from "../../../../platform/keyboard/useCommands.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import type { PlanStore } from "../../plan/sync/planStore.ts";
import { agileTexts } from "../texts.ts";
import { SprintDialog } from "./SprintDialog.tsx";

export function NewSprintButton({ store }: { store: PlanStore }) {
  const t = useTexts(agileTexts);
  const [opened, setOpened] = useState(false);
  useCommands([
    {
      id: "agile.newSprint",
      title: t("sprint.new"),
      group: t("command.group"),
      keys: "n s",
      run: () => setOpened(true),
    },
  ]);
  return (
    <>
      <Button variant="default" size="sm" leftSection={<Plus size={16} />} onClick={() => setOpened(true)}>
        {t("sprint.new")}
      </Button>
      {opened && <SprintDialog store={store} sprint={null} onClose={() => setOpened(false)} />}
    </>
  );
}
