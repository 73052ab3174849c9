import type { Selection } from "@gantry/gantt";
import { Menu } from "@mantine/core";
import { CalendarClock, Ellipsis, Repeat, Scale } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useCommands } from "../../../../platform/keyboard/useCommands.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { dialogTexts } from "../dialogs/texts.ts";
import { planTexts } from "../texts.ts";
import { MenuTool } from "./MenuTool.tsx";
import type { ToolProps } from "./toolProps.ts";

const RecurringDialog = lazy(async () => ({
  default: (await import("../dialogs/RecurringDialog.tsx")).RecurringDialog,
}));
const RescheduleDialog = lazy(async () => ({
  default: (await import("../dialogs/RescheduleDialog.tsx")).RescheduleDialog,
}));

/** Edits that write many rows at once, each with a preview. */
export function WorkMenu({
  store,
  controller,
  choice,
  change,
  selection,
}: ToolProps & { selection: Selection | null }) {
  const t = useTexts(dialogTexts);
  const plan = useTexts(planTexts);
  const [open, setOpen] = useState<"recurring" | "reschedule" | null>(null);
  const close = () => setOpen(null);
  const level = () =>
    change({
      leveling: !choice.leveling,
      findings: false,
      moves: false,
      forecast: false,
      scenarios: false,
      baselines: false,
      open: null,
      why: null,
    });
  const entries = [
    { id: "recurring", title: t("recurring.open"), icon: Repeat, run: () => setOpen("recurring") },
    { id: "reschedule", title: t("reschedule.open"), icon: CalendarClock, run: () => setOpen("reschedule") },
    { id: "leveling", title: t("leveling.open"), icon: Scale, run: level, keys: "p l" },
  ];
  useCommands(
    entries.map(({ id, title, run, keys }) => ({
      id: `plan.${id}`,
      title,
      group: plan("title"),
      run,
      ...(keys ? { keys } : {}),
    })),
  );
  return (
    <>
      <MenuTool label={t("more")} icon={Ellipsis}>
        {entries.map(({ id, title, icon: Icon, run }) => (
          <Menu.Item key={id} leftSection={<Icon size={15} />} onClick={run}>
            {title}
          </Menu.Item>
        ))}
      </MenuTool>
      <Suspense>
        {open === "recurring" && (
          <RecurringDialog
            store={store}
            nextTo={selection?.active?.rowId ?? null}
            onAdded={(rowId) => controller?.reveal(rowId)}
            onClose={close}
          />
        )}
        {open === "reschedule" && <RescheduleDialog store={store} onClose={close} />}
      </Suspense>
    </>
  );
}
