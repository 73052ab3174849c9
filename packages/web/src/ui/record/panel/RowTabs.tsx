import type { RecordDeclaration } from "@gantry/records";
import { Tabs } from "@mantine/core";
import { useLocation } from "@tanstack/react-router";
import { Suspense, useEffect, useState } from "react";
import type { AnyRow } from "../../../platform/records/feedRows.ts";
import { partOf } from "../../../platform/places/partOf.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { LoadingState } from "../../states/LoadingState.tsx";
import { uiTexts } from "../../texts.ts";
import type { RecordRights } from "../recordRights.ts";
import { recordTexts } from "../texts.ts";
import type { RecordWords } from "../words/useRecordWords.ts";
import { panelSectionsOf } from "./panelSections.ts";
import { RowDetails } from "./RowDetails.tsx";
import { RowHistory } from "./RowHistory.tsx";
import classes from "./RowPanel.module.css";

export interface RowTabsProps {
  declaration: RecordDeclaration;
  row: AnyRow;
  words: RecordWords;
  rights: RecordRights;
  projectId: string | null;
  onDeleted: () => void;
}

/** Everything about one row: its fields, what duties add, and who changed what. */
export function RowTabs({ declaration, row, words, rights, projectId, onDeleted }: RowTabsProps) {
  const t = useTexts(recordTexts);
  const ui = useTexts(uiTexts);
  const [tab, setTab] = useState<string | null>("details");
  const sections = panelSectionsOf(declaration).filter(({ shownTo }) => shownTo?.(rights) ?? true);
  const named = partOf(useLocation({ select: ({ hash }) => hash }))?.tab;
  const isTab = sections.some(({ id }) => id === named);
  useEffect(() => {
    if (named !== undefined && isTab) setTab(named);
  }, [named, isTab]);
  const part = { declaration, row, rights, projectId };
  return (
    <Tabs value={tab} onChange={setTab} keepMounted={false} className={classes["tabs"] ?? ""}>
      <Tabs.List>
        <Tabs.Tab value="details">{t("panel.details")}</Tabs.Tab>
        {sections.map(({ id, title, badge: Badge }) => (
          <Tabs.Tab
            key={id}
            value={id}
            rightSection={
              Badge && (
                <Suspense>
                  <Badge {...part} />
                </Suspense>
              )
            }
          >
            {title()}
          </Tabs.Tab>
        ))}
        <Tabs.Tab value="history">{ui("history.title")}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="details">
        <RowDetails {...part} words={words} onDeleted={onDeleted} />
      </Tabs.Panel>
      {sections.map(({ id, component: Section }) => (
        <Tabs.Panel key={id} value={id}>
          <Suspense fallback={<LoadingState rows={4} height={32} />}>
            <Section {...part} />
          </Suspense>
        </Tabs.Panel>
      ))}
      <Tabs.Panel value="history">
        <RowHistory declaration={declaration} row={row} words={words} rights={rights} />
      </Tabs.Panel>
    </Tabs>
  );
}
