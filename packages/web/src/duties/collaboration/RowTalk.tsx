import { Tabs } from "@mantine/core";
import { useLocation } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { partOf } from "../../platform/places/partOf.ts";
import { useTexts } from "../../platform/texts/useTexts.ts";
import type { SubjectProps } from "./hangingOn.ts";
import { tabTexts, talkTabs } from "./tabs/tabTexts.ts";
import { talkParts } from "./tabs/talkParts.tsx";
import { Tags } from "./tags/Tags.tsx";
import classes from "./RowTalk.module.css";

const tabs = talkTabs.filter((id) => id !== "tags");

/** Everything people put beside a row, for panels that have no tabs of their own. */
export function RowTalk(props: SubjectProps) {
  const t = useTexts(tabTexts);
  const [tab, setTab] = useState<string | null>("discussion");
  const named = partOf(useLocation({ select: ({ hash }) => hash }))?.tab;
  useEffect(() => {
    const found = tabs.find((id) => id === named);
    if (found) setTab(found);
  }, [named]);
  return (
    <section className={classes["talk"]} aria-label={t("discussion")}>
      <Tags {...props} />
      <Tabs value={tab} onChange={setTab} keepMounted={false}>
        <Tabs.List className={classes["tabs"] ?? ""}>
          {tabs.map((id) => {
            const { badge: Badge } = talkParts[id];
            return (
              <Tabs.Tab key={id} value={id} rightSection={<Badge row={props.row} />} className={classes["tab"] ?? ""}>
                {t(id)}
              </Tabs.Tab>
            );
          })}
        </Tabs.List>
        {tabs.map((id) => {
          const { component: Section } = talkParts[id];
          return (
            <Tabs.Panel key={id} value={id} pt={12}>
              <Section key={props.row.id} {...props} />
            </Tabs.Panel>
          );
        })}
      </Tabs>
    </section>
  );
}
