import { Modal } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useNavigate } from "@tanstack/react-router";
import { Search } from "lucide-react";
import { useEffect, useId, useState, type KeyboardEvent } from "react";
import { useStore } from "../../platform/api/store.ts";
import { commands } from "../../platform/keyboard/commands.ts";
import { hashOf } from "../../platform/places/partOf.ts";
import { placeOf } from "../../platform/places/placeOf.ts";
import { recentPlaces, visited } from "../../platform/places/recentPlaces.ts";
import { useTexts } from "../../platform/texts/useTexts.ts";
import { appTexts } from "../texts.ts";
import classes from "./CommandPalette.module.css";
import { matchingCommands } from "./matchingCommands.ts";
import { movedBy, paletteGroups, type PaletteEntry } from "./paletteEntries.ts";
import { PaletteList } from "./PaletteList.tsx";
import { paletteOpened } from "./paletteOpened.ts";
import { useFound } from "./useFound.ts";

/** Time to finish a word before the server is asked. */
const PAUSE_MS = 120;

/** Finds anything and does anything, by a few letters. */
export function CommandPalette() {
  const t = useTexts(appTexts);
  const opened = useStore(paletteOpened);
  return (
    <Modal.Root opened={opened} onClose={() => paletteOpened.set(false)} centered={false} yOffset="12vh" size={620}>
      <Modal.Overlay backgroundOpacity={0.35} />
      <Modal.Content aria-label={t("keys.palette")}>
        <Palette />
      </Modal.Content>
    </Modal.Root>
  );
}

function Palette() {
  const t = useTexts(appTexts);
  const navigate = useNavigate();
  const listId = useId();
  const [text, setText] = useState("");
  const [settled] = useDebouncedValue(text.trim(), PAUSE_MS);
  const search = useFound(settled);
  const groups = paletteGroups({
    text: text.trim(),
    found: search.items,
    recent: useStore(recentPlaces),
    commands: matchingCommands(useStore(commands), text),
  });
  const entries = groups.flatMap((group) => group.entries);
  const [place, setPlace] = useState(0);
  useEffect(() => setPlace(0), [text, entries.length]);
  const active = entries[place] ?? null;

  const choose = (entry: PaletteEntry) => {
    paletteOpened.set(false);
    if ("command" in entry) entry.command.run?.();
    else if ("everything" in entry) void navigate({ to: "/search", search: { text: entry.everything } });
    else {
      visited(entry.found);
      void navigate({ href: `${placeOf(entry.found)}${hashOf(entry.found)}` });
    }
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && active) choose(active);
    else if (event.key === "ArrowDown") setPlace(movedBy(place, 1, entries.length));
    else if (event.key === "ArrowUp") setPlace(movedBy(place, -1, entries.length));
    else return;
    event.preventDefault();
  };
  // The way to all results is there while there are none.
  const nothingYet = text.trim().length > 1 && search.items.length === 0;
  const nothing = search.failed
    ? t("palette.failed")
    : search.busy
      ? t("palette.searching")
      : t("palette.nothing", { text });
  return (
    <>
      <div className={classes["field"]}>
        <Search size={18} aria-hidden />
        <input
          data-autofocus
          className={classes["input"]}
          role="combobox"
          aria-expanded={entries.length > 0}
          aria-controls={listId}
          aria-activedescendant={active ? `${listId}-${active.id}` : undefined}
          aria-autocomplete="list"
          aria-label={t("palette.placeholder")}
          placeholder={t("palette.placeholder")}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={press}
        />
      </div>
      <PaletteList
        id={listId}
        groups={groups}
        active={active}
        onChoose={choose}
        onPoint={(entry) => setPlace(entries.indexOf(entry))}
      />
      <p role="status" className={classes["nothing"]}>
        {nothingYet && nothing}
        {search.approximate && t("palette.approximate")}
      </p>
    </>
  );
}
