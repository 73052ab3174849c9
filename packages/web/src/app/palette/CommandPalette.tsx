import "@mantine/spotlight/styles.layer.css";
import { Kbd } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { createSpotlight, Spotlight } from "@mantine/spotlight";
import { useNavigate } from "@tanstack/react-router";
import { Search } from "lucide-react";
import { useEffect, useState } from "react";
import { useStore } from "../../platform/api/store.ts";
import { commands } from "../../platform/keyboard/commands.ts";
import { useTexts } from "../../platform/texts/useTexts.ts";
import { appTexts } from "../texts.ts";
import classes from "./CommandPalette.module.css";
import { matchingCommands } from "./matchingCommands.ts";
import { paletteOpened } from "./paletteOpened.ts";
import { destinationOf, useFound } from "./useFound.ts";

const [store, spotlight] = createSpotlight();

/** Finds anything and does anything, by a few letters. */
export function CommandPalette() {
  const t = useTexts(appTexts);
  const navigate = useNavigate();
  const opened = useStore(paletteOpened);
  const [text, setText] = useState("");
  const [settled] = useDebouncedValue(text.trim(), 120);
  const found = useFound(settled);
  const offered = matchingCommands(useStore(commands), text);
  useEffect(() => (opened ? spotlight.open() : spotlight.close()), [opened]);

  const nothing = found.groups.length === 0 && offered.length === 0;
  return (
    <Spotlight.Root
      store={store}
      query={text}
      onQueryChange={setText}
      shortcut={null}
      onSpotlightClose={() => paletteOpened.set(false)}
      clearQueryOnClose
      overlayProps={{ blur: 0, backgroundOpacity: 0.35 }}
      yOffset="12vh"
      centered={false}
      scrollable
      maxHeight={460}
      aria-label={t("keys.palette")}
    >
      <Spotlight.Search
        placeholder={t("palette.placeholder")}
        aria-label={t("palette.placeholder")}
        leftSection={<Search size={18} aria-hidden />}
      />
      <Spotlight.ActionsList>
        {found.groups.map(({ record, items }) => (
          <Spotlight.ActionsGroup key={record} label={t(`palette.${record}`)}>
            {items.map((item) => (
              <Spotlight.Action key={item.id} onClick={() => void navigate(destinationOf(item))}>
                <span className={classes["line"]}>
                  {item.key && <span className={classes["key"]}>{item.key}</span>}
                  <span className={classes["title"]}>{item.title}</span>
                  {item.record === "workItem" && item.projectName && (
                    <span className={classes["where"]}>{item.projectName}</span>
                  )}
                </span>
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {offered.length > 0 && (
          <Spotlight.ActionsGroup label={t("palette.commands")}>
            {offered.map((command) => (
              <Spotlight.Action key={command.id} onClick={() => command.run?.()}>
                <span className={classes["line"]}>
                  <span className={classes["title"]}>{command.title}</span>
                  {command.keys && <Kbd size="xs">{command.keys.split(",")[0]}</Kbd>}
                </span>
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        )}
        {found.failed && <Spotlight.Empty>{t("palette.failed")}</Spotlight.Empty>}
        {nothing && !found.failed && (
          <Spotlight.Empty>{found.busy ? t("palette.searching") : t("palette.nothing", { text })}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
