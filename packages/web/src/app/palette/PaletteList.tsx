import { useEffect, useRef } from "react";
import { useTexts } from "../../platform/texts/useTexts.ts";
import { appTexts } from "../texts.ts";
import classes from "./CommandPalette.module.css";
import { keyChoices, keysOf } from "../../platform/keyboard/keyChoices.ts";
import { Chord } from "../../ui/keys/Chord.tsx";
import type { PaletteEntry, PaletteGroup } from "./paletteEntries.ts";

interface PaletteListProps {
  id: string;
  groups: readonly PaletteGroup[];
  active: PaletteEntry | null;
  onChoose: (entry: PaletteEntry) => void;
  onPoint: (entry: PaletteEntry) => void;
}

/** What the palette offers; the field above keeps the focus and points into it. */
export function PaletteList({ id, groups, active, onChoose, onPoint }: PaletteListProps) {
  const t = useTexts(appTexts);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) list.current?.querySelector(`[id="${id}-${active.id}"]`)?.scrollIntoView({ block: "nearest" });
  }, [id, active]);
  return (
    <div ref={list} id={id} role="listbox" aria-label={t("keys.palette")} className={classes["list"]}>
      {groups.map(({ kind, entries }) => (
        <div key={kind} role="group" aria-label={t(`palette.${kind}`)}>
          <p className={classes["group"]} aria-hidden>
            {t(`palette.${kind}`)}
          </p>
          {entries.map((entry) => (
            <div
              key={entry.id}
              id={`${id}-${entry.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={entry.id === active?.id}
              className={classes["entry"]}
              onClick={() => onChoose(entry)}
              onKeyDown={(event) => event.key === "Enter" && onChoose(entry)}
              onPointerMove={() => entry.id !== active?.id && onPoint(entry)}
            >
              <EntryLine entry={entry} then={t("keys.then")} />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

function EntryLine({ entry, then }: { entry: PaletteEntry; then: string }) {
  if ("command" in entry) {
    const [keys] = keysOf(entry.command, keyChoices.get());
    return (
      <>
        <span className={classes["title"]}>{entry.command.title}</span>
        {keys && <Chord keys={keys} then={then} />}
      </>
    );
  }
  const { key, title, record, projectName } = entry.found;
  return (
    <>
      {key && <span className={classes["key"]}>{key}</span>}
      <span className={classes["title"]}>{title}</span>
      {record === "workItem" && projectName && <span className={classes["where"]}>{projectName}</span>}
    </>
  );
}
