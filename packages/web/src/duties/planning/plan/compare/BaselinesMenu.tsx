import { Menu } from "@mantine/core";
import { Check, History, ListTree, Milestone, Plus } from "lucide-react";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { usePlanVersion } from "../loading/usePlanVersion.ts";
import { MenuTool } from "../toolbar/MenuTool.tsx";
import type { ToolProps } from "../toolbar/toolProps.ts";
import { CaptureDialog } from "./CaptureDialog.tsx";
import { compareTexts } from "./texts.ts";
import { useBaselines } from "./useBaselines.ts";
import { AGAINST_NONE } from "./useComparison.ts";

type BaselinesMenuProps = Pick<ToolProps, "store" | "choice" | "change"> & {
  /** Kept above, since the palette opens it too. */
  capturing: boolean;
  onCapturing: (open: boolean) => void;
  onPast: () => void;
};

/** Captures baselines and chooses which one the plan is compared with. */
export function BaselinesMenu({ store, choice, change, capturing, onCapturing, onPast }: BaselinesMenuProps) {
  const t = useTexts(compareTexts);
  usePlanVersion(store, ["comparison"]);
  const projectId = store.model.project.id;
  const baselines = useBaselines(projectId);
  const mayCapture = store.permissions.has("plan.write");
  const shown = store.comparing.with?.id ?? AGAINST_NONE;
  const entry = (id: string, name: string) => (
    <Menu.Item
      key={id}
      role="menuitemradio"
      aria-checked={shown === id}
      leftSection={<Check size={14} style={{ visibility: shown === id ? "visible" : "hidden" }} />}
      onClick={() => change({ against: id, layers: new Set([...choice.layers, "baseline"]) })}
    >
      {name}
    </Menu.Item>
  );
  return (
    <>
      <MenuTool label={t("menu")} icon={Milestone}>
        {mayCapture && (
          <Menu.Item leftSection={<Plus size={15} />} onClick={() => onCapturing(true)}>
            {t("capture")}
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<ListTree size={15} />}
          onClick={() => change({ baselines: true, findings: false, open: null, why: null })}
        >
          {t("manage")}
        </Menu.Item>
        <Menu.Item leftSection={<History size={15} />} onClick={onPast}>
          {t("past.menu")}
        </Menu.Item>
        {baselines.length > 0 && (
          <>
            <Menu.Divider />
            <Menu.Label>{t("against")}</Menu.Label>
            {baselines.slice(0, 12).map(({ id, name }) => entry(id, name))}
            {entry(AGAINST_NONE, t("against.none"))}
          </>
        )}
      </MenuTool>
      {capturing && (
        <CaptureDialog
          projectId={projectId}
          hasDefault={baselines.length > 0}
          row={null}
          onDone={(id, isDefault) =>
            change({ against: isDefault ? null : id, layers: new Set([...choice.layers, "baseline"]) })
          }
          onClose={() => onCapturing(false)}
        />
      )}
    </>
  );
}
