import { Menu } from "@mantine/core";
import { Check, FlaskConical, ListTree, Plus, Undo2 } from "lucide-react";
import { useState } from "react";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { MenuTool } from "../toolbar/MenuTool.tsx";
import type { ToolProps } from "../toolbar/toolProps.ts";
import { ScenarioDialog } from "./ScenarioDialog.tsx";
import { scenarioTexts } from "./texts.ts";
import { useScenarios } from "./useScenarios.ts";

/** More open scenarios than these are found in the panel. */
const MOST = 12;

/** Begins a what-if, and goes to one or back to the plan. */
export function ScenarioMenu({ store, choice, change }: ToolProps) {
  const t = useTexts(scenarioTexts);
  const [asking, setAsking] = useState(false);
  const projectId = store.model.project.id;
  const open = useScenarios(projectId).filter(({ state }) => state === "open");
  return (
    <>
      <MenuTool label={t("menu")} icon={FlaskConical}>
        <Menu.Item leftSection={<Plus size={15} />} onClick={() => setAsking(true)}>
          {t("new")}
        </Menu.Item>
        <Menu.Item
          leftSection={<ListTree size={15} />}
          onClick={() => change({ scenarios: true, baselines: false, findings: false, open: null, why: null })}
        >
          {t("list")}
        </Menu.Item>
        {choice.scenario !== null && (
          <Menu.Item leftSection={<Undo2 size={15} />} onClick={() => change({ scenario: null })}>
            {t("back")}
          </Menu.Item>
        )}
        {open.length > 0 && (
          <>
            <Menu.Divider />
            <Menu.Label>{t("menu.open")}</Menu.Label>
            {open.slice(0, MOST).map(({ id, name }) => (
              <Menu.Item
                key={id}
                role="menuitemradio"
                aria-checked={choice.scenario === id}
                leftSection={<Check size={14} style={{ visibility: choice.scenario === id ? "visible" : "hidden" }} />}
                onClick={() => change({ scenario: id })}
              >
                {name}
              </Menu.Item>
            ))}
          </>
        )}
      </MenuTool>
      {asking && (
        <ScenarioDialog
          projectId={projectId}
          row={null}
          onDone={(id) => change({ scenario: id, scenarios: false })}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
